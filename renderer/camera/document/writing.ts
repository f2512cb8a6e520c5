import type { Gray } from '../analysis/gray.ts';

/** What the writing on a page that was laid flat says about whether it can be read. */
export interface Writing {
  /** Share of the page's tiles with writing on them. */
  readonly writing: number;
  /** How much darker the writing is than its background, 0 to 1, in the middle one of those tiles. */
  readonly contrast: number;
  /** Share of that contrast which the steepest edges cover within one pixel: 1 is crisp, 0.2 a blur. */
  readonly sharpness: number;
  /** Brightness of the background. */
  readonly light: number;
  /** Share of the page that is blown out, and brighter than its background is elsewhere. */
  readonly glare: number;
}

/** Tiles along the longer side; one then holds a line or two of a letter. */
const TILES = 32;
/** Less than this is the camera's noise, a fold or a shadow's edge. */
const LEAST_CONTRAST = 0.18;
const BLOWN_OUT = 250;
/** A camera may show a white page as full white; a lamp on it stands out by so many levels. */
const BRIGHTER = 4;
/** The rest of a tile's levels are single pixels, which may be noise. */
const DARKEST = 0.04;
const BRIGHTEST = 0.9;
const STEEPEST = 0.95;

interface Tile {
  readonly background: number;
  readonly contrast: number;
  readonly sharpness: number;
}

export function writingOn(page: Gray): Writing {
  const side = Math.max(8, Math.floor(Math.max(page.width, page.height) / TILES));
  const tiles: Tile[] = [];
  // The outermost tiles may hold a strip of the table.
  for (let top = side; top + 2 * side <= page.height; top += side) {
    for (let left = side; left + 2 * side <= page.width; left += side)
      tiles.push(tileOf(page, left, top, side));
  }
  const written = tiles.filter(({ contrast }) => contrast >= LEAST_CONTRAST);
  // Where a lamp drowns the writing there is none: what is written tells how bright the background is without it.
  const background = middle((written.length > 0 ? written : tiles).map((tile) => tile.background));
  const glaring = Math.max(BLOWN_OUT, background + BRIGHTER);
  return {
    writing: written.length / Math.max(1, tiles.length),
    contrast: middle(written.map(({ contrast }) => contrast)),
    sharpness: middle(written.map(({ sharpness }) => sharpness)),
    light: background / 255,
    glare: page.values.reduce((count, value) => count + (value >= glaring ? 1 : 0), 0) / page.values.length,
  };
}

function tileOf({ width, values }: Gray, left: number, top: number, side: number): Tile {
  const levels = new Uint32Array(256);
  const steps = new Uint32Array(256);
  for (let y = top; y < top + side; y += 1) {
    for (let x = left; x < left + side; x += 1) {
      const place = y * width + x;
      const value = values[place] ?? 0;
      levels[value] = (levels[value] ?? 0) + 1;
      const step = Math.max(
        Math.abs(value - (values[place + 1] ?? value)),
        Math.abs(value - (values[place + width] ?? value)),
      );
      steps[step] = (steps[step] ?? 0) + 1;
    }
  }
  const count = side * side;
  const background = levelAt(levels, count * BRIGHTEST);
  const range = background - levelAt(levels, count * DARKEST);
  return {
    background,
    contrast: range / Math.max(1, background),
    sharpness: Math.min(1, levelAt(steps, count * STEEPEST) / Math.max(1, range)),
  };
}

/** The level up to which so many of the counted values lie. */
function levelAt(counts: Uint32Array, wanted: number): number {
  let sum = 0;
  for (const [level, many] of counts.entries()) {
    sum += many;
    if (sum >= wanted) return level;
  }
  return counts.length - 1;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
