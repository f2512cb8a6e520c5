import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { moveOf, type Quad } from './quad.ts';

/** `keep` the picture as the best so far, `shoot` the best one now, or neither. */
interface Next {
  readonly keep: boolean;
  readonly shoot: boolean;
}

/** A run of good pictures with the page at rest, of which the sharpest is taken. */
export class SteadyRun {
  readonly #rules: Pick<DocumentPhotoRules, 'steadySeconds' | 'burstFrames' | 'drift'>;
  #first: { readonly at: number; readonly corners: Quad } | null = null;
  #pictures = 0;
  #sharpest = 0;

  constructor(rules: Pick<DocumentPhotoRules, 'steadySeconds' | 'burstFrames' | 'drift'>) {
    this.#rules = rules;
  }

  /** @param width Of the camera's picture. @param at Milliseconds on any steady clock. */
  add(corners: Quad, sharpness: number, width: number, at: number): Next {
    const { steadySeconds, burstFrames, drift } = this.#rules;
    if (!this.#first || moveOf(this.#first.corners, corners) > drift * width) {
      this.reset();
      this.#first = { at, corners };
    }
    this.#pictures += 1;
    const keep = sharpness > this.#sharpest;
    if (keep) this.#sharpest = sharpness;
    const shoot = this.#pictures >= burstFrames && at - this.#first.at >= steadySeconds * 1000;
    return { keep, shoot };
  }

  reset(): void {
    this.#first = null;
    this.#pictures = 0;
    this.#sharpest = 0;
  }
}
