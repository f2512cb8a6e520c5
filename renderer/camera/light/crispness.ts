import type { Raster, Square } from './region.ts';

/** Steps in pixels of a face that is 200 wide: what is crisp, and what is left of an edge when it is blurred. */
const FINE = 2;
const MIDDLE = 8;
const COARSE = 14;
/** Of a crisp edge a blur of so many pixels takes the middle steps, too, and leaves but a part of the coarse ones. */
const COARSE_PART = 1 / 4;
/** What is kept of the smooth parts, the greatest differences being edges; and its variance, by a normal distribution's. */
const KEPT = 0.8;
const KEPT_VARIANCE = 0.4377;
/** A camera's JPEG leaves more of it beside edges than on smooth skin. */
const NOISE_AT_EDGES = 2;
/** The variance of a second difference of noise, by the noise's own. */
const SECOND_DIFFERENCE = 6;

type Direction = 'across' | 'down';

/**
 * How much of the change from place to place is fine, along the direction that has less of it, since a moving face is
 * blurred along its way: 0 for fog. Noise is told by the smooth parts and taken off; contrast cancels out, so that
 * neither dark skin nor glasses nor a lamp make a face crisper.
 * @param smooth Places without edges, such as cheeks.
 */
export function crispnessOf(face: Raster, features: Square, smooth: readonly Square[]): number {
  const coarse = Math.max(
    energyOf(face, features, COARSE, 'across'),
    energyOf(face, features, COARSE, 'down'),
  );
  const alongOne = (direction: Direction) => {
    const noise = noiseEnergy(face, smooth, FINE, direction) * NOISE_AT_EDGES;
    const fine = energyOf(face, features, FINE, direction) - noise;
    const middle = energyOf(face, features, MIDDLE, direction);
    return fine / Math.max(1, middle, coarse * COARSE_PART);
  };
  return Math.max(0, Math.min(alongOne('across'), alongOne('down')));
}

/** Standard deviation of the noise, in the raster's own values. */
export function noiseOf(face: Raster, smooth: readonly Square[]): number {
  const energies = (['across', 'down'] as const).map((direction) => noiseEnergy(face, smooth, 1, direction));
  return Math.sqrt(Math.min(...energies) / SECOND_DIFFERENCE);
}

function energyOf(face: Raster, square: Square, step: number, direction: Direction): number {
  return meanOf(squaredDifferences(face, square, step, direction));
}

/** By the smoothest part without its edges, so that a strand of hair or the frame of glasses counts for nothing. */
function noiseEnergy(face: Raster, smooth: readonly Square[], step: number, direction: Direction): number {
  const each = smooth.map((square) => {
    const squares = squaredDifferences(face, square, step, direction).sort();
    return meanOf(squares.subarray(0, Math.ceil(squares.length * KEPT))) / KEPT_VARIANCE;
  });
  return each.length > 0 ? Math.min(...each) : 0;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}

/** Squares of the differences of each place to those a step before and behind it. */
function squaredDifferences(face: Raster, square: Square, step: number, direction: Direction): Float64Array {
  const { width, height, values } = face;
  const away = direction === 'across' ? step : step * width;
  const left = Math.max(step, Math.floor(square.left));
  const top = Math.max(step, Math.floor(square.top));
  const right = Math.min(width - step, Math.ceil(square.left + square.width));
  const bottom = Math.min(height - step, Math.ceil(square.top + square.height));
  const found = new Float64Array(Math.max(0, right - left) * Math.max(0, bottom - top));
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let place = y * width + left; place < y * width + right; place += 1) {
      const change = 2 * (values[place] ?? 0) - (values[place - away] ?? 0) - (values[place + away] ?? 0);
      found[count] = change * change;
      count += 1;
    }
  }
  return found;
}
