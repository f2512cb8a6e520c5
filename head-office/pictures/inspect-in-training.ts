import { decode } from 'jpeg-js';
import { type PictureLimits, type PictureSize, sizeWithin } from './picture-size.ts';

/** Of one picture of the greatest size; training has no hostile ones. */
const MOST_MEMORY_MB = 512;

/** As `inspectPicture`, in plain JavaScript: in training the head office runs in Electron, without native libraries. */
export function inspectInTraining(bytes: Uint8Array, limits: PictureLimits): PictureSize | undefined {
  try {
    const size = decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxResolutionInMP: limits.mostMegapixels,
      maxMemoryUsageInMB: MOST_MEMORY_MB,
    });
    return sizeWithin(size, limits);
  } catch {
    return undefined;
  }
}
