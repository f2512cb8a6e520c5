import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Size } from '../picture-format.ts';
import { type CloseUp, lightOn, type Scene } from './face-light.ts';
import { at, type Box, boxOf, distance, eyesOf, type Landmarks, middle } from './landmarks.ts';
import { cutOffShare, portraitOf } from './portrait.ts';
import { poseOf } from './pose.ts';

/** Nearer to the picture's edge than this share of its width, a face is cut off there. */
const EDGE = 0.005;

/** What one picture says about the largest face in it. */
export interface Measures extends Omit<PhotoQuality, 'takenBy' | 'presentation' | 'illumination'> {
  readonly illumination: NonNullable<PhotoQuality['illumination']>;
  /** Middle of the face from the middle of the view, by the view's height; positive to the picture's right. */
  readonly sideways: number;
  readonly cutOff: number;
  readonly box: Box;
}

export interface FacePicture {
  /** Largest first; at least one. */
  readonly faces: readonly [Landmarks, ...Landmarks[]];
  /** The picture that was analyzed, and how many pixels of the camera one of its pixels is wide. */
  readonly size: Size;
  readonly scale: number;
  /** The part of it that counts. */
  readonly view: Box;
  readonly closeUp: CloseUp;
  readonly scene: Scene;
}

export function measure(
  { faces, size, scale, view, closeUp, scene }: FacePicture,
  { portrait, metering }: Pick<PhotoRules, 'portrait' | 'metering'>,
): Measures {
  const [face, second] = faces;
  const box = boxOf(face);
  const [left, right] = eyesOf(face);
  const toChin = distance(middle(left.middle, right.middle), at(face, 'chin'));
  const pose = poseOf(face);
  const { light, range, evenness, sharpness, clipped, ...illumination } = lightOn(closeUp, scene, metering);
  return {
    faces: faces.length,
    secondFace: second ? Math.min(1, areaOf(boxOf(second)) / areaOf(box)) : 0,
    // As of a straight face (OFIQ): a turned head is narrower, one that looks up is less high, and neither is further away.
    faceHeight: distance(at(face, 'forehead'), at(face, 'chin')) / view.height / cosine(pose.pitch),
    eyeDistance: (distance(left.middle, right.middle) * scale) / cosine(pose.yaw),
    sideways: sidewaysOf(box, view, size),
    cutOff: cutOffShare(portraitOf(face, portrait), size),
    ...pose,
    ...{ light, range, evenness, sharpness, clipped, illumination },
    eyesOpen: Math.min(left.opening, right.opening) / toChin,
    mouthOpen: distance(at(face, 'upperLip'), at(face, 'lowerLip')) / toChin,
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

/** Of a face that the picture's edge cuts off, where its middle is cannot be told. */
function sidewaysOf(box: Box, view: Box, { width }: Size): number {
  if (box.left < width * EDGE) return -1;
  if (box.left + box.width > width * (1 - EDGE)) return 1;
  return (box.left + box.width / 2 - view.left - view.width / 2) / view.height;
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

function areaOf({ width, height }: Box): number {
  return width * height;
}
