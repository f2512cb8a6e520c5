import type { Gray } from '../analysis/gray.ts';
import { at, type Box, boxOf, distance, eyesOf, type Landmarks } from './landmarks.ts';

/** The measures of light of ISO/IEC 29794-5 on one face. */
export interface Light {
  /** Mean brightness, 0 to 1. */
  readonly light: number;
  /** Share of blown-out pixels. */
  readonly clipped: number;
  /** Entropy of the brightness in bits. */
  readonly range: number;
  /** Overlap of the brightness of both cheeks, 1 where they are the same. */
  readonly evenness: number;
}

const BLOWN_OUT = 247;
/** The oval of the skin inside the box around the landmarks. */
const OVAL = { width: 0.92, height: 0.98 };
/** Half the side of the square on a cheek, by the distance between the eyes. */
const CHEEK = 0.22;
/** Coarser than a level each: a cheek is a few hundred pixels. */
const CHEEK_BINS = 32;

export function lightOf(gray: Gray, landmarks: Landmarks): Light {
  const levels = histogram(gray, 256, boxOf(landmarks), isInOval(boxOf(landmarks)));
  const count = sum(levels);
  if (count === 0) return { light: 0, clipped: 0, range: 0, evenness: 1 };
  return {
    light: levels.reduce((total, many, level) => total + many * level, 0) / count / 255,
    clipped: sum(levels.slice(BLOWN_OUT)) / count,
    range: entropy(levels, count),
    evenness: overlap(cheek(gray, landmarks, 'leftCheek'), cheek(gray, landmarks, 'rightCheek')),
  };
}

function isInOval({ left, top, width, height }: Box) {
  const across = (width * OVAL.width) / 2;
  const down = (height * OVAL.height) / 2;
  return (x: number, y: number) =>
    ((x - left - width / 2) / across) ** 2 + ((y - top - height / 2) / down) ** 2 <= 1;
}

function cheek(gray: Gray, landmarks: Landmarks, side: 'leftCheek' | 'rightCheek'): number[] {
  const [x, y] = at(landmarks, side);
  const [left, right] = eyesOf(landmarks);
  const half = distance(left.middle, right.middle) * CHEEK;
  const square = { left: x - half, top: y - half, width: half * 2, height: half * 2 };
  return histogram(gray, CHEEK_BINS, square, () => true);
}

function histogram(
  { width, height, values }: Gray,
  bins: number,
  box: Box,
  isWanted: (x: number, y: number) => boolean,
): number[] {
  const counts = new Array<number>(bins).fill(0);
  const lastRow = Math.min(height - 1, Math.floor(box.top + box.height));
  const lastColumn = Math.min(width - 1, Math.floor(box.left + box.width));
  for (let y = Math.max(0, Math.floor(box.top)); y <= lastRow; y += 1) {
    for (let x = Math.max(0, Math.floor(box.left)); x <= lastColumn; x += 1) {
      if (!isWanted(x, y)) continue;
      const bin = Math.floor(((values[y * width + x] ?? 0) * bins) / 256);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  return counts;
}

function entropy(counts: readonly number[], total: number): number {
  return counts.reduce(
    (bits, many) => (many === 0 ? bits : bits - (many / total) * Math.log2(many / total)),
    0,
  );
}

function overlap(a: readonly number[], b: readonly number[]): number {
  const [countA, countB] = [sum(a), sum(b)];
  if (countA === 0 || countB === 0) return 1;
  return a.reduce((shared, many, bin) => shared + Math.min(many / countA, (b[bin] ?? 0) / countB), 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, many) => total + many, 0);
}
