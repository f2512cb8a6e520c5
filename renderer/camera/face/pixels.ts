import type { Box } from './mesh.ts';

/** A part of the picture, made smaller to the wanted width, never larger. */
export function pixelsOf(
  picture: ImageBitmap,
  { left, top, width, height }: Box,
  wantedWidth = Number.POSITIVE_INFINITY,
): ImageData {
  const target = { width: Math.max(1, Math.min(wantedWidth, Math.round(width))), height: 0 };
  target.height = Math.max(1, Math.round((height * target.width) / width));
  const canvas = new OffscreenCanvas(target.width, target.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas');
  context.drawImage(picture, left, top, width, height, 0, 0, target.width, target.height);
  const pixels = context.getImageData(0, 0, target.width, target.height);
  release(canvas);
  return pixels;
}

export function enlarged({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}

/** Gives the picture's memory back at once. */
export function release(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
