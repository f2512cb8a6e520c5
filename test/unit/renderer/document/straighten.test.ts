import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isConvex, type Quad, upright } from '../../../../renderer/camera/document/quad.ts';
import { flatSize, straighten } from '../../../../renderer/camera/document/straighten.ts';
import { corners, letter, numbers, seen } from '../../../fixtures/document/pages.ts';

const SIZE = { width: 960, height: 540 };

describe('a page is laid flat', () => {
  test('so that it is again what was before the camera, however it leaned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const page = letter({ seed, table: true });
        const at = corners(numbers(seed), { ...SIZE, turn: 0.3 });
        const { width, height, data } = seen(page, at, { ...SIZE, noise: 0 });
        const picture = { width, height, data: new Uint8ClampedArray(data) };
        const flat = straighten(picture, at, { width: page.width, height: page.height });
        let apart = 0;
        for (let place = 0; place < flat.data.length; place += 4) {
          apart += Math.abs((flat.data[place] ?? 0) - (page.data[place] ?? 0));
        }
        // Thin letters lose some of their black in the camera's pixels; a page out of place loses all of it.
        expect(apart / (flat.data.length / 4)).toBeLessThan(20);
        expect(flat.data.every((value, place) => place % 4 !== 3 || value === 255)).toBe(true);
      }),
      { numRuns: 3 },
    );
  }, 30_000);

  test('at its own size, and never larger than is kept', () => {
    const quad: Quad = [
      { x: 0, y: 0 },
      { x: 300, y: 0 },
      { x: 320, y: 600 },
      { x: 0, y: 580 },
    ];
    const { width, height } = flatSize(quad, 4_000);
    expect([width, height]).toEqual([321, 600]);
    expect(flatSize(quad, 300)).toEqual({ width: 160, height: 300 });
  });
});

describe('the corners of a page', () => {
  const [a, b, c, d] = [
    { x: 10, y: 12 },
    { x: 110, y: 9 },
    { x: 115, y: 160 },
    { x: 5, y: 150 },
  ] as const;

  test.each<[string, Quad]>([
    ['as written', [a, b, c, d]],
    ['from another corner', [c, d, a, b]],
    ['the other way round', [d, c, b, a]],
    ['crosswise', [a, c, b, d]],
  ])('come in the order of a page: %s', (_order, given) => {
    expect(upright(given)).toEqual([a, b, c, d]);
  });

  test('bend one way; a crossed or a flattened page is none', () => {
    expect(isConvex([a, b, c, d], 45)).toBe(true);
    expect(isConvex([a, c, b, d], 45)).toBe(false);
    expect(isConvex([a, b, { x: 60, y: 11 }, d], 45)).toBe(false);
  });
});
