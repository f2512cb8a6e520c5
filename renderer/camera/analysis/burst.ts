interface BurstRules {
  readonly steadySeconds: number;
  readonly burstFrames: number;
}

/** `keep` the picture as the best so far, `take` the best one now, or neither. */
interface Next {
  readonly keep: boolean;
  readonly take: boolean;
  /** How much of the time at rest, and of the pictures, has gone by: 0 to 1. */
  readonly steady: number;
}

/** A run of good pictures of something at rest, of which the sharpest is taken. */
export class Burst<Position> {
  readonly #rules: BurstRules;
  readonly #hasMoved: (before: Position, now: Position) => boolean;
  #first: { readonly at: number; readonly position: Position } | null = null;
  #pictures = 0;
  #sharpest = Number.NEGATIVE_INFINITY;

  constructor(rules: BurstRules, hasMoved: (before: Position, now: Position) => boolean) {
    this.#rules = rules;
    this.#hasMoved = hasMoved;
  }

  /** @param at Milliseconds on any steady clock. */
  add(position: Position, sharpness: number, at: number): Next {
    if (!this.#first || this.#hasMoved(this.#first.position, position)) {
      this.reset();
      this.#first = { at, position };
    }
    this.#pictures += 1;
    const keep = sharpness > this.#sharpest;
    if (keep) this.#sharpest = sharpness;
    const { steadySeconds, burstFrames } = this.#rules;
    const rested = (at - this.#first.at) / (steadySeconds * 1000);
    const steady = Math.min(1, rested, this.#pictures / burstFrames);
    return { keep, take: steady === 1, steady };
  }

  reset(): void {
    this.#first = null;
    this.#pictures = 0;
    this.#sharpest = Number.NEGATIVE_INFINITY;
  }
}
