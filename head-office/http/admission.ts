import type { Settings } from '../configuration/configure.ts';

/** Lets in as many submissions as one instance can hold in memory and decide upon in time. */
export interface Admission {
  /** A place for a body of so many bytes, to be given back once; or the seconds after which to ask again. */
  enter(bytes: number): { leave(): void } | { retryAfterSeconds: number };
}

/**
 * Whoever finds no place is given a time of his own to return, one after the other as fast as places became free
 * lately: so a whole fleet that comes at once comes again spread out, and nobody is sent away for longer than needed.
 * `now` is in milliseconds from any beginning; `random` is in [0, 1).
 */
export function createAdmission(
  { mostSubmissions, mostBytes, retryAfterSeconds: { least, most }, leastPerSecond }: Settings['admission'],
  now: () => number = () => performance.now(),
  random: () => number = Math.random,
): Admission {
  let submissions = 0;
  let bytesAtWork = 0;
  let freedUp = rateOf(leastPerSecond, now());
  /** The time given to the last one who was sent away. */
  let lastReturn = 0;

  function nextReturn(): number {
    const at = now();
    const earliest = Math.max(lastReturn, at + least * 1_000);
    lastReturn = Math.min(earliest + 1_000 / freedUp.perSecond(at), at + most * 1_000);
    // Where the line of waiting is longer than that, they are told times all over it.
    const isFull = lastReturn === at + most * 1_000;
    const wait = isFull ? least + random() * (most - least) : (lastReturn - at) / 1_000;
    return Math.min(most, Math.ceil(wait));
  }

  return {
    enter(bytes) {
      // One that is larger than all places together is let in alone, else it would never be.
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

/** Counts by windows of ten seconds: the rate of the last whole one, or of this one, or `least`; what is most. */
function rateOf(least: number, since: number, counted = 0, before = least): Rate {
  return {
    count(at) {
      if (at - since < WINDOW_MS) return rateOf(least, since, counted + 1, before);
      return rateOf(least, at, 1, (counted * 1_000) / (at - since));
    },
    perSecond: (at) => Math.max(least, before, (counted * 1_000) / Math.max(at - since, SURE_AFTER_MS)),
  };
}
