import type { PaperPhotoRules } from '../../../contract/policy/paper-photo.ts';
import { encodeJpeg } from '../encode-jpeg.ts';
import { shrink } from '../shot.ts';

/** The picture at this width, or at its own where that is less. */
export function pixelsOf(picture: ImageBitmap, wantedWidth = picture.width): ImageData {
  const width = Math.min(wantedWidth, picture.width);
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  return withCanvas(width, height, (context) => {
    context.drawImage(picture, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  });
}

/** Pixels as JPEG, without the camera's or anybody's metadata, as canvases write none. */
export function pixelsAsJpeg(
  {
    width,
    height,
    data,
  }: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray },
  rules: PaperPhotoRules,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return withCanvas(width, height, (context, canvas) => {
    context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
    return jpegOf(canvas, rules);
  });
}

export function pictureAsJpeg(
  picture: ImageBitmap,
  rules: PaperPhotoRules,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { width, height } = shrink(picture, rules.longestSide);
  return withCanvas(width, height, (context, canvas) => {
    context.drawImage(picture, 0, 0, width, height);
    return jpegOf(canvas, rules);
  });
}

function jpegOf(canvas: OffscreenCanvas, { mostBytes }: PaperPhotoRules) {
  return encodeJpeg((quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }), mostBytes);
}

function withCanvas<Made>(
  width: number,
  height: number,
  use: (context: OffscreenCanvasRenderingContext2D, canvas: OffscreenCanvas) => Made,
): Made {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas');
  return use(context, canvas);
}
