import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, isBlack } from '../../../renderer/camera/camera-fault.ts';
import { cutOf, faceShot, shrink } from '../../../renderer/camera/shot.ts';

const size = fc.record({
  width: fc.integer({ min: 64, max: 4000 }),
  height: fc.integer({ min: 64, max: 4000 }),
});

describe('what is kept of the picture', () => {
  it('is 3:4 from the middle for a face', () => {
    expect(cutOf({ width: 1280, height: 720 }, faceShot.aspect)).toEqual({
      left: 370,
      top: 0,
      width: 540,
      height: 720,
    });
  });

  it('lies inside the picture and has its shape', () => {
    fc.assert(
      fc.property(size, (picture) => {
        const cut = cutOf(picture, 3 / 4);
        expect(cut.left).toBeGreaterThanOrEqual(0);
        expect(cut.top).toBeGreaterThanOrEqual(0);
        expect(cut.left + cut.width).toBeLessThanOrEqual(picture.width + 1);
        expect(cut.top + cut.height).toBeLessThanOrEqual(picture.height + 1);
        expect(Math.abs(cut.width * 4 - cut.height * 3)).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is the whole picture where no shape is wanted', () => {
    const whole = cutOf({ width: 1920, height: 1080 }, null);
    expect(shrink(whole, 1600)).toEqual({ width: 1600, height: 900 });
  });

  it('is never made larger than the camera gave it', () => {
    expect(shrink({ width: 640, height: 480 }, 1600)).toEqual({ width: 640, height: 480 });
  });
});

describe('camera faults', () => {
  it.each([
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotAllowedError', 'refused'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ] as const)('%s means %s', (name, fault) => {
    expect(faultOf(new DOMException('x', name))).toBe(fault);
  });

  it('a browser without cameras has none', () =>
    expect(faultOf('getUserMedia is not supported')).toBe('missing'));

  it('tells black pictures from dim ones', () => {
    expect(isBlack(new Uint8ClampedArray([0, 3, 9, 255, 0, 0, 0, 255]))).toBe(true);
    expect(isBlack(new Uint8ClampedArray([0, 3, 9, 255, 0, 40, 0, 255]))).toBe(false);
  });
});
