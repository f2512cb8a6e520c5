import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { assessFace } from '../../../../renderer/camera/face/assess.ts';
import type { Measures } from '../../../../renderer/camera/face/measures.ts';
import { evenLight, gray, measured, PICTURE, placed } from '../../../fixtures/face/measured.ts';

const rules = defaultPolicy.photo;
const good = measured([placed({})]);

const lit = (change: (value: number) => number) =>
  gray(PICTURE.width, PICTURE.height, (x, y) => change(evenLight.values[y * PICTURE.width + x] ?? 0));

describe('a face and the one thing to do about it', () => {
  test.each([
    ['straight, near and well lit', [placed({})], evenLight, 'good', 'holdStill'],
    ['far away', [placed({ scale: 0.4 })], evenLight, 'stop', 'comeCloser'],
    ['somewhat far', [placed({ scale: 0.65 })], evenLight, 'fair', 'comeCloser'],
    ['too near', [placed({ scale: 1.6 })], evenLight, 'stop', 'stepBack'],
    ['with the chin cut off', [placed({ down: 120 })], evenLight, 'stop', 'stepBack'],
    ['with the crown cut off', [placed({ down: -60 })], evenLight, 'stop', 'stepBack'],
    // The picture's left is the person's right, and the preview is a mirror.
    ['to the picture’s left', [placed({ right: -90 })], evenLight, 'stop', 'moveLeft'],
    ['to the picture’s right', [placed({ right: 90 })], evenLight, 'stop', 'moveRight'],
    ['a little to the right', [placed({ right: 50 })], evenLight, 'fair', 'moveRight'],
    ['tilted one way', [placed({ roll: 20 })], evenLight, 'stop', 'holdUpright'],
    ['tilted the other way', [placed({ roll: -12 })], evenLight, 'fair', 'holdUpright'],
    ['turned one way', [placed({ yaw: 25 })], evenLight, 'stop', 'lookStraight'],
    ['turned the other way', [placed({ yaw: -14 })], evenLight, 'fair', 'lookStraight'],
    ['looking up', [placed({ pitch: 35 })], evenLight, 'stop', 'lookStraight'],
    ['looking down', [placed({ pitch: -35 })], evenLight, 'stop', 'lookStraight'],
    ['dark', [placed({})], lit((value) => value / 4), 'stop', 'faceTheLight'],
    ['bright', [placed({})], lit((value) => Math.min(240, value + 90)), 'stop', 'avoidTheLight'],
    [
      'blown out in places',
      [placed({})],
      lit((value) => (value > 180 ? 255 : value)),
      'stop',
      'avoidTheLight',
    ],
    [
      'lit from one side',
      [placed({})],
      gray(PICTURE.width, PICTURE.height, (x, y) => (x < 320 ? 60 : 150) + ((x * 7 + y * 3) % 60)),
      'stop',
      'avoidShadow',
    ],
    ['not alone', [placed({}), placed({ scale: 0.8, right: 200 })], evenLight, 'stop', 'onlyOne'],
    ['before a small face far behind', [placed({}), placed({ scale: 0.2 })], evenLight, 'good', 'holdStill'],
  ] as const)('%s', (_name, [face, ...others], light, level, hint) => {
    expect(assessFace(measured([face, ...others], light), rules)).toEqual({ level, hint });
  });

  test.each([
    ['eyes nearly shut', { eyesOpen: 0.025 }, 'fair', 'openEyes'],
    ['eyes shut', { eyesOpen: 0.01 }, 'stop', 'openEyes'],
    ['mouth wide open, which never stops a photo', { mouthOpen: 0.6 }, 'fair', 'closeMouth'],
    ['blurred', { sharpness: 3 }, 'stop', 'holdStill'],
    ['flat as a blank page', { range: 4 }, 'stop', 'faceTheLight'],
    ['few pixels of the camera', { eyeDistance: 80 }, 'fair', 'comeCloser'],
  ] satisfies [string, Partial<Measures>, string, string][])('%s', (_name, changed, level, hint) => {
    expect(assessFace({ ...good, ...changed }, rules)).toEqual({ level, hint });
  });

  test('what stops a photo is told before what is merely not good', () => {
    expect(assessFace({ ...good, sideways: 0.15, eyesOpen: 0 }, rules)).toEqual({
      level: 'stop',
      hint: 'openEyes',
    });
  });

  test('of several things the first that can be put right is told', () => {
    expect(assessFace({ ...good, faceHeight: 0.1, roll: 40, light: 0.05 }, rules).hint).toBe('comeCloser');
  });

  test('mirrored faces get mirrored hints', () => {
    for (const sideways of [0.12, 0.3]) {
      expect(assessFace({ ...good, sideways }, rules).hint).toBe('moveRight');
      expect(assessFace({ ...good, sideways: -sideways }, rules).hint).toBe('moveLeft');
    }
  });
});
