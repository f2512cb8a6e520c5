import type { Settings } from '../configuration/configure.ts';

/** Admits as many submissions as one instance can hold in memory and process in time. */
export interface Admission {
  /** A place for a body of `bytes`, to be left once; or the seconds after which to try again. */
  enter(bytes: number): { leave(): void } | { retryAfterSeconds: number };
}

/**
 * Each refused request gets its own time to return, spaced by the rate at which places became free lately. So a fleet
 * that comes at once returns spread out, and no kiosk waits longer than needed. `now` is in milliseconds from any start;
 * `random` is in [0, 1).
 */
export function createAdmission(
  { mostSubmissions, mostBytes, retryAfterSeconds: { least, most }, leastPerSecond }: Settings['admission'],
  now: () => number = () => performance.now(),
  random: () => number = Math.random,
): Admission {
  let submissions = 0;
  let bytesAtWork = 0;
  let freedUp = rateOf(leastPerSecond, now());
  /** The last time that was given out. */
  let lastReturn = 0;

  function nextReturn(): number {
    const at = now();
    const earliest = Math.max(lastReturn, at + least * 1_000);
    lastReturn = Math.min(earliest + 1_000 / freedUp.perSecond(at), at + most * 1_000);
    // When the queue is longer than `most` seconds, times are spread over all of it at random.
    const isFull = lastReturn === at + most * 1_000;
    const wait = isFull ? least + random() * (most - least) : (lastReturn - at) / 1_000;
    return Math.min(most, Math.ceil(wait));
  }

  return {
    enter(bytes) {
      // A body larger than `mostBytes` is admitted when nothing else is, else it never would be.
      const isFull = submissions > 0 && bytesAtWork + bytes > mostBytes;
      if (submissions >= mostSubmissions || isFull) return { retryAfterSeconds: nextReturn() };
      submissions += 1;
      bytesAtWork += bytes;
      let entered = true;
      return {
        leave() {
          if (!entered) return;
          entered = false;
          submissions -= 1;
          bytesAtWork -= bytes;
          freedUp = freedUp.count(now());
        },
      };
    },
  };
}

const WINDOW_MS = 10_000;
const SURE_AFTER_MS = 1_000;

interface Rate {
  count(at: number): Rate;
  perSecond(at: number): number;
}

/** The highest of: the rate in the last complete window of ten seconds, in the current one, and `least`. */
function rateOf(least: number, since: number, counted = 0, before = least): Rate {
  return {
    count(at) {
      if (at - since < WINDOW_MS) return rateOf(least, since, counted + 1, before);
      return rateOf(least, at, 1, (counted * 1_000) / (at - since));
    },
    perSecond: (at) => Math.max(least, before, (counted * 1_000) / Math.max(at - since, SURE_AFTER_MS)),
  };
}
