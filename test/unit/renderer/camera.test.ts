import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, isBlack } from '../../../renderer/camera/camera-fault.ts';
import { cropOf, faceFormat, fitWithin } from '../../../renderer/camera/picture-format.ts';

const size = fc.record({
  width: fc.integer({ min: 64, max: 4000 }),
  height: fc.integer({ min: 64, max: 4000 }),
});

describe('what is kept of the picture', () => {
  it('is 3:4 from the middle for a face', () => {
    expect(cropOf({ width: 1280, height: 720 }, faceFormat.aspect)).toEqual({
      left: 370,
      top: 0,
      width: 540,
      height: 720,
    });
  });

  it('lies inside the picture and has its shape', () => {
    fc.assert(
      fc.property(size, (picture) => {
        const crop = cropOf(picture, 3 / 4);
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.top).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(picture.width + 1);
        expect(crop.top + crop.height).toBeLessThanOrEqual(picture.height + 1);
        expect(Math.abs(crop.width * 4 - crop.height * 3)).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is the whole picture where no shape is wanted', () => {
    const whole = cropOf({ width: 1920, height: 1080 }, null);
    expect(fitWithin(whole, 1600)).toEqual({ width: 1600, height: 900 });
  });

  it('is never made larger than the camera gave it', () => {
    expect(fitWithin({ width: 640, height: 480 }, 1600)).toEqual({ width: 640, height: 480 });
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
