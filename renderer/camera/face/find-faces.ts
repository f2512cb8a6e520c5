import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { expose } from '../light/exposure.ts';
import type { FaceDetector } from './face-detector.ts';
import type { Landmarks } from './landmarks.ts';

/** Stops between the darkest skin and that which detectors see best. */
const DARK_FACE = 3;
/** A small face is now and then seen at one brightness only. */
const SMALL_FACE = 1;
/** Less than any camera tells from nothing. */
const DARKEST = 1e-4;

/**
 * Finds the faces in one picture after the other, the largest first. A picture in which the detector sees none is looked
 * at once more, at another brightness: at the one that helped last, else at each in turn.
 */
export function createFaceFinder(detector: FaceDetector, rules: PhotoRules) {
  let turn = 0;

  /** @param scene Mean light of the picture, 0 to 1. */
  return async (picture: ImageData, scene: number): Promise<Landmarks[]> => {
    const found = await detector.detect(picture);
    if (found.length > 0) return found;
    const dark = Math.log2(rules.room.good / Math.max(DARKEST, scene));
    const raised = Math.min(rules.metering.mostRaised, Math.max(DARK_FACE, dark));
    const others = [raised, -SMALL_FACE, SMALL_FACE];
    const seen = await detector.detect(exposed(picture, others[turn % others.length] ?? raised));
    if (seen.length === 0) turn += 1;
    return seen;
  };
}

function exposed({ data, width, height }: ImageData, stops: number): ImageData {
  const other = new ImageData(Uint8ClampedArray.from(data), width, height);
  expose(other.data, stops);
  return other;
}
