import type { Size } from './picture-format.ts';

/** The context of a canvas whose pixels are read at once. */
export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas');
  return context;
}

/** Gives the picture's memory back at once. */
export function release(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** What is drawn, as a picture that can go from a worker to the page. */
export function drawPicture(
  { width, height }: Size,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height);
  try {
    draw(contextOf(canvas));
    return canvas.transferToImageBitmap();
  } finally {
    release(canvas);
  }
}

/** A copy, since a camera has few frames to lend and stops when they are kept; closes the frame. */
export async function copyOf(frame: VideoFrame): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(frame);
  } finally {
    frame.close();
  }
}
