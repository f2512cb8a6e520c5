/** One number for each pixel, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: ArrayLike<number>;
}

/** Each pixel as the eye weighs its colours (ITU-R BT.709), once they have gone through a curve. */
export function weighed(
  { width, height, data }: Pixels,
  curve: ArrayLike<number>,
): Raster & { readonly values: Float32Array } {
  const part = (place: number) => curve[data[place] ?? 0] ?? 0;
  const values = new Float32Array(width * height);
  for (let pixel = 0; pixel < values.length; pixel += 1) {
    const place = pixel * 4;
    values[pixel] = 0.2126 * part(place) + 0.7152 * part(place + 1) + 0.0722 * part(place + 2);
  }
  return { width, height, values };
}
