import type { Raster } from './region.ts';
import { countOf, type Histogram, histogramOf, meanOf } from './statistics.ts';

/** Measures of ISO/IEC 29794-5 as they are sent along; they favour some skins and decide nothing here. */
export interface StandardMeasures {
  /** Mean brightness, 0 to 1. */
  readonly light: number;
  /** Entropy of the brightness in bits. */
  readonly range: number;
  /** Overlap of the brightness of both cheeks, 1 where they are the same. */
  readonly evenness: number;
  /** Variance of the Laplacian; comparable only at one size of the face. */
  readonly sharpness: number;
}

/** Values in one bin of a cheek's histogram, which is a few hundred pixels. */
const CHEEK_BIN = 8;

/** @param face The brightness, 0 to 255, of all pixels around the face, of its skin, and of both cheeks. */
export function standardMeasures(face: {
  readonly all: Raster;
  readonly skin: Float32Array;
  readonly cheeks: readonly [Float32Array, Float32Array];
}): StandardMeasures {
  const skin = histogramOf(face.skin);
  const [left, right] = face.cheeks.map((cheek) => histogramOf(cheek.map((value) => value / CHEEK_BIN)));
  return {
    light: meanOf(skin) / 255,
    range: entropyOf(skin),
    evenness: left && right ? overlapOf(left, right) : 1,
    sharpness: sharpnessOf(face.all),
  };
}

/** Variance of the Laplacian: high where edges are crisp, and where there is noise. */
export function sharpnessOf({ width, height, values }: Raster): number {
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
  return count === 0 ? 0 : squares / count - (total / count) ** 2;
}

function entropyOf(levels: Histogram): number {
  const total = countOf(levels);
  return levels.reduce(
    (bits, many) => (many === 0 ? bits : bits - (many / total) * Math.log2(many / total)),
    0,
  );
}

function overlapOf(a: Histogram, b: Histogram): number {
  const [countA, countB] = [countOf(a), countOf(b)];
  if (countA === 0 || countB === 0) return 1;
  return a.reduce((shared, many, bin) => shared + Math.min(many / countA, (b[bin] ?? 0) / countB), 0);
}
