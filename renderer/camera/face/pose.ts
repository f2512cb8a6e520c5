import { at, eyesOf, type Landmarks, middle } from './landmarks.ts';

/** Degrees away from upright and straight into the camera; the signs do not matter to any rule. */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** How far the tip of the nose stands out before the eyes, by half of the distance between them. */
const NOSE = 1.25;
/** The tilt of the line down the face of somebody who looks straight into the camera, and of its change by what it is. */
const STRAIGHT = 10;
const PITCH = 1.15;

/**
 * Yaw from how far the tip of the nose lies off the middle between the eyes (Gee and Cipolla 1994), and from how much
 * nearer one side of the face is than the other: noses make too much of it, the landmarks' depth too little. Pitch from
 * the line down the face, and roll from the line through the eyes. Set by faces at known angles.
 */
export function poseOf(landmarks: Landmarks): Pose {
  const down = between(at(landmarks, 'forehead'), at(landmarks, 'chin'));
  const across = between(at(landmarks, 'leftEdge'), at(landmarks, 'rightEdge'));
  const [left, right] = eyesOf(landmarks);
  const eyes = between(left.middle, right.middle);
  const nose = between(middle(left.middle, right.middle), at(landmarks, 'noseTip'));
  const eyeDistance = Math.hypot(eyes.x, eyes.y);
  const aside = (nose.x * eyes.x + nose.y * eyes.y) / eyeDistance;
  return {
    yaw: (degrees(aside / NOSE, eyeDistance / 2) + degrees(across.z, Math.hypot(across.x, across.y))) / 2,
    pitch: (degrees(down.z, Math.hypot(down.x, down.y)) - STRAIGHT) * PITCH,
    roll: degrees(eyes.y, eyes.x),
  };
}

function between(a: readonly number[], b: readonly number[]) {
  const part = (index: number) => (b[index] ?? 0) - (a[index] ?? 0);
  return { x: part(0), y: part(1), z: part(2) };
}

function degrees(rise: number, run: number): number {
  return (Math.atan2(rise, run) * 180) / Math.PI;
}
