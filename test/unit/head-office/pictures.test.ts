import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectInTraining } from '../../../head-office/pictures/inspect-in-training.ts';
import { inspectPicture } from '../../../head-office/pictures/inspect-picture.ts';
import { smallJpeg } from '../../fixtures/claim/sealed-claim.ts';

const limits = { leastSidePixels: 160, mostMegapixels: 1, mostScans: 20 };
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="9" height="9"/></svg>';
const blank = { create: { width: 200, height: 200, channels: 3 as const, background: 'red' } };

describe.each([
  ['libvips', inspectPicture],
  ['plain JavaScript', inspectInTraining],
])('a picture, by %s,', (_library, inspect) => {
  test('that is a JPEG has its size', async () => {
    expect(await inspect(smallJpeg(200, 160), limits)).toEqual({ width: 200, height: 160 });
  });

  test('that is progressive has its size', async () => {
    const bytes = await sharp(blank).jpeg({ progressive: true, optimizeScans: true }).toBuffer();
    expect(await inspect(bytes, limits)).toEqual({ width: 200, height: 200 });
  });

  test.each([
    ['too small', smallJpeg(200, 159)],
    ['too large', smallJpeg(1100, 1000)],
    ['cut short', smallJpeg().subarray(0, 2000)],
    ['without its last byte', smallJpeg(200, 200).subarray(0, -20)],
    ['empty', new Uint8Array()],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a drawing', new TextEncoder().encode(svg)],
  ])('that is %s is not taken', async (_name, bytes) => {
    expect(await inspect(bytes, limits)).toBeUndefined();
  });

  test('of any bytes whatever does not bring the service down', async () => {
    const head = smallJpeg(160, 160).subarray(0, 400);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(400), async (tail, kept) => {
        await inspect(Uint8Array.from([...head.subarray(0, kept), ...tail]), limits);
      }),
      { numRuns: 200 },
    );
  });
});

test.each(['png', 'webp', 'tiff', 'gif'] as const)('a whole %s is not taken', async (format) => {
  expect(await inspectPicture(await sharp(blank).toFormat(format).toBuffer(), limits)).toBeUndefined();
});

test('a picture of very many scans is refused undecoded', async () => {
  const progressive = await sharp(blank).jpeg({ progressive: true }).toBuffer();
  const last = progressive.lastIndexOf(Uint8Array.from([0xff, 0xda]));
  const scan = progressive.subarray(last, -2);
  const scans = Array.from({ length: 12_000 }, () => scan);
  const hostile = Buffer.concat([progressive.subarray(0, -2), ...scans, progressive.subarray(-2)]);
  expect(await inspectPicture(hostile, limits)).toBeUndefined();
  const patient = { ...limits, mostScans: 20_000 };
  expect(
    await inspectPicture(hostile.subarray(0, progressive.length - 2 + scan.length), patient),
  ).toBeUndefined();
});
