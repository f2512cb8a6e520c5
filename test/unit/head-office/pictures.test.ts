import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectPicture } from '../../../head-office/claims/inspect-picture.ts';
import { smallJpeg } from '../../fixtures/claim/sealed-claim.ts';

const limits = { leastSidePixels: 160, mostMegapixels: 1, decodeMegabytes: 64 };

describe('a picture', () => {
  test('that is a JPEG has its size', () => {
    expect(inspectPicture(smallJpeg(200, 160), limits)).toEqual({ width: 200, height: 160 });
  });

  test.each([
    ['too small', smallJpeg(200, 159)],
    ['too large', smallJpeg(1100, 1000)],
    ['cut short', smallJpeg().subarray(0, 2000)],
    ['empty', new Uint8Array()],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('that is %s is not taken', (_name, bytes) => {
    expect(inspectPicture(bytes, limits)).toBeUndefined();
  });

  test('of any bytes whatever does not bring the service down', () => {
    const head = smallJpeg(160, 160).subarray(0, 400);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(400), (tail, kept) => {
        inspectPicture(Uint8Array.from([...head.subarray(0, kept), ...tail]), limits);
      }),
      { numRuns: 200 },
    );
  });
});
