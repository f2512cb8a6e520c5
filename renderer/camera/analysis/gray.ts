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

/** What each value becomes where pictures are taken as they are. */
const AS_IT_IS = Uint8Array.from({ length: 256 }, (_, value) => value);

/** Luma by ITU-R BT.709. */
export function grayOf(pixels: Pixels): Gray {
  return weigh(pixels, AS_IT_IS, new Uint8ClampedArray(pixels.width * pixels.height));
}

/** The same once the pixels have gone through a curve, and not rounded. */
export function weighed(pixels: Pixels, curve: ArrayLike<number>) {
  return weigh(pixels, curve, new Float32Array(pixels.width * pixels.height));
}

function weigh<Values extends Uint8ClampedArray | Float32Array>(
  { width, height, data }: Pixels,
  curve: ArrayLike<number>,
  values: Values,
) {
  const part = (place: number) => curve[data[place] ?? 0] ?? 0;
  for (let pixel = 0; pixel < values.length; pixel += 1) {
    const place = pixel * 4;
    values[pixel] = 0.2126 * part(place) + 0.7152 * part(place + 1) + 0.0722 * part(place + 2);
  }
  return { width, height, values };
}

/** Mean brightness, 0 to 1. */
export function meanOf({ values }: Gray): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length) / 255;
}
