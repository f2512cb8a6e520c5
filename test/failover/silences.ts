/** What the kiosks saw of one fault. */
export interface Silence {
  /** The longest time without an acknowledgement, in milliseconds, until the next fault. */
  readonly longest: number;
  /** Claims acknowledged meanwhile; none says that intake did not come back, or that no claim was left to see it. */
  readonly acknowledged: number;
}

/**
 * For each fault the longest silence that was heard from its beginning until the next one begins, or until `end`, when no
 * more claims fall due. All are milliseconds of the same clock in ascending order.
 */
export function silences(faults: readonly number[], instants: readonly number[], end: number): Silence[] {
  return faults.map((from, place) => {
    const until = Math.max(from, Math.min(faults[place + 1] ?? end, end));
    const within = instants.filter((instant) => instant >= from && instant < until);
    const heard = [from, ...within, until];
    const gaps = heard.slice(1).map((instant, before) => instant - (heard[before] ?? instant));
    return { longest: Math.max(...gaps), acknowledged: within.length };
  });
}
