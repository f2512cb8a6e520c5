/** What the kiosks saw of one fault. */
export interface Silence {
  /** The longest time without an acknowledgement, in milliseconds, from the fault to the next one. */
  readonly longest: number;
  readonly acknowledged: number;
}

/**
 * For each fault the longest silence that was heard from its beginning until the next one begins. `at` and `instants` are
 * in ascending order and of the same clock. After the last acknowledgement of all there is nothing left to hear.
 */
export function silences(at: readonly number[], instants: readonly number[]): Silence[] {
  const last = instants.at(-1) ?? Number.NEGATIVE_INFINITY;
  return at.map((from, place) => {
    const until = Math.min(at[place + 1] ?? last, Math.max(last, from));
    const within = instants.filter((instant) => instant >= from && instant <= until);
    const heard = [from, ...within, until];
    const gaps = heard.slice(1).map((instant, before) => instant - (heard[before] ?? instant));
    return { longest: Math.max(0, ...gaps), acknowledged: within.length };
  });
}
