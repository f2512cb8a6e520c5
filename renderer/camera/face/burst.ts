import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Measures } from './measures.ts';

/** `keep` the picture as the best so far, `shoot` the best one now, or neither. */
export interface Next {
  readonly keep: boolean;
  readonly shoot: boolean;
  /** How much of the time at rest, and of the pictures, has gone by: 0 to 1. */
  readonly steady: number;
}

/** A run of good pictures with the face at rest, of which the sharpest becomes the photo. */
export class Burst {
  readonly #rules: Pick<PhotoRules, 'steadySeconds' | 'burstFrames' | 'drift'>;
  #first: { readonly at: number; readonly measures: Measures } | null = null;
  #pictures = 0;
  #sharpest = Number.NEGATIVE_INFINITY;

  constructor(rules: Pick<PhotoRules, 'steadySeconds' | 'burstFrames' | 'drift'>) {
    this.#rules = rules;
  }

  /** @param at Milliseconds on any steady clock. */
  add(measures: Measures, at: number): Next {
    if (!this.#first || this.#hasMoved(this.#first.measures, measures)) {
      this.reset();
      this.#first = { at, measures };
    }
    this.#pictures += 1;
    const keep = measures.sharpness > this.#sharpest;
    if (keep) this.#sharpest = measures.sharpness;
    const { steadySeconds, burstFrames } = this.#rules;
    const rested = (at - this.#first.at) / (steadySeconds * 1000);
    const steady = Math.min(1, rested, this.#pictures / burstFrames);
    return { keep, shoot: steady === 1, steady };
  }

  reset(): void {
    this.#first = null;
    this.#pictures = 0;
    this.#sharpest = Number.NEGATIVE_INFINITY;
  }

  #hasMoved({ box: before }: Measures, { box: now }: Measures): boolean {
    const most = before.height * this.#rules.drift;
    const moves = [
      now.left + now.width / 2 - before.left - before.width / 2,
      now.top + now.height / 2 - before.top - before.height / 2,
      now.height - before.height,
    ];
    return moves.some((move) => Math.abs(move) > most);
  }
}
