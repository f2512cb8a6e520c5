import { encodeJpeg } from '../encode-jpeg.ts';
import type { Cut, Size } from '../shot.ts';

/** The picture or a part of it, made smaller to the wanted width, never larger. */
export function pixelsOf(
  picture: ImageBitmap,
  {
    part = { left: 0, top: 0, width: picture.width, height: picture.height },
    width = Number.POSITIVE_INFINITY,
  }: { readonly part?: Cut; readonly width?: number } = {},
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

/** What is drawn as JPEG, without the camera's or anybody's metadata, as canvases write none. */
export async function drawnAsJpeg(
  { width, height }: Size,
  mostBytes: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const canvas = new OffscreenCanvas(width, height);
  try {
    draw(contextOf(canvas));
    return await encodeJpeg((quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }), mostBytes);
  } finally {
    release(canvas);
  }
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas');
  return context;
}

/** Gives the picture's memory back at once. */
function release(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
