/**
 * How long nothing at all is sent, since the head office has asked for it (Retry-After, RFC 9110 section 10.2.3). That
 * is about the head office and not about the one claim: another claim sent meanwhile would be turned away, too.
 */
export interface Cooldown {
  /** Milliseconds still to wait; 0 when none are. A clock that was set back makes the wait no longer. */
  remainingMs(now: number): number;
  /** Waits at least so long from now: a longer wait that is under way stays. */
  extend(now: number, ms: number): void;
  end(): void;
}

export function createCooldown(): Cooldown {
  let until = 0;
  let longest = 0;
  const remainingMs = (now: number) => Math.min(Math.max(until - now, 0), longest);
  return {
    remainingMs(now) {
      const ms = remainingMs(now);
      until = now + ms;
      return ms;
    },
    extend(now, ms) {
      longest = Math.max(remainingMs(now), ms);
      until = now + longest;
    },
    end() {
      until = 0;
    },
  };
}
