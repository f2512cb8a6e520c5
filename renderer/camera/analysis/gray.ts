/** Brightness of each pixel, 0 to 255, row by row. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8ClampedArray;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray | readonly number[];
}

/** Luma by ITU-R BT.709. */
export function grayOf({ width, height, data }: Pixels): Gray {
  const values = new Uint8ClampedArray(width * height);
  for (let pixel = 0; pixel < values.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = [data[pixel * 4], data[pixel * 4 + 1], data[pixel * 4 + 2]];
    values[pixel] = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  return { width, height, values };
}

/** The same once the pixels have gone through a curve, and not rounded; apart, since one loop for both is slow. */
export function weighed({ width, height, data }: Pixels, curve: ArrayLike<number>) {
  const values = new Float32Array(width * height);
  for (let pixel = 0; pixel < values.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = [data[pixel * 4], data[pixel * 4 + 1], data[pixel * 4 + 2]];
    values[pixel] = 0.2126 * (curve[red] ?? 0) + 0.7152 * (curve[green] ?? 0) + 0.0722 * (curve[blue] ?? 0);
  }
  return { width, height, values };
}

/** Mean brightness, 0 to 1. */
export function meanOf({ values }: Gray): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length) / 255;
}
