import { decode } from 'jpeg-js';
import type { Settings } from '../configuration/configure.ts';

type PictureLimits = Omit<Settings['pictures'], 'workers' | 'workerMegabytes' | 'answerSeconds'>;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Decodes a whole JPEG; undefined when it is not one, is truncated, or is too small or too large. */
export function inspectPicture(bytes: Uint8Array, limits: PictureLimits): PictureSize | undefined {
  try {
    const { width, height } = decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxResolutionInMP: limits.mostMegapixels,
      maxMemoryUsageInMB: limits.decodeMegabytes,
    });
    return Math.min(width, height) < limits.leastSidePixels ? undefined : { width, height };
  } catch {
    return undefined;
  }
}
