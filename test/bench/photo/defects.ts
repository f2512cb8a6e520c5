import type { Hint } from '../../../renderer/camera/face/assess.ts';
import {
  backlit,
  blurred,
  brighter,
  coloured,
  darker,
  doubled,
  type Frame,
  litFromOneSide,
  moved,
  nobody,
  scaled,
  seated,
  shifted,
  type Transform,
  tilted,
} from '../../fixtures/face/frames.ts';
import { turned } from '../../fixtures/face/turned.ts';

export interface Defect {
  readonly name: string;
  /** The hints that say what to do about it; none for a picture without a defect. */
  readonly hints: readonly Hint[];
  /** From just enough to far too much, 0 to 1. */
  readonly made: (strength: number) => Transform;
  /** Where the portrait has the head, so that its nose turns like one; it is varied afterwards. */
  readonly inPlace?: true;
}

const between = (least: number, most: number, strength: number) => least + (most - least) * strength;
/** One way, then the other. */
const sideOf = (strength: number) => (Math.round(strength * 100) % 2 ? 1 : -1);

/** The labelled set: what is wrong with a picture, and what the kiosk must say about it. */
export const defects: readonly Defect[] = [
  { name: 'none', hints: [], made: () => (frame) => frame },
  { name: 'none, off the middle', hints: [], made: (strength) => shifted(between(-300, 300, strength)) },
  {
    name: 'none, seated',
    hints: [],
    made: (strength) => seated(between(-500, 500, strength), between(60, 170, strength)),
  },
  {
    name: 'dark',
    hints: ['faceTheLight'],
    made: (strength) =>
      strength < 0.1 ? darker : (frame) => coloured(frame, (v) => v * between(0.4, 0.08, strength)),
  },
  { name: 'backlit', hints: ['faceTheLight'], made: (strength) => backlit(between(0.4, 0.15, strength)) },
  {
    name: 'bright',
    hints: ['avoidTheLight'],
    made: (strength) =>
      strength < 0.1 ? brighter : (frame) => coloured(frame, (v) => v + between(75, 130, strength)),
  },
  {
    name: 'lit from one side',
    hints: ['avoidShadow', 'avoidTheLight', 'faceTheLight'],
    made: litFromOneSide,
  },
  {
    name: 'blurred',
    hints: ['holdStill'],
    made: (strength) => blurred(Math.round(between(7, 16, strength))),
  },
  { name: 'far', hints: ['comeCloser'], made: (strength) => scaled(between(0.62, 0.2, strength)) },
  { name: 'near', hints: ['stepBack'], made: (strength) => scaled(between(1.3, 1.9, strength)) },
  {
    name: 'two faces',
    hints: ['onlyOne'],
    made: (strength) => (frame) => shifted(Math.round(strength * 30))(doubled(frame)),
  },
  { name: 'no face', hints: ['comeIntoFrame'], made: () => nobody },
  { name: 'left', hints: ['moveLeft'], made: (strength) => shifted(-between(490, 530, strength)) },
  { name: 'right', hints: ['moveRight'], made: (strength) => shifted(between(490, 530, strength)) },
  {
    name: 'half out',
    hints: ['moveLeft', 'moveRight', 'comeIntoFrame'],
    made: (strength) => shifted(between(560, 700, strength) * sideOf(strength)),
  },
  {
    name: 'chin cut off',
    hints: ['stepBack', 'comeIntoFrame'],
    made: (strength) => shifted(0, between(240, 330, strength)),
  },
  {
    name: 'tilted',
    hints: ['holdUpright'],
    made: (strength) => tilted(between(14, 40, strength) * sideOf(strength)),
  },
  {
    name: 'turned to a side',
    hints: ['lookStraight'],
    inPlace: true,
    made: (strength) => turned(between(27, 36, strength) * sideOf(strength)),
  },
  {
    name: 'turned up or down',
    hints: ['lookStraight'],
    inPlace: true,
    made: (strength) => turned(0, between(34, 46, strength) * sideOf(strength)),
  },
];

/** One person in one variant, and how strong the defect is. */
export interface Sample {
  readonly frame: Frame;
  readonly number: number;
  readonly strength: number;
}

export function spoiled({ made, inPlace }: Defect, { frame, number, strength }: Sample): Frame {
  const defect = made(strength);
  return inPlace ? variant(defect(frame), number) : defect(variant(frame, number));
}

/** The same person a little elsewhere, nearer, and in other light: none of it a defect. */
export function variant(frame: Frame, number: number): Frame {
  const part = (step: number) => ((number * step) % 11) / 5 - 1;
  const lit = coloured(frame, (value) => value * (0.9 + part(3) * 0.08));
  const factor = 1 + part(5) * 0.05;
  // The wall goes on where the picture ends: an edge there would be one of document.
  const within = (at: number, end: number) => Math.max(0, Math.min(end - 1, at));
  return moved(lit, (x, y) => [
    within((x - frame.width / 2) / factor + frame.width / 2 - part(2) * 25, frame.width),
    within((y - frame.height / 2) / factor + frame.height / 2 - part(4) * 8, frame.height),
  ]);
}
