import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPage } from '../../../../renderer/camera/document/find-page.ts';
import { moveOf, type Quad, scaled } from '../../../../renderer/camera/document/quad.ts';
import { scaledDown } from '../../../fixtures/document/measured.ts';
import {
  corners,
  type Ground,
  type Letter,
  letter,
  numbers,
  plain,
  type Scene,
  seen,
  tiles,
  wood,
} from '../../../fixtures/document/pages.ts';
import { type Frame, portrait } from '../../../fixtures/face/frames.ts';

/** Of the picture's width: within the white margin that every letter has. */
const TOLERANCE = 0.008;
const SIZE = { width: 960, height: 540 };
const nowhere: Quad = [
  { x: -90, y: -90 },
  { x: -80, y: -90 },
  { x: -80, y: -80 },
  { x: -90, y: -80 },
];

function found(frame: Frame): Quad | null {
  const { gray, scale } = scaledDown(frame);
  const page = findPage(gray);
  return page && scaled(page.corners, scale);
}

const photograph = (frame: Frame): Ground => {
  const { width, height, data } = frame;
  return (x, y) => {
    const column = Math.floor((x / SIZE.width) * width);
    return data[(Math.floor((y / SIZE.height) * height) * width + column) * 4] ?? 0;
  };
};

describe('a page before the camera is found within its margin', () => {
  const cases: readonly (readonly [string, Scene, Letter])[] = [
    ['on boards', { ground: wood }, {}],
    ['on a dark desk', { ground: plain(40) }, {}],
    ['on a light desk', { ground: plain(205) }, {}],
    ['on tiles', { ground: tiles }, {}],
    ['before a photographed room', { ground: photograph(portrait()) }, {}],
    ['with a frame printed on it', { ground: wood }, { table: true }],
    ['without anything written on it', { ground: wood }, { lines: 0 }],
    ['held by two thumbs', { ground: wood, thumb: 26 }, {}],
    ['in a dim room', { ground: wood, light: () => 0.35, noise: 6 }, {}],
    ['lit from one side', { ground: wood, light: (x) => 0.45 + (0.55 * x) / SIZE.width }, {}],
    ['that is a dark booklet', { ground: plain(190) }, { background: 90, ink: 230 }],
  ];
  test.each(cases)(
    '%s, wherever it lies and however it leans',
    (_where, scene, page) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
          const random = numbers(seed);
          const at = corners(random, { ...SIZE, share: 0.6 + random() * 0.32, turn: 0.3 });
          const frame = seen(letter({ ...page, seed }), at, { ...SIZE, ...scene, seed });
          const page4 = found(frame);
          expect(page4).not.toBeNull();
          expect(page4 && moveOf(page4, at)).toBeLessThan(SIZE.width * TOLERANCE);
        }),
        { numRuns: 5 },
      );
    },
    30_000,
  );
});

describe('no page is found', () => {
  test.each<[string, Frame]>([
    ['in a photographed face', portrait()],
    ['on an empty desk', seen(letter(), nowhere, { ...SIZE, ground: plain(150) })],
    ['on bare boards', seen(letter(), nowhere, { ...SIZE, ground: wood })],
    ['on bare tiles', seen(letter(), nowhere, { ...SIZE, ground: tiles })],
    ['in noise alone', seen(letter(), nowhere, { ...SIZE, ground: plain(120), noise: 90 })],
    ['in the dark', seen(letter(), nowhere, { ...SIZE, ground: plain(4), noise: 3 })],
  ])('%s', (_what, frame) => {
    expect(found(frame)).toBeNull();
  });

  test('where a corner of it is cut off by the picture', () => {
    const [a, b, c, d] = corners(numbers(4), { ...SIZE, share: 0.9 });
    const aside = (by: number): Quad => {
      const moved = ({ x, y }: { x: number; y: number }) => ({ x: x - by, y });
      return [moved(a), moved(b), moved(c), moved(d)];
    };
    expect(found(seen(letter(), aside(0), SIZE))).not.toBeNull();
    expect(found(seen(letter(), aside(a.x + 120), SIZE))).toBeNull();
  });
});
