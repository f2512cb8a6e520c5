/** One number for each pixel, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
}

/** A place in a raster, in its pixels. */
export type Place = readonly [x: number, y: number, ...rest: number[]];

export interface Square {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What lies inside the outline, whose corners follow each other. */
export function insideOf(raster: Raster, outline: readonly Place[]): number[] {
  const found: number[] = [];
  const ys = outline.map(([, y]) => y);
  const last = Math.min(raster.height - 1, Math.ceil(Math.max(...ys)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= last; y += 1) {
    const crossings = crossingsOf(outline, y + 0.5);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil((crossings[pair] ?? 0) - 0.5));
      const to = Math.min(raster.width - 1, Math.floor((crossings[pair + 1] ?? 0) - 0.5));
      for (let x = from; x <= to; x += 1) found.push(raster.values[y * raster.width + x] ?? 0);
    }
  }
  return found;
}

export function within(raster: Raster, { left, top, width, height }: Square): number[] {
  const right = left + width;
  const bottom = top + height;
  return insideOf(raster, [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]);
}

/** Where a row crosses the outline, from left to right. */
function crossingsOf(outline: readonly Place[], y: number): number[] {
  return outline
    .flatMap(([x, top], corner) => {
      const [nextX, bottom] = outline[(corner + 1) % outline.length] ?? [x, top];
      return top > y === bottom > y ? [] : [x + ((nextX - x) * (y - top)) / (bottom - top)];
    })
    .toSorted((a, b) => a - b);
}
