import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { cropOf, type Size } from '../picture-format.ts';
import { type Box, boxOf, type Landmarks } from './landmarks.ts';
import { clampInside } from './portrait.ts';

const ASPECT = 3 / 4;
/** Where the middle of the face belongs in the view, from its top: in the middle of the drawn oval. */
const FACE_DOWN = 0.49;

/**
 * The part of a wide picture that counts: it follows the face up, down and sideways and goes closer to a far one, so
 * that a person who sits and a camera at another height ask nothing of anybody. It rests while the face is about right.
 */
export class Framing {
  readonly #rules: Pick<PhotoRules, 'zoom' | 'hintSeconds'>;
  #view: Box | null = null;
  #seenAt = Number.NEGATIVE_INFINITY;

  constructor(rules: Pick<PhotoRules, 'zoom' | 'hintSeconds'>) {
    this.#rules = rules;
  }

  /** @param at Milliseconds on any steady clock. */
  next(face: Landmarks | undefined, picture: Size, at: number): Box {
    const whole = cropOf(picture, ASPECT);
    if (face) {
      this.#seenAt = at;
      const wanted = this.#around(boxOf(face), whole, picture);
      if (!this.#view || this.#isOff(this.#view, wanted)) this.#view = wanted;
    } else if (at - this.#seenAt > this.#rules.hintSeconds * 1000) this.#view = null;
    return this.#view ?? whole;
  }

  #around(face: Box, whole: Box, picture: Size): Box {
    const { most, faceHeight } = this.#rules.zoom;
    const height = Math.min(whole.height, Math.max(whole.height / most, face.height / faceHeight));
    const width = height * ASPECT;
    const left = face.left + face.width / 2 - width / 2;
    const top = face.top + face.height / 2 - height * FACE_DOWN;
    return clampInside({ left, top, width, height }, picture);
  }

  #isOff(view: Box, wanted: Box): boolean {
    const off = [
      wanted.left + wanted.width / 2 - view.left - view.width / 2,
      wanted.top + wanted.height / 2 - view.top - view.height / 2,
      wanted.height - view.height,
    ];
    return off.some((by) => Math.abs(by) > view.height * this.#rules.zoom.slack);
  }
}
