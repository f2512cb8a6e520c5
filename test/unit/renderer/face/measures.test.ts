import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { photoQualitySchema } from '../../../../contract/photo/photo-quality.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { grayOf, meanOf } from '../../../../renderer/camera/analysis/gray.ts';
import { qualityOf } from '../../../../renderer/camera/face/measures.ts';
import { cutOffShare, fitInside, portraitOf } from '../../../../renderer/camera/face/portrait.ts';
import { poseOf } from '../../../../renderer/camera/face/pose.ts';
import { measured, PICTURE, placed } from '../../../fixtures/face/measured.ts';

describe('pose', () => {
  const straight = poseOf(placed({}));
  test.each([
    ['yaw', 12],
    ['yaw', -30],
    ['pitch', 15],
    ['pitch', -20],
    ['roll', 25],
    ['roll', -10],
  ] as const)('a head turned in %s by %i degrees is measured so', (axis, degrees) => {
    const turned = poseOf(placed({ [axis]: degrees }));
    // The depth of these points is exact; a real face's is made a little too small, for which the measure allows.
    expect(Math.abs(turned[axis] - straight[axis])).toBeGreaterThan(Math.abs(degrees) - 2.5);
    expect(Math.abs(turned[axis] - straight[axis])).toBeLessThan(Math.abs(degrees) * 1.16 + 2.5);
  });

  test('the size of the face and its place do not matter', () => {
    expect(poseOf(placed({ scale: 0.5, right: 80, down: 20 })).yaw).toBeCloseTo(straight.yaw, 5);
  });
});

test.each([-36, -20, 20, 36])('a head turned by %i degrees is no further away', (yaw) => {
  const straight = measured([placed({})]).eyeDistance;
  expect(measured([placed({ yaw })]).eyeDistance / straight).toBeCloseTo(1, 1);
  expect(measured([placed({ yaw, scale: 0.8 })]).eyeDistance / straight).toBeCloseTo(0.8, 1);
});

test('brightness is weighed as the eye sees colours', () => {
  const one = { width: 3, height: 1, data: [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255] };
  expect([...grayOf(one).values]).toEqual([54, 182, 18]);
  expect(meanOf(grayOf(one))).toBeCloseTo(254 / 3 / 255, 5);
});

describe('the portrait', () => {
  const { portrait } = defaultPolicy.photo;

  test('is 3:4, with the chin, the crown and both sides inside (ICAO 9303, OFIQ)', () => {
    const box = portraitOf(placed({}), portrait);
    expect(box.width / box.height).toBeCloseTo(0.75, 5);
    const { eyeDistance } = measured([placed({})]);
    const inPicture = eyeDistance / 2;
    // At least 1.1 times the distance between the eyes beside each eye.
    expect((box.width - inPicture) / 2).toBeGreaterThan(1.1 * inPicture);
  });

  test('lies inside the picture wherever the face is', () => {
    const anywhere = fc.record({
      scale: fc.double({ min: 0.2, max: 3, noNaN: true }),
      right: fc.integer({ min: -400, max: 400 }),
      down: fc.integer({ min: -250, max: 250 }),
    });
    fc.assert(
      fc.property(anywhere, (placing) => {
        const cut = fitInside(portraitOf(placed(placing), portrait), PICTURE);
        expect(Math.min(cut.left, cut.top)).toBeGreaterThanOrEqual(0);
        expect(cut.left + cut.width).toBeLessThanOrEqual(PICTURE.width + 1);
        expect(cut.top + cut.height).toBeLessThanOrEqual(PICTURE.height + 1);
        expect(Math.abs(cut.width * 4 - cut.height * 3)).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('says how much of it is missing', () => {
    const picture = { width: 100, height: 100 };
    expect(cutOffShare({ left: 0, top: 10, width: 60, height: 80 }, picture)).toBe(0);
    expect(cutOffShare({ left: 0, top: -20, width: 60, height: 80 }, picture)).toBe(0.25);
    expect(cutOffShare({ left: 0, top: 60, width: 60, height: 80 }, picture)).toBe(0.5);
  });
});

test('what goes along with the photo is what the head office understands, and says nothing of the room', () => {
  const quality = qualityOf(measured([placed({}), placed({ scale: 0.3 })]), 'kiosk');
  expect(photoQualitySchema.parse(quality)).toEqual(quality);
});
