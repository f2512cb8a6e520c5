import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Gray } from '../analysis/gray.ts';
import type { Size } from '../picture-format.ts';
import { at, type Box, boxOf, distance, eyesOf, type Landmarks, middle } from './landmarks.ts';
import { lightOf } from './light.ts';
import { cutOffShare, portraitOf } from './portrait.ts';
import { poseOf } from './pose.ts';
import { sharpnessOf } from './sharpness.ts';

/** What one picture says about the largest face in it. */
export interface Measures extends Omit<PhotoQuality, 'takenBy' | 'presentation'> {
  /** Middle of the face from the middle of the view, by the view's height; positive to the picture's right. */
  readonly sideways: number;
  readonly cutOff: number;
  readonly box: Box;
}

export interface FacePicture {
  /** Largest first; at least one. */
  readonly faces: readonly [Landmarks, ...Landmarks[]];
  /** The picture that was analyzed, and how many pixels of the camera one of its pixels is wide. */
  readonly gray: Gray;
  readonly scale: number;
  /** The part of it that counts. */
  readonly view: Box;
  /** The face alone, at a fixed width. */
  readonly closeUp: Gray;
  readonly portrait: PhotoRules['portrait'];
}

export function measure({ faces, gray, scale, view, closeUp, portrait }: FacePicture): Measures {
  const [face, second] = faces;
  const box = boxOf(face);
  const [left, right] = eyesOf(face);
  const toChin = distance(middle(left.middle, right.middle), at(face, 'chin'));
  const picture: Size = gray;
  const pose = poseOf(face);
  return {
    faces: faces.length,
    secondFace: second ? Math.min(1, areaOf(boxOf(second)) / areaOf(box)) : 0,
    faceHeight: distance(at(face, 'forehead'), at(face, 'chin')) / view.height,
    // As of a straight face (OFIQ): a turned head has its eyes closer together, and is no further away.
    eyeDistance: (distance(left.middle, right.middle) * scale) / Math.cos((pose.yaw * Math.PI) / 180),
    sideways: (box.left + box.width / 2 - view.left - view.width / 2) / view.height,
    cutOff: cutOffShare(portraitOf(face, portrait), picture),
    ...pose,
    ...lightOf(gray, face),
    eyesOpen: Math.min(left.opening, right.opening) / toChin,
    mouthOpen: distance(at(face, 'upperLip'), at(face, 'lowerLip')) / toChin,
    sharpness: sharpnessOf(closeUp),
    box,
  };
}

/** What goes along with the photo; not where the face was in the room. */
export function qualityOf(
  measures: Measures,
  takenBy: PhotoQuality['takenBy'],
): Omit<PhotoQuality, 'presentation'> {
  const { sideways: _sideways, cutOff: _cutOff, box: _box, ...quality } = measures;
  return { takenBy, ...quality };
}

function areaOf({ width, height }: Box): number {
  return width * height;
}
