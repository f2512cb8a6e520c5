import type { Settings } from '../configuration/configure.ts';

/** Lets in as many submissions as one instance can hold in memory and decide upon in time. */
export interface Admission {
  /** A place for a body of so many bytes, to be given back once; or the seconds after which to ask again. */
  enter(bytes: number): { leave(): void } | { retryAfterSeconds: number };
}

/** `random` is in [0, 1). */
export function admission(settings: Settings['admission'], random: () => number = Math.random): Admission {
  const { mostSubmissions, mostBytes, retryAfterSeconds } = settings;
  let submissions = 0;
  let bytesAtWork = 0;
  return {
    enter(bytes) {
      // One that is larger than all places together is let in alone, else it would never be.
      const isFull = submissions > 0 && bytesAtWork + bytes > mostBytes;
      if (submissions >= mostSubmissions || isFull) {
        const { least, most } = retryAfterSeconds;
        return { retryAfterSeconds: least + Math.floor(random() * (most - least + 1)) };
      }
      submissions += 1;
      bytesAtWork += bytes;
      let entered = true;
      return {
        leave() {
          if (!entered) return;
          entered = false;
          submissions -= 1;
          bytesAtWork -= bytes;
        },
      };
    },
  };
}
