import type { PresentationMeasures } from '../../../contract/photo/photo-quality.ts';
import type { Gray } from '../analysis/gray.ts';
import type { Box } from './landmarks.ts';
import { spectrumOf } from './spectrum.ts';

/** Side of the squares of skin whose spectra are added up, and how many of them go across the face. */
const PATCH = 64;
const PATCHES = 4;
/** Periods from eight pixels down to two; what is slower is the face itself. */
const SLOWEST = PATCH / 8;
const FASTEST = PATCH / 2;
/** A camera that sends JPEG leaves its blocks of eight pixels, which are no print and no screen. */
const BLOCK = PATCH / 8;
/** A step of one level, as every picture has it, so that a smooth face has no patterns by rounding. */
const ROUNDING = 1 / 12;

/** Difference of brightness along an edge, and the slants that are tried, in pixels a row. */
const EDGE = 24;
const SLANTS = Array.from({ length: 25 }, (_, step) => (step - 12) / 100);
/** Below the chin, by the face's height: from where shoulders are. */
const BELOW = { from: 0.1, to: 0.5 };

/**
 * Hints that the camera looked at a print or at a screen instead of a person. Passive and weak: fine prints and far
 * screens show neither, striped cloth and door frames may show both.
 * @param face The face at the camera's own pixels.
 * @param scene The whole picture, and the face in it.
 */
export function presentationOf(face: Gray, scene: Gray, box: Box): PresentationMeasures {
  return { pattern: patternOf(face), border: borderOf(scene, box) };
}

/** How far the strongest regular pattern stands out of its surroundings, in dB: halftone dots, pixels, moire. */
export function patternOf(face: Gray): number {
  const power = patchesOf(face)
    .map((patch) => spectrumOf(patch, PATCH))
    .reduce(
      (sum, each) => sum.map((value, place) => value + (each[place] ?? 0)),
      new Float64Array(PATCH ** 2),
    );
  const rings = new Map<number, { x: number; y: number; power: number }[]>();
  for (let y = 0; y <= PATCH / 2; y += 1) {
    for (let x = -PATCH / 2; x < PATCH / 2; x += 1) {
      const radius = Math.round(Math.hypot(x, y));
      if (radius < SLOWEST || radius > FASTEST) continue;
      const ring = rings.get(radius) ?? [];
      ring.push({ x, y, power: power[y * PATCH + ((x + PATCH) % PATCH)] ?? 0 });
      rings.set(radius, ring);
    }
  }
  const noise = ROUNDING * PATCHES ** 2;
  const peaks = [...rings.values()].map((ring) => {
    const own = ring.filter(({ x, y }) => !(isOfBlocks(x) && isOfBlocks(y))).map(({ power }) => power);
    return (Math.max(0, ...own) + noise) / (median(own) + noise);
  });
  return 10 * Math.log10(Math.max(1, ...peaks));
}

function isOfBlocks(frequency: number): boolean {
  const away = Math.abs(frequency) % BLOCK;
  return Math.min(away, BLOCK - away) <= 1;
}

function patchesOf({ width, height, values }: Gray): Float64Array[] {
  if (width < PATCH || height < PATCH) return [];
  const steps = Array.from({ length: PATCHES }, (_, step) => step / (PATCHES - 1));
  return steps.flatMap((down) =>
    steps.map((across) => {
      const left = Math.round((width - PATCH) * across);
      const top = Math.round((height - PATCH) * down);
      return Float64Array.from({ length: PATCH ** 2 }, (_, place) => {
        return values[(top + Math.floor(place / PATCH)) * width + left + (place % PATCH)] ?? 0;
      });
    }),
  );
}

/**
 * How much of the face's height, and of as much below the chin as a body would hide, has a straight edge beside it, on
 * the side with less: a print or a phone held up. Windows, doors and shelves end behind shoulders.
 */
export function borderOf(scene: Gray, { left, top, width, height }: Box): number {
  const rowsOf = (from: number, to: number): Rows => ({
    first: Math.max(0, Math.round(top + height * from)),
    last: Math.min(scene.height, Math.round(top + height * to)),
  });
  const parts = { face: rowsOf(0, 1), below: rowsOf(1 + BELOW.from, 1 + BELOW.to) };
  const beside = width * 0.15;
  const onLeft = straightest(scene, 1, Math.round(left - beside), parts);
  const onRight = straightest(scene, Math.round(left + width + beside), scene.width - 1, parts);
  return Math.min(onLeft, onRight);
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** The largest share of the rows of both parts along one line, where the brightness steps the same way. */
function straightest(
  scene: Gray,
  from: number,
  to: number,
  { face, below }: { readonly face: Rows; readonly below: Rows },
): number {
  const middle = (face.first + face.last) / 2;
  let most = 0;
  for (let start = from; start < to; start += 1) {
    for (const slant of SLANTS) {
      const line = { start: start - slant * middle, slant };
      const [brighter, darker] = stepsAlong(scene, line, face);
      if (Math.max(brighter, darker) <= most) continue;
      const [brighterBelow, darkerBelow] = stepsAlong(scene, line, below);
      most = Math.max(most, Math.min(brighter, brighterBelow), Math.min(darker, darkerBelow));
    }
  }
  return most;
}

/** Shares of the rows in which the line has a step up, and a step down; all of no rows. */
function stepsAlong(
  { width, values }: Gray,
  { start, slant }: { readonly start: number; readonly slant: number },
  { first, last }: Rows,
): readonly [number, number] {
  if (last <= first) return [1, 1];
  let [brighter, darker] = [0, 0];
  for (let y = first; y < last; y += 1) {
    const x = Math.round(start + slant * y);
    if (x < 1 || x >= width - 1) continue;
    const step = (values[y * width + x + 1] ?? 0) - (values[y * width + x - 1] ?? 0);
    if (step >= EDGE) brighter += 1;
    if (step <= -EDGE) darker += 1;
  }
  return [brighter / (last - first), darker / (last - first)];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
