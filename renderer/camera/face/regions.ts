import type { Place, Square } from '../light/region.ts';
import { at, type Box, boxOf, distance, eyesOf, type Landmarks, pointOf } from './landmarks.ts';

/** Corners of the face and of both eyes, as MediaPipe numbers them, one beside the other. */
const OUTLINE = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
  150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];
const EYES = [
  [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246],
  [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466],
] as const;
const MOUTH = [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185];
const BROWS = [70, 63, 105, 66, 107, 300, 293, 334, 296, 336];
/** Half the side of the square on a cheek, by the distance between the eyes. */
const CHEEK = 0.15;
/** Around the eyes and brows, by the same distance. */
const MARGIN = 0.06;

/** The parts of a face that are measured, in the pixels of its landmarks. */
export interface Regions {
  readonly outline: readonly Place[];
  readonly eyes: readonly (readonly Place[])[];
  readonly mouth: readonly Place[];
  /** Eyes and brows: every face has crisp edges there, bearded, veiled or not. */
  readonly features: Square;
  readonly cheeks: readonly [Square, Square];
}

export function regionsOf(face: Landmarks): Regions {
  const [left, right] = eyesOf(face);
  const eyeDistance = distance(left.middle, right.middle);
  return {
    outline: pointsOf(face, OUTLINE),
    eyes: EYES.map((eye) => pointsOf(face, eye)),
    mouth: pointsOf(face, MOUTH),
    features: grown(boxOf(pointsOf(face, [...EYES.flat(), ...BROWS])), eyeDistance * MARGIN),
    cheeks: [
      around(at(face, 'leftCheek'), eyeDistance * CHEEK),
      around(at(face, 'rightCheek'), eyeDistance * CHEEK),
    ],
  };
}

function pointsOf(face: Landmarks, numbers: readonly number[]): Landmarks {
  return numbers.map((number) => pointOf(face, number));
}

function around([x, y]: Place, half: number): Square {
  return { left: x - half, top: y - half, width: half * 2, height: half * 2 };
}

function grown({ left, top, width, height }: Box, by: number): Square {
  return { left: left - by, top: top - by, width: width + by * 2, height: height + by * 2 };
}
