import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presentationHints } from '../../../../contract/photo/photo-quality.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { borderOf, patternOf } from '../../../../renderer/camera/face/presentation.ts';
import { spectrumOf } from '../../../../renderer/camera/face/spectrum.ts';
import { gray } from '../../../fixtures/face/measured.ts';

const { presentation } = defaultPolicy.photo;
/** Noise of about ten levels, the same each time. */
const random = fc.sample(fc.integer({ min: -10, max: 10 }), { numRuns: 640 * 360, seed: 1 });
const grain = (x: number, y: number) => random[y * 640 + x] ?? 0;
const skin = (x: number, y: number) => 140 + 30 * Math.sin(x / 40) + 20 * Math.cos(y / 60) + grain(x, y);
const face = (brightness: (x: number, y: number) => number) => gray(220, 280, brightness);

describe('a regular pattern on the skin', () => {
  test('is not found in shade and grain', () => {
    expect(patternOf(face(skin))).toBeLessThan(presentation.pattern);
  });

  test.each([2.5, 3.1, 4.2, 6.5])('of a dot every %f pixels is found', (pitch) => {
    const wave = (at: number) => Math.cos((2 * Math.PI * at) / pitch);
    const dotted = face(
      (x, y) => skin(x, y) + 8 * wave((x + y) / Math.SQRT2) + 8 * wave((x - y) / Math.SQRT2),
    );
    expect(patternOf(dotted)).toBeGreaterThan(presentation.pattern);
  });

  test('is not found in the blocks of eight pixels that a JPEG camera leaves', () => {
    expect(patternOf(face((x, y) => skin(x, y) + (x % 8 === 0 || y % 8 === 0 ? 6 : 0)))).toBeLessThan(
      presentation.pattern,
    );
  });

  test('is none where all is one level, and where the face is too small to tell', () => {
    expect(patternOf(face(() => 120))).toBe(0);
    expect(patternOf(gray(40, 50, skin))).toBe(0);
  });
});

describe('straight edges on both sides of a face', () => {
  const box = { left: 250, top: 90, width: 140, height: 180 };
  const scene = (brightness: (x: number, y: number) => number) => gray(640, 360, brightness);

  test('are those of a sheet that is held up, even askew', () => {
    const sheet = (slant: number) => (x: number, y: number) =>
      Math.abs(x - 320 - slant * (y - 180)) < 130 ? 230 : 120;
    for (const slant of [0, 0.05, -0.1]) expect(borderOf(scene(sheet(slant)), box)).toBeGreaterThan(0.9);
  });

  test('are not one edge alone, as of a door', () => {
    expect(
      borderOf(
        scene((x) => (x < 180 ? 60 : 150)),
        box,
      ),
    ).toBeLessThan(presentation.border);
  });

  test('are not those of a window frame that ends behind the shoulders', () => {
    const shoulders = (x: number, y: number) => y > 270 + Math.abs(x - 320) / 4;
    const frame = (x: number) => Math.abs(Math.abs(x - 320) - 110) < 5;
    const hall = scene((x, y) => (shoulders(x, y) ? 90 : frame(x) ? 40 : 210));
    expect(borderOf(hall, box)).toBeLessThan(presentation.border);
  });

  test('are not there before an even wall', () => {
    expect(
      borderOf(
        scene((x, y) => 150 + grain(x, y) / 4),
        box,
      ),
    ).toBe(0);
  });
});

test('the power of a wave is at its own frequency', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 28 }), (frequency) => {
      const wave = Float64Array.from({ length: 64 * 64 }, (_, place) =>
        Math.cos((2 * Math.PI * frequency * (place % 64)) / 64),
      );
      const power = spectrumOf(wave, 64);
      expect(power.indexOf(Math.max(...power)) % 64).toSatisfy(
        (x: number) => x === frequency || x === 64 - frequency,
      );
    }),
    { numRuns: 5 },
  );
});

describe('what the head office is pointed at', () => {
  test.each([
    [{ pattern: 0, border: 0 }, []],
    [{ pattern: presentation.pattern, border: 0 }, ['pattern']],
    [{ pattern: 0, border: presentation.border }, ['border']],
    [{ pattern: 99, border: 1 }, ['pattern', 'border']],
  ] as const)('%o gives %o', (measured, hints) => {
    expect(presentationHints(measured, presentation)).toEqual(hints);
  });

  test('a claim without the measures gives none', () => {
    expect(presentationHints(undefined, presentation)).toEqual([]);
  });
});
