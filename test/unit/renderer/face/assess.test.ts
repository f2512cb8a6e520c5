import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { assessFace, needsLight } from '../../../../renderer/camera/face/assess.ts';
import type { Measures } from '../../../../renderer/camera/face/measures.ts';
import { encoded, LINEAR } from '../../../../renderer/camera/light/linear.ts';
import { type Look, measured, placed } from '../../../fixtures/face/measured.ts';

const rules = defaultPolicy.photo;
const good = measured([placed({})]);

const usual: Look = {};
const lit = (change: NonNullable<Look['change']>, scene?: Look['scene']): Look => ({
  change,
  ...(scene && { scene }),
});
/** Of the whole picture: before a window, and in a dark room. */
const WINDOW = { mean: 0.4, bright: 0.8 };
const DARK = { mean: 0.025, bright: 0.04 };
/** As a camera records half of the light, or a quarter. */
const byStops = (stops: number) => (value: number) =>
  255 * encoded((LINEAR[Math.round(value)] ?? 0) * 2 ** stops);
/** Skin reflects a seventh; eyes and brows are as everybody's. */
const darkSkin = (value: number) => (value > 105 && value < 190 ? byStops(-2.8)(value) : value);
/** The same each time. */
const grain = fc.sample(fc.integer({ min: -60, max: 60 }), { numRuns: 60_000, seed: 3 });

describe('a face and the one thing to do about it', () => {
  test.each([
    ['straight, near and well lit', [placed({})], usual, 'good', 'holdStill'],
    ['far away', [placed({ scale: 0.4 })], usual, 'stop', 'comeCloser'],
    ['somewhat far', [placed({ scale: 0.65 })], usual, 'fair', 'comeCloser'],
    ['too near', [placed({ scale: 1.6 })], usual, 'stop', 'stepBack'],
    ['with the chin cut off', [placed({ down: 120 })], usual, 'stop', 'stepBack'],
    ['with the crown cut off', [placed({ down: -60 })], usual, 'stop', 'stepBack'],
    // The picture's left is the person's right, and the preview is a mirror.
    ['to the picture’s left', [placed({ right: -90 })], usual, 'stop', 'moveLeft'],
    ['to the picture’s right', [placed({ right: 90 })], usual, 'stop', 'moveRight'],
    ['a little to the right', [placed({ right: 50 })], usual, 'fair', 'moveRight'],
    ['tilted one way', [placed({ roll: 20 })], usual, 'stop', 'holdUpright'],
    ['tilted the other way', [placed({ roll: -12 })], usual, 'fair', 'holdUpright'],
    ['turned by ten degrees', [placed({ yaw: 10 })], usual, 'good', 'holdStill'],
    ['turned one way', [placed({ yaw: 25 })], usual, 'stop', 'lookStraight'],
    ['turned the other way', [placed({ yaw: -17 })], usual, 'fair', 'lookStraight'],
    ['looking up by ten degrees', [placed({ pitch: 10 })], usual, 'good', 'holdStill'],
    ['looking up', [placed({ pitch: 35 })], usual, 'stop', 'lookStraight'],
    ['looking down', [placed({ pitch: -35 })], usual, 'stop', 'lookStraight'],
    ['of dark skin in the same light', [placed({})], lit(darkSkin), 'good', 'holdStill'],
    [
      'of dark skin before a window',
      [placed({})],
      lit((v) => byStops(-5.5)(darkSkin(v)), WINDOW),
      'stop',
      'faceTheLight',
    ],
    ['in a dark room', [placed({})], lit(byStops(-3), DARK), 'stop', 'faceTheLight'],
    [
      'of dark skin in a dark room',
      [placed({})],
      lit((v) => byStops(-3)(darkSkin(v)), DARK),
      'stop',
      'faceTheLight',
    ],
    ['before a window', [placed({})], lit(byStops(-5.5), WINDOW), 'stop', 'faceTheLight'],
    [
      'in noise alone',
      [placed({})],
      lit((value, across, down) => value + (grain[Math.floor((down * 299 + across) * 199)] ?? 0)),
      'stop',
      'faceTheLight',
    ],
    ['in a haze', [placed({})], lit((value) => 120 + value / 60), 'stop', 'faceTheLight'],
    ['bright', [placed({})], lit((value) => Math.min(240, value + 90)), 'stop', 'avoidTheLight'],
    [
      'blown out in places',
      [placed({})],
      lit((value) => (value > 165 ? 255 : value)),
      'stop',
      'avoidTheLight',
    ],
    [
      'lit from one side',
      [placed({})],
      lit((value, across) => byStops(across < 0.5 ? 0 : -2.5)(value)),
      'stop',
      'avoidShadow',
    ],
    ['not alone', [placed({}), placed({ scale: 0.8, right: 200 })], usual, 'stop', 'onlyOne'],
    ['before a small face far behind', [placed({}), placed({ scale: 0.2 })], usual, 'good', 'holdStill'],
  ] as const)('%s', (_name, [face, ...others], look, level, hint) => {
    expect(assessFace(measured([face, ...others], look), rules)).toEqual({ level, hint });
  });

  test.each([
    ['eyes nearly shut', { eyesOpen: 0.025 }, 'fair', 'openEyes'],
    ['eyes shut', { eyesOpen: 0.01 }, 'stop', 'openEyes'],
    ['mouth wide open, which never stops a photo', { mouthOpen: 0.6 }, 'fair', 'closeMouth'],
    ['blurred', { illumination: { ...good.illumination, crispness: 0.005 } }, 'stop', 'holdStill'],
    ['few pixels of the camera', { eyeDistance: 80 }, 'fair', 'comeCloser'],
  ] satisfies [string, Partial<Measures>, string, string][])('%s', (_name, changed, level, hint) => {
    expect(assessFace({ ...good, ...changed }, rules)).toEqual({ level, hint });
  });

  test('light from the screen helps a dark face, and one before a window, whichever way it looks', () => {
    const dark = lit(byStops(-3), DARK);
    expect(needsLight(measured([placed({})]), rules)).toBe(false);
    expect(needsLight(measured([placed({})], lit(darkSkin)), rules)).toBe(false);
    expect(needsLight(measured([placed({ yaw: 25 })], dark), rules)).toBe(true);
    expect(needsLight(measured([placed({})], lit(byStops(-4.5), WINDOW)), rules)).toBe(true);
  });

  test('what stops a photo is told before what is merely not good', () => {
    expect(assessFace({ ...good, sideways: 0.15, eyesOpen: 0 }, rules)).toEqual({
      level: 'stop',
      hint: 'openEyes',
    });
  });

  test('of several things the first that can be put right is told', () => {
    expect(assessFace({ ...good, faceHeight: 0.1, roll: 40, eyesOpen: 0 }, rules).hint).toBe('comeCloser');
  });

  test('mirrored faces get mirrored hints', () => {
    for (const sideways of [0.12, 0.3]) {
      expect(assessFace({ ...good, sideways }, rules).hint).toBe('moveRight');
      expect(assessFace({ ...good, sideways: -sideways }, rules).hint).toBe('moveLeft');
    }
  });
});
