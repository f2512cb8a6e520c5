import sharp from 'sharp';
import { countScans } from './jpeg-scans.ts';
import { type PictureLimits, type PictureSize, sizeWithin } from './picture-size.ts';

// Of all that libvips reads, JPEG alone; one picture at a time, and nothing of it kept.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer'] });
sharp.concurrency(1);
sharp.cache(false);

const MEGAPIXEL = 1_000_000;
/** How sharp and libvips begin what they say of a picture, not of the machine. */
const FAULT_OF_PICTURE = /^(?:Input |VipsJpeg)/;

/**
 * Decodes a whole JPEG; undefined when it is not one, is truncated, too small, too large, or in too many scans.
 * @throws what is no fault of the picture, such as too little memory.
 */
export async function inspectPicture(
  bytes: Uint8Array,
  limits: PictureLimits,
): Promise<PictureSize | undefined> {
  if (countScans(bytes) > limits.mostScans) return undefined;
  try {
    const picture = sharp(bytes, {
      failOn: 'warning',
      limitInputPixels: limits.mostMegapixels * MEGAPIXEL,
      sequentialRead: true,
    });
    const { width, height } = await picture.metadata();
    // Every block is decoded for it, though not at full size.
    await picture.resize(1, 1, { fit: 'fill' }).raw().toBuffer();
    return sizeWithin({ width, height }, limits);
  } catch (error) {
    if (error instanceof Error && FAULT_OF_PICTURE.test(error.message)) return undefined;
    throw error;
  }
}
