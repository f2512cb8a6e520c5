/** One number for each pixel, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8ClampedArray | Float32Array;
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
export function insideOf({ width, height, values }: Raster, outline: readonly Place[]): Float32Array {
  const rows: (typeof values)[] = [];
  const ys = outline.map(([, y]) => y);
  const last = Math.min(height - 1, Math.ceil(Math.max(...ys)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= last; y += 1) {
    const crossings = crossingsOf(outline, y + 0.5);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil((crossings[pair] ?? 0) - 0.5));
      const to = Math.min(width - 1, Math.floor((crossings[pair + 1] ?? 0) - 0.5));
      if (to >= from) rows.push(values.subarray(y * width + from, y * width + to + 1));
    }
  }
  return joined(rows);
}

function joined(rows: readonly Raster['values'][]): Float32Array {
  const whole = new Float32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let place = 0;
  for (const row of rows) {
    whole.set(row, place);
    place += row.length;
  }
  return whole;
}

export function within(raster: Raster, { left, top, width, height }: Square): Float32Array {
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
  const found: number[] = [];
  let before = outline.at(-1);
  for (const corner of outline) {
    if (before && before[1] > y !== corner[1] > y) {
      const [[x, top], [nextX, bottom]] = [before, corner];
      found.push(x + ((nextX - x) * (y - top)) / (bottom - top));
    }
    before = corner;
  }
  return found.sort((a, b) => a - b);
}
