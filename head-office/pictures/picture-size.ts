import type { Settings } from '../configuration/configure.ts';

/** What a picture must keep to be taken. */
export type PictureLimits = Pick<Settings['pictures'], 'leastSidePixels' | 'mostMegapixels' | 'mostScans'>;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Undefined for a picture whose shorter side is too short. */
export function sizeWithin(
  { width, height }: PictureSize,
  { leastSidePixels }: PictureLimits,
): PictureSize | undefined {
  return Math.min(width, height) < leastSidePixels ? undefined : { width, height };
}
