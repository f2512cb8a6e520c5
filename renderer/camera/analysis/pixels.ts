import { contextOf, release } from '../canvas.ts';
import type { Crop } from '../picture-format.ts';

/** The picture or a part of it, made smaller to the wanted width, never larger. */
export function pixelsOf(
  picture: ImageBitmap,
  {
    part = { left: 0, top: 0, width: picture.width, height: picture.height },
    width = Number.POSITIVE_INFINITY,
  }: { readonly part?: Crop; readonly width?: number } = {},
): ImageData {
  const target = { width: Math.max(1, Math.min(width, Math.round(part.width))), height: 0 };
  target.height = Math.max(1, Math.round((part.height * target.width) / part.width));
  const canvas = new OffscreenCanvas(target.width, target.height);
  const context = contextOf(canvas);
  context.drawImage(picture, part.left, part.top, part.width, part.height, 0, 0, target.width, target.height);
  const pixels = context.getImageData(0, 0, target.width, target.height);
  release(canvas);
  return pixels;
}
