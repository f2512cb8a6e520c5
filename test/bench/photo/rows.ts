import type { Hint } from '../../../renderer/camera/face/assess.ts';
import { beam, fromOneSide } from '../../fixtures/photograph/lights.ts';
import type { Covering, Glasses, Look } from '../../fixtures/photograph/look.ts';
import type { Name } from '../../fixtures/photograph/people.ts';
import type { Placing } from '../../fixtures/photograph/placing.ts';
import type { Shot } from '../../fixtures/photograph/shot.ts';
import type { Tone } from '../../fixtures/photograph/skin.ts';
import type { Turn } from '../../fixtures/photograph/turning.ts';

/** One row of the set: what is done to a picture, from just enough to far too much, and what must be said about it. */
export interface Row {
  readonly name: string;
  /** Those that say what to do about it; none for a picture that must be taken. */
  readonly hints: readonly Hint[];
  /** How often for each person in each tone. */
  readonly times: number;
  readonly light?: string;
  readonly looks?: readonly Dressed[];
  /** @param side One way, then the other: 1 and -1. */
  readonly made: (strength: number, side: number, tone: Tone) => Made;
}

type Made = Omit<Partial<Shot>, 'who' | 'seed'> & {
  readonly as?: Turn & Placing;
  readonly who?: 'nobody' | 'two';
};
type Dressed = Pick<Look, 'name' | 'covering' | 'glasses'>;

const between = (least: number, most: number, strength: number) => least + (most - least) * strength;
export const dressed = (name: Name, covering: Covering, glasses: Glasses): Dressed => ({
  name,
  covering,
  glasses,
});

/** Everybody as they may come to a branch. */
const everybody: readonly Dressed[] = [
  dressed('collins', 'none', 'none'),
  dressed('collins', 'none', 'clear'),
  dressed('collins', 'none', 'glare'),
  dressed('collins', 'hijab-black', 'none'),
  dressed('collins', 'hijab-white', 'none'),
  dressed('collins', 'hijab-pattern', 'none'),
  dressed('collins', 'hijab-pattern', 'clear'),
  dressed('collins', 'peci', 'none'),
  dressed('hopper', 'cap', 'clear'),
  dressed('hopper', 'hijab-black', 'clear'),
  dressed('hopper', 'hijab-white', 'clear'),
  dressed('hopper', 'hijab-pattern', 'clear'),
  dressed('hopper', 'hijab-pattern', 'glare'),
  dressed('hopper', 'peci', 'clear'),
];
/** Of each person as they take turns where something is wrong: bareheaded, covered. */
export const some: readonly Dressed[] = [
  dressed('collins', 'none', 'none'),
  dressed('hopper', 'hijab-pattern', 'clear'),
];
export const others: readonly Dressed[] = [
  dressed('collins', 'hijab-black', 'none'),
  dressed('hopper', 'cap', 'clear'),
];

const LIGHTS = ['avoidShadow', 'avoidTheLight', 'faceTheLight'] as const;

/** So bright is the skin of a tone, by that of a white sheet, and a face that blows out. */
const SKIN: Readonly<Record<Tone, number>> = { 4: 0.7, 5: 0.53, 6: 0.25, 7: 0.15, 8: 0.09, 9: 0.06 };

export const good: readonly Row[] = [
  { name: 'good', hints: [], times: 2, looks: everybody, made: () => ({}) },
  { name: 'metered on the face', hints: [], times: 2, made: () => ({ metering: 'face' }) },
  { name: 'yaw 10', hints: [], times: 2, made: (_, side) => ({ as: { yaw: 10 * side } }) },
  { name: 'pitch 10', hints: [], times: 2, made: (_, side) => ({ as: { pitch: 10 * side } }) },
  {
    name: 'flickering lamp',
    hints: [],
    times: 1,
    light: 'flicker',
    made: (strength) => ({ flicker: between(0.12, 0.25, strength) }),
  },
  {
    name: 'window frame behind',
    hints: [],
    times: 2,
    light: 'window',
    made: (strength) => ({ hall: 'window', outside: between(0.8, 1.6, strength), metering: 'face' }),
  },
  { name: 'striped curtain', hints: [], times: 1, light: 'curtain', made: () => ({ hall: 'curtain' }) },
  {
    name: 'striped cloth',
    hints: [],
    times: 1,
    looks: [dressed('collins', 'hijab-striped', 'none'), dressed('hopper', 'hijab-striped', 'clear')],
    made: () => ({}),
  },
];

export const spoiled: readonly Row[] = [
  {
    name: 'dark',
    hints: ['faceTheLight'],
    times: 3,
    light: 'dark',
    // Three to five stops less than the camera can make up for: 5 lx and less.
    made: (strength) => ({ light: between(0.006, 0.0016, strength) }),
  },
  {
    name: 'backlit',
    hints: ['faceTheLight'],
    times: 3,
    light: 'backlit',
    made: (strength) => ({ hall: 'window', outside: between(3.5, 8, strength), lamp: () => () => 0.4 }),
  },
  {
    name: 'backlit hall',
    hints: ['faceTheLight'],
    times: 3,
    light: 'backlit',
    made: (strength) => ({ hall: 'glassFront', outside: between(3.5, 8, strength), lamp: () => () => 0.4 }),
  },
  {
    name: 'side-lit',
    hints: LIGHTS,
    times: 3,
    light: 'side',
    made: (strength, side) => ({
      lamp: (face) => fromOneSide(face, side > 0, between(0.22, 0.05, strength)),
    }),
  },
  {
    name: 'bright',
    hints: ['avoidTheLight'],
    times: 2,
    light: 'bright',
    made: (strength, _, tone) => ({ lamp: (face) => beam(face, between(4, 8, strength) / SKIN[tone]) }),
  },
  {
    name: 'blurred by motion',
    hints: ['holdStill'],
    times: 3,
    made: (strength, side) => ({
      motion: [between(16, 34, strength) * 0.94, between(16, 34, strength) * 0.34 * side],
    }),
  },
  {
    name: 'out of focus',
    hints: ['holdStill'],
    times: 3,
    made: (strength) => ({ unsharp: between(8, 16, strength) }),
  },
  { name: 'yaw 20', hints: ['lookStraight'], times: 3, made: (_, side) => ({ as: { yaw: 20 * side } }) },
  { name: 'yaw 35', hints: ['lookStraight'], times: 3, made: (_, side) => ({ as: { yaw: 35 * side } }) },
  { name: 'pitch 20', hints: ['lookStraight'], times: 3, made: (_, side) => ({ as: { pitch: 20 * side } }) },
  { name: 'pitch 30', hints: ['lookStraight'], times: 3, made: (_, side) => ({ as: { pitch: 30 * side } }) },
  {
    name: 'tilted',
    hints: ['holdUpright'],
    times: 3,
    made: (strength, side) => ({ as: { tilt: between(15, 40, strength) * side } }),
  },
  {
    name: 'far',
    hints: ['comeCloser'],
    times: 1,
    made: (strength) => ({ as: { scale: between(0.6, 0.32, strength) } }),
  },
  {
    name: 'near',
    hints: ['stepBack'],
    times: 1,
    made: (strength) => {
      const scale = between(1.35, 1.9, strength);
      return { as: { scale, down: 363 * (scale - 1) } };
    },
  },
  { name: 'two faces', hints: ['onlyOne'], times: 1, made: () => ({ who: 'two' }) },
  { name: 'no face', hints: ['comeIntoFrame'], times: 1, made: () => ({ who: 'nobody' }) },
  {
    name: 'left',
    hints: ['moveLeft'],
    times: 1,
    made: (strength) => ({ as: { right: -between(515, 545, strength) } }),
  },
  {
    name: 'right',
    hints: ['moveRight'],
    times: 1,
    made: (strength) => ({ as: { right: between(515, 545, strength) } }),
  },
  {
    name: 'half out',
    hints: ['moveLeft', 'moveRight', 'comeIntoFrame'],
    times: 1,
    made: (strength, side) => ({ as: { right: between(560, 700, strength) * side } }),
  },
  {
    name: 'chin cut off',
    hints: ['stepBack', 'comeIntoFrame'],
    times: 1,
    made: (strength) => ({ as: { down: between(240, 330, strength) } }),
  },
];
