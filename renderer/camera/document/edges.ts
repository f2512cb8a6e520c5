import type { Gray } from '../analysis/gray.ts';

/** Steepness and direction of the brightness at each place. */
export interface Edges {
  readonly width: number;
  readonly height: number;
  readonly across: Float32Array;
  readonly down: Float32Array;
  readonly strength: Float32Array;
}

/** Text and thin lines are narrower than twice this, in pixels of the picture that is analyzed. */
const TEXT_RADIUS = 3;

/** The edges of what is large: dark writing on a page is filled with the brightness of its background first. */
export function edgesOf(picture: Gray): Edges {
  const filled = inverted(dilated(inverted(dilated(picture, TEXT_RADIUS)), TEXT_RADIUS));
  return sobel(smoothed(filled));
}

/** Each pixel as bright as the brightest around it: what is bright grows, what is dark and thin goes. */
function dilated({ width, height, values }: Gray, radius: number): Gray {
  const rows = new Uint8ClampedArray(values.length);
  const both = new Uint8ClampedArray(values.length);
  for (let y = 0; y < height; y += 1) brightestAlong(values, rows, y * width, 1, width, radius);
  for (let x = 0; x < width; x += 1) brightestAlong(rows, both, x, width, height, radius);
  return { width, height, values: both };
}

function brightestAlong(
  from: Uint8ClampedArray,
  to: Uint8ClampedArray,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  for (let at = 0; at < count; at += 1) {
    const last = start + Math.min(count - 1, at + radius) * step;
    let brightest = 0;
    for (let place = start + Math.max(0, at - radius) * step; place <= last; place += step) {
      const value = from[place] ?? 0;
      if (value > brightest) brightest = value;
    }
    to[start + at * step] = brightest;
  }
}

function inverted({ width, height, values }: Gray): Gray {
  return { width, height, values: values.map((value) => 255 - value) };
}

/** The mean of each pixel and its eight neighbours. */
function smoothed({ width, height, values }: Gray): Gray {
  const means = new Uint8ClampedArray(values);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const place = y * width + x;
      let sum = 0;
      for (let row = place - width; row <= place + width; row += width) {
        sum += (values[row - 1] ?? 0) + (values[row] ?? 0) + (values[row + 1] ?? 0);
      }
      means[place] = sum / 9;
    }
  }
  return { width, height, values: means };
}

function sobel({ width, height, values }: Gray): Edges {
  const across = new Float32Array(values.length);
  const down = new Float32Array(values.length);
  const strength = new Float32Array(values.length);
  const value = (place: number) => values[place] ?? 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const place = y * width + x;
      const [above, below] = [place - width, place + width];
      const corners = value(below + 1) - value(above - 1);
      const others = value(above + 1) - value(below - 1);
      const dx = corners + others + 2 * (value(place + 1) - value(place - 1));
      const dy = corners - others + 2 * (value(below) - value(above));
      across[place] = dx;
      down[place] = dy;
      strength[place] = Math.hypot(dx, dy);
    }
  }
  return { width, height, across, down, strength };
}
