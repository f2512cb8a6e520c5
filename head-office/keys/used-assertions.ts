/** Which assertions were shown to this instance, for as long as each of them could be good. */
export interface UsedAssertions {
  /** Marks one as shown; or says that it was before, or that its kiosk has shown as many as one may. `now` in milliseconds. */
  mark(kid: string, jti: string, now: number): 'new' | 'used' | 'tooMany';
}

/**
 * In memory, in two generations that each last as long as an assertion does, so that nothing has to be looked through for what
 * is over: what is marked stays for one life at least and two at most. Only what a known kiosk's key signed is marked, and of
 * one kiosk no more than `mostOfKiosk` in a generation.
 */
export function createUsedAssertions(lifeMs: number, mostOfKiosk: number): UsedAssertions {
  let begun = Number.NEGATIVE_INFINITY;
  let current = new Map<string, Set<string>>();
  let former = current;
  return {
    mark(kid, jti, now) {
      // A clock that was set back begins a generation, too.
      if (now - begun >= lifeMs || now < begun) {
        former = now - begun < 2 * lifeMs ? current : new Map();
        current = new Map();
        begun = now;
      }
      const shown = current.get(kid) ?? new Set();
      if (shown.has(jti) || former.get(kid)?.has(jti)) return 'used';
      if (shown.size >= mostOfKiosk) return 'tooMany';
      current.set(kid, shown.add(jti));
      return 'new';
    },
  };
}
