import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { crispnessOf, noiseOf } from '../../../renderer/camera/light/crispness.ts';
import { curveOf, expose, stopsFor } from '../../../renderer/camera/light/exposure.ts';
import { encoded, LINEAR } from '../../../renderer/camera/light/linear.ts';
import { insideOf, within } from '../../../renderer/camera/light/region.ts';
import { sharpnessOf, standardMeasures } from '../../../renderer/camera/light/standard.ts';
import { histogramOf, meanOf, quantileOf, shareFrom } from '../../../renderer/camera/light/statistics.ts';
import { gray } from '../../fixtures/face/measured.ts';

const { metering, crispness } = defaultPolicy.photo;

describe('metering on a face', () => {
  const skin = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 200, maxLength: 400 });

  test('faces of any skin in the same light come out equally bright, and their photo is what was promised', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.014, max: 0.5, noNaN: true }), (reflected) => {
        const face = Array.from({ length: 500 }, (_, at) => 255 * encoded(reflected * (0.7 + (at % 7) / 10)));
        const stops = stopsFor(histogramOf(face), metering);
        const pixels = Uint8ClampedArray.from(face.flatMap((value) => [value, value, value, 255]));
        expose(pixels, stops);
        const brightness = [...pixels].filter((_, place) => place % 4 === 0);
        expect(meanOf(histogramOf(brightness)) / 255).toBeCloseTo(metering.face, 1.3);
      }),
    );
  });

  test('stays within the policy, whatever the face is', () => {
    fc.assert(
      fc.property(skin, (face) => {
        const stops = stopsFor(histogramOf(face), metering);
        expect(stops).toBeLessThanOrEqual(metering.mostRaised);
        expect(stops).toBeGreaterThanOrEqual(-metering.mostLowered);
      }),
    );
    expect(stopsFor(histogramOf([0, 0, 0]), metering)).toBeCloseTo(metering.mostRaised, 2);
    expect(stopsFor(histogramOf([255]), metering)).toBeCloseTo(-metering.mostLowered, 2);
    expect(stopsFor(histogramOf([]), metering)).toBeCloseTo(metering.mostRaised, 2);
  });

  test('no light becomes darker than another that it was brighter than, and none whiter than white', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 5, noNaN: true }), (stops) => {
        const curve = [...curveOf(stops)];
        expect(curve).toEqual(curve.toSorted((a, b) => a - b));
        expect(Math.max(...curve)).toBeLessThanOrEqual(255);
        expect(curve[0]).toBe(0);
      }),
    );
  });

  test('dark parts are multiplied as light is', () => {
    expect(LINEAR[Math.round(curveOf(2)[60] ?? 0)]).toBeCloseTo(4 * (LINEAR[60] ?? 0), 2);
  });

  test('leaves what is opaque opaque', () => {
    const pixels = new Uint8ClampedArray([40, 50, 60, 255]);
    expose(pixels, 1);
    expect(pixels[3]).toBe(255);
  });
});

describe('regions', () => {
  const numbered = gray(10, 8, (x, y) => y * 10 + x);

  test('a square holds its pixels, and what lies outside the picture counts for nothing', () => {
    expect([...within(numbered, { left: 2, top: 1, width: 2, height: 2 })]).toEqual([12, 13, 22, 23]);
    expect([...within(numbered, { left: -5, top: 6, width: 7, height: 9 })]).toEqual([60, 61, 70, 71]);
    expect([...within(numbered, { left: 40, top: 1, width: 2, height: 2 })]).toEqual([]);
  });

  test('an outline with a notch leaves the notch out', () => {
    const notched = [
      [0, 0],
      [6, 0],
      [6, 6],
      [3, 0.6],
      [0, 6],
    ] as const;
    expect([...insideOf(numbered, notched)]).not.toContain(33);
    expect([...insideOf(numbered, notched)]).toContain(20);
  });
});

describe('what is told of many pixels', () => {
  const levels = histogramOf([10, 20, 20, 30, 40, 250, 247.4]);

  test('mean, median and ends', () => {
    expect(meanOf(histogramOf([51, 51]))).toBe(51);
    expect(quantileOf(levels, 0.5)).toBe(30);
    expect(quantileOf(levels, 0)).toBe(10);
    expect(quantileOf(levels, 0.99)).toBe(250);
    expect(shareFrom(levels, 247)).toBeCloseTo(2 / 7, 5);
  });

  test('nothing of none', () => {
    const none = histogramOf([]);
    expect([meanOf(none), quantileOf(none, 0.5), shareFrom(none, 0)]).toEqual([0, 0, 0]);
  });

  test('half of the light is brighter than half', () => {
    expect(LINEAR[188]).toBeCloseTo(0.5, 2);
    expect(255 * encoded(0.5)).toBeCloseTo(188, 0);
  });
});

describe('crispness', () => {
  const SIDE = 120;
  const features = { left: 20, top: 20, width: 80, height: 50 };
  const cheeks = [{ left: 20, top: 85, width: 30, height: 25 }];
  /** The same each time. */
  const grain = fc
    .sample(fc.integer({ min: -1000, max: 1000 }), { numRuns: SIDE * SIDE, seed: 7 })
    .map((value) => value / 1000);
  const eyes = (x: number, y: number) => ((x - 35) % 30 < 15 && (y - 30) % 24 < 10 && y < 75 ? 1 : 0);
  /** Bars of a contrast, blurred along one way, in noise. */
  const face = (contrast: number, { across = 0, down = 0, noise = 0 } = {}) =>
    gray(SIDE, SIDE, (x, y) => {
      let [sum, count] = [0, 0];
      for (let dx = -across; dx <= across; dx += 1)
        for (let dy = -down; dy <= down; dy += 1) {
          sum += eyes(x + dx, y + dy);
          count += 1;
        }
      return 110 + (contrast * sum) / count + noise * (grain[y * SIDE + x] ?? 0);
    });
  const of = (...given: Parameters<typeof face>) => crispnessOf(face(...given), features, cheeks);

  test('does not depend on contrast', () => {
    expect(of(30) / of(100)).toBeCloseTo(1, 1);
  });

  test('falls by blur in either direction', () => {
    expect(of(80)).toBeGreaterThan(crispness.good);
    expect(of(80, { across: 7 })).toBeLessThan(crispness.good);
    expect(of(80, { down: 7 })).toBeLessThan(crispness.good);
    expect(of(80, { across: 7, down: 7 })).toBeLessThan(crispness.good);
  });

  test('noise makes no blurred face crisp, and no crisp one blurred', () => {
    expect(of(80, { across: 7, noise: 6 })).toBeLessThan(crispness.good);
    expect(of(80, { noise: 6 })).toBeGreaterThan(crispness.good);
  });

  test('is nothing on an empty wall, and where there is nothing to look at', () => {
    expect(of(0)).toBe(0);
    expect(
      crispnessOf(
        gray(4, 4, () => 9),
        features,
        cheeks,
      ),
    ).toBe(0);
    expect(
      noiseOf(
        gray(4, 4, () => 9),
        [],
      ),
    ).toBe(0);
  });

  test('noise is measured by its deviation, and an edge across a cheek is none', () => {
    const deviation = Math.sqrt(grain.reduce((sum, value) => sum + value ** 2, 0) / grain.length);
    const noisy = face(0, { noise: 9 });
    expect(noiseOf(noisy, cheeks) / (9 * deviation)).toBeCloseTo(1, 0.5);
    const framed = gray(SIDE, SIDE, (x, y) => (x === 30 ? 20 : (noisy.values[y * SIDE + x] ?? 0)));
    expect(noiseOf(framed, cheeks) / noiseOf(noisy, cheeks)).toBeLessThan(1.3);
  });
});

describe('the standard’s measures, which are sent along', () => {
  const all = gray(20, 20, () => 51);
  const of = (...values: number[]) => Float32Array.from(values);
  const even = { all, skin: of(51, 51), cheeks: [of(51), of(51)] as const };

  test('one level has no range and is the same everywhere', () => {
    expect(standardMeasures(even)).toEqual({ light: 0.2, range: 0, evenness: 1, sharpness: 0 });
  });

  test('two levels, half and half, are one bit', () => {
    expect(standardMeasures({ ...even, skin: of(40, 200, 40, 200) }).range).toBe(1);
  });

  test('light from one side alone leaves the cheeks nothing in common', () => {
    expect(standardMeasures({ ...even, cheeks: [of(30, 31), of(200)] }).evenness).toBe(0);
  });

  test('sharpness falls when the same edges are smeared', () => {
    const edge = gray(64, 64, (x) => (x < 32 ? 40 : 200));
    const smeared = gray(64, 64, (x) => 40 + 160 * Math.max(0, Math.min(1, (x - 28) / 8)));
    expect(sharpnessOf(edge)).toBeGreaterThan(4 * sharpnessOf(smeared));
    expect(sharpnessOf(gray(2, 2, (x) => x * 255))).toBe(0);
  });
});
