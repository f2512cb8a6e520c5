import type { Gray } from '../analysis/gray.ts';

/** As at this mean brightness: half the light halves every edge, and blurs none. */
const USUAL_MEAN = 128;

/** Variance of the Laplacian: high where edges are crisp. Comparable only at one size of the face. */
export function sharpnessOf({ width, height, values }: Gray): number {
  let count = 0;
  let total = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const place = y * width + x;
      const around =
        (values[place - 1] ?? 0) +
        (values[place + 1] ?? 0) +
        (values[place - width] ?? 0) +
        (values[place + width] ?? 0);
      const edge = around - 4 * (values[place] ?? 0);
      count += 1;
      total += edge;
      squares += edge * edge;
    }
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  if (count === 0 || mean === 0) return 0;
  return (squares / count - (total / count) ** 2) * (USUAL_MEAN / mean) ** 2;
}
