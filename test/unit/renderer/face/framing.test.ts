import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { Framing } from '../../../../renderer/camera/face/framing.ts';
import { boxOf } from '../../../../renderer/camera/face/landmarks.ts';
import { placeOf } from '../../../../renderer/camera/face/use-view.ts';
import { PICTURE, placed } from '../../../fixtures/face/measured.ts';

const rules = defaultPolicy.photo;
const whole = { left: 185, top: 0, width: 270, height: 360 };
const viewOf = (...placing: Parameters<typeof placed>) =>
  new Framing(rules).next(placed(...placing), PICTURE, 0);

describe('the part of the picture that counts', () => {
  test('is the whole height without a face', () => {
    expect(new Framing(rules).next(undefined, PICTURE, 0)).toEqual(whole);
  });

  test('follows a face to the side, at the whole height while it is near', () => {
    const { left, height } = viewOf({ scale: 1.15, right: 100 });
    expect(height).toBeCloseTo(360);
    expect(left).toBeGreaterThan(whole.left + 80);
  });

  test('goes down to the face of somebody who sits, and closer', () => {
    const { top, height } = viewOf({ scale: 0.6, down: 60 });
    expect(height).toBeLessThan(260);
    expect(top + height / 2).toBeGreaterThan(PICTURE.height / 2);
  });

  test('goes no closer than the policy lets it', () => {
    expect(viewOf({ scale: 0.1 }).height).toBeCloseTo(PICTURE.height / rules.zoom.most);
  });

  test('lies inside the picture, in the shape of a portrait, and holds the middle of a face that is inside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: -170, max: 170 }),
        (scale, right, down) => {
          const face = boxOf(placed({ scale, right, down }));
          const { left, top, width, height } = viewOf({ scale, right, down });
          expect(width / height).toBeCloseTo(3 / 4, 5);
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(PICTURE.width + 1e-9);
          expect(top + height).toBeLessThanOrEqual(PICTURE.height + 1e-9);
          const [x, y] = [face.left + face.width / 2, face.top + face.height / 2];
          if (x < 0 || y < 0 || x > PICTURE.width || y > PICTURE.height) return;
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(left + width);
          expect(y).toBeGreaterThanOrEqual(top);
          expect(y).toBeLessThanOrEqual(top + height);
        },
      ),
    );
  });

  test('rests while the face moves little, and follows when it moves more', () => {
    const framing = new Framing(rules);
    const first = framing.next(placed({}), PICTURE, 0);
    expect(framing.next(placed({ right: 10 }), PICTURE, 70)).toBe(first);
    expect(framing.next(placed({ right: 40 }), PICTURE, 140)).not.toEqual(first);
  });

  test('stays for a moment when the face is not seen, then goes back to the whole', () => {
    const framing = new Framing(rules);
    const first = framing.next(placed({ right: 100 }), PICTURE, 0);
    expect(framing.next(undefined, PICTURE, 500)).toBe(first);
    expect(framing.next(undefined, PICTURE, rules.hintSeconds * 1000 + 1)).toEqual(whole);
  });
});

describe('where the mirrored picture goes in its frame', () => {
  test('the whole one stands in the middle', () => {
    expect(placeOf({ left: 0, top: 0, width: 1, height: 1 })).toEqual({
      translate: '-50.00% -50.00%',
      scale: '1.0000',
    });
  });

  test("what is to the right and low goes to the mirror's middle, twice as large", () => {
    expect(placeOf({ left: 0.6, top: 0.5, width: 0.2, height: 0.5 })).toEqual({
      translate: '-10.00% -100.00%',
      scale: '2.0000',
    });
  });
});
