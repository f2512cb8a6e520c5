/** In pixels of the picture; z grows away from the camera, on the same scale. */
export type Point = readonly [x: number, y: number, z: number];

/** The 468 points of one face, as MediaPipe numbers them; left and right are the picture's, not the person's. */
export type Landmarks = readonly Point[];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NUMBER = {
  forehead: 10,
  chin: 152,
  noseTip: 1,
  leftEdge: 234,
  rightEdge: 454,
  leftCheek: 50,
  rightCheek: 280,
  upperLip: 13,
  lowerLip: 14,
} as const;

/** Corners and lids of both eyes: outer, inner, upper, lower. */
const EYES = [
  [33, 133, 159, 145],
  [263, 362, 386, 374],
] as const;

export function at(landmarks: Landmarks, name: keyof typeof NUMBER): Point {
  return pointOf(landmarks, NUMBER[name]);
}

export interface Eye {
  readonly middle: Point;
  readonly opening: number;
}

/** Left then right. */
export function eyesOf(landmarks: Landmarks): readonly [Eye, Eye] {
  const [left, right] = EYES;
  return [eyeOf(landmarks, left), eyeOf(landmarks, right)];
}

function eyeOf(landmarks: Landmarks, [outer, inner, upper, lower]: (typeof EYES)[number]): Eye {
  return {
    middle: middle(pointOf(landmarks, outer), pointOf(landmarks, inner)),
    opening: distance(pointOf(landmarks, upper), pointOf(landmarks, lower)),
  };
}

export function boxOf(landmarks: Landmarks): Box {
  const xs = landmarks.map(([x]) => x);
  const ys = landmarks.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

export function enlarged({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}

export function middle([ax, ay, az]: Point, [bx, by, bz]: Point): Point {
  return [(ax + bx) / 2, (ay + by) / 2, (az + bz) / 2];
}

/** In the plane of the picture. */
export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

export function pointOf(landmarks: Landmarks, number: number): Point {
  const point = landmarks[number];
  if (!point) throw new RangeError(`a face has no point ${number}`);
  return point;
}

/** Whether a face did not stay where it was, by a share of its height. */
export function hasMoved(before: Box, now: Box, drift: number): boolean {
  const moves = [
    now.left + now.width / 2 - before.left - before.width / 2,
    now.top + now.height / 2 - before.top - before.height / 2,
    now.height - before.height,
  ];
  return moves.some((move) => Math.abs(move) > before.height * drift);
}
