import type { Burst } from './burst.ts';
import type { Level } from './findings.ts';

interface Options<Position, Candidate, Taken> {
  readonly burst: Burst<Position>;
  /** Null where the candidate does not become a picture. */
  readonly take: (candidate: Candidate, takenBy: 'person' | 'kiosk') => Taken | null;
  /** Gives the memory of a candidate back. */
  readonly release: (candidate: Candidate) => void;
}

interface Assessment<Position> {
  readonly level: Level;
  readonly position: Position;
  readonly sharpness: number;
  /** The person wants this picture. */
  readonly pressed: boolean;
  /** Milliseconds on any steady clock. */
  readonly at: number;
}

/** Takes the sharpest of a run of good pictures by itself, or at once the one that the person wants. */
export class Shutter<Position, Candidate, Taken> {
  readonly #options: Options<Position, Candidate, Taken>;
  #best: Candidate | null = null;

  constructor(options: Options<Position, Candidate, Taken>) {
    this.#options = options;
  }

  /** @returns The picture where one was taken, and how much of a good run has gone by, 0 to 1. */
  next(
    candidate: Candidate,
    assessment: Assessment<Position>,
  ): { readonly taken: Taken | null; readonly steady: number } {
    const { take, release, burst } = this.#options;
    const { pressed, level, position, sharpness, at } = assessment;
    if (pressed || level !== 'good') {
      this.reset();
      try {
        return { taken: pressed ? take(candidate, 'person') : null, steady: 0 };
      } finally {
        release(candidate);
      }
    }
    const next = burst.add(position, sharpness, at);
    if (next.keep) {
      this.#releaseBest();
      this.#best = candidate;
    } else release(candidate);
    if (!next.take || this.#best === null) return { taken: null, steady: next.steady };
    try {
      return { taken: take(this.#best, 'kiosk'), steady: 0 };
    } finally {
      this.reset();
    }
  }

  /** Forgets the run: nothing good is in view. */
  reset(): void {
    this.#options.burst.reset();
    this.#releaseBest();
  }

  #releaseBest(): void {
    if (this.#best !== null) this.#options.release(this.#best);
    this.#best = null;
  }
}
