import { at, eyesOf, type Mesh } from './mesh.ts';

/** Degrees away from upright and straight into the camera; the signs do not matter to any rule. */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** From the line across the face, from the line down the face, and from the line through the eyes. */
export function poseOf(mesh: Mesh): Pose {
  const across = between(at(mesh, 'leftSide'), at(mesh, 'rightSide'));
  const down = between(at(mesh, 'forehead'), at(mesh, 'chin'));
  const [left, right] = eyesOf(mesh);
  const eyes = between(left.middle, right.middle);
  return {
    yaw: degrees(across.z, Math.hypot(across.x, across.y)),
    pitch: degrees(down.z, Math.hypot(down.x, down.y)),
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
