import type { Gray } from '../face/gray.ts';

/** Steepness and direction of the brightness at each place. */
export interface Edges {
  readonly width: number;
  readonly height: number;
  readonly across: Float32Array;
  readonly down: Float32Array;
  readonly strength: Float32Array;
}

/** Text and thin lines are narrower than twice this, in pixels of the picture that is looked at. */
const TEXT_RADIUS = 3;

/** The edges of what is large: dark writing on a page is filled with the paper's brightness first. */
export function edgesOf(picture: Gray): Edges {
  return sobel(smoothed(eroded(dilated(picture, TEXT_RADIUS), TEXT_RADIUS)));
}

function dilated(gray: Gray, radius: number): Gray {
  return spread(spread(gray, radius, 1, Math.max), radius, gray.width, Math.max);
}

function eroded(gray: Gray, radius: number): Gray {
  return spread(spread(gray, radius, 1, Math.min), radius, gray.width, Math.min);
}

/** Each pixel the most, or the least, of its neighbours along a row (a step of 1) or a column. */
function spread(
  { width, height, values }: Gray,
  radius: number,
  step: number,
  choose: (a: number, b: number) => number,
): Gray {
  const alongRow = step === 1;
  const spreadValues = new Uint8ClampedArray(values.length);
  for (let place = 0; place < values.length; place += 1) {
    const position = alongRow ? place % width : Math.floor(place / width);
    const last = (alongRow ? width : height) - 1;
    let chosen = values[place] ?? 0;
    const to = Math.min(last - position, radius);
    for (let away = -Math.min(position, radius); away <= to; away += 1) {
      chosen = choose(chosen, values[place + away * step] ?? chosen);
    }
    spreadValues[place] = chosen;
  }
  return { width, height, values: spreadValues };
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
