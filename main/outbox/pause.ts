/**
 * How long nothing at all is sent, since the head office has asked for it (Retry-After, RFC 9110 section 10.2.3): it
 * speaks of itself and not of the one claim, and another claim meanwhile would be one more request to turn away.
 */
export interface SenderPause {
  /** Milliseconds still to wait; none when there is no pause. A clock that was set back makes it no longer. */
  left(now: number): number;
  /** Asked anew: the longer of the two holds. */
  atLeast(now: number, ms: number): void;
  end(): void;
}

export function newPause(): SenderPause {
  let until = 0;
  let longest = 0;
  const left = (now: number) => Math.min(Math.max(until - now, 0), longest);
  return {
    left(now) {
      const ms = left(now);
      until = now + ms;
      return ms;
    },
    atLeast(now, ms) {
      longest = Math.max(left(now), ms);
      until = now + longest;
    },
    end() {
      until = 0;
    },
  };
}
