import type { Size } from './picture-format.ts';

const QUALITIES = [0.9, 0.82, 0.74, 0.6, 0.45];

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

/**
 * What is drawn, as the best JPEG that is small enough; null where there is none. It has neither the camera's nor
 * anybody's metadata, as canvases write none.
 */
export async function drawAsJpeg(
  { width, height }: Size,
  mostBytes: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const canvas = new OffscreenCanvas(width, height);
  try {
    draw(contextOf(canvas));
    for (const quality of QUALITIES) {
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      if (blob.size <= mostBytes) return new Uint8Array(await blob.arrayBuffer());
    }
    return null;
  } finally {
    release(canvas);
  }
}
