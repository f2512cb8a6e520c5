import type { Gray } from '../analysis/gray.ts';
import { type Edges, edgesOf } from './edges.ts';
import { type Line, linesIn } from './lines.ts';
import { areaOf, isConvex, lengthOf, type Point, type Quad, type Side, sidesOf, upright } from './quad.ts';
import { refined } from './refine.ts';

/** Opposite edges of a page seen from the side still point nearly the same way; neighbours do not. */
const PARALLEL = (32 * Math.PI) / 180;
const ACROSS = (50 * Math.PI) / 180;
const LEAST_CORNER_DEGREES = 45;
/** Of the picture's area; anything smaller is a card or a label. */
const LEAST_SHARE = 0.05;
/** Corners may lie so far outside, by the picture's width: the page is then cut off, which is told apart. */
const OUTSIDE = 0.01;
/** Share of a side on which an edge must be seen; a thumb on it hides the rest. */
const LEAST_SIDE = 0.55;
const LEAST_MEAN = 0.72;
const LEAST_STRENGTH = 24;
/** An edge belongs to a side when it points the same way within this. */
const ALIGNED = Math.cos((22 * Math.PI) / 180);

export interface FoundPage {
  readonly corners: Quad;
  /** Share of its outline on which an edge is seen, 0 to 1. */
  readonly support: number;
}

/** The largest four-cornered thing in the picture with edges all round; null where there is none. */
export function findPage(picture: Gray): FoundPage | null {
  const edges = edgesOf(picture);
  const lines = linesIn(edges);
  let best: { readonly page: FoundPage; readonly score: number } | null = null;
  for (const corners of quadsOf(lines, picture)) {
    const support = supportOf(edges, corners);
    if (support === null) continue;
    const score = support ** 2 * Math.sqrt(areaOf(corners));
    if (!best || score > best.score) best = { page: { corners, support }, score };
  }
  return best && { ...best.page, corners: refined(edges, best.page.corners) };
}

function* quadsOf(lines: readonly Line[], { width, height }: Gray): Generator<Quad> {
  const pairs = pairsOf(lines, (turn) => turn < PARALLEL);
  for (const [index, [a, b]] of pairs.entries()) {
    for (const [c, d] of pairs.slice(index + 1)) {
      if ([c, d].some((line) => turnBetween(a, line) < ACROSS || turnBetween(b, line) < ACROSS)) continue;
      const corners = [crossing(a, c), crossing(a, d), crossing(b, d), crossing(b, c)] as const;
      const [p, q, r, s] = corners;
      if (!p || !q || !r || !s) continue;
      const margin = OUTSIDE * width;
      const isInside = [p, q, r, s].every(
        ({ x, y }) => x >= -margin && y >= -margin && x <= width + margin && y <= height + margin,
      );
      if (!isInside) continue;
      const quad = upright([p, q, r, s]);
      if (areaOf(quad) >= LEAST_SHARE * width * height && isConvex(quad, LEAST_CORNER_DEGREES)) yield quad;
    }
  }
}

function pairsOf(lines: readonly Line[], fits: (turn: number) => boolean): (readonly [Line, Line])[] {
  return lines.flatMap((line, place) =>
    lines
      .slice(place + 1)
      .filter((other) => fits(turnBetween(line, other)))
      .map((other) => [line, other] as const),
  );
}

function turnBetween(a: Line, b: Line): number {
  const turn = Math.abs(a.angle - b.angle);
  return Math.min(turn, Math.PI - turn);
}

function crossing(a: Line, b: Line): Point | null {
  const across = Math.cos(a.angle) * Math.sin(b.angle) - Math.cos(b.angle) * Math.sin(a.angle);
  if (Math.abs(across) < 1e-6) return null;
  return {
    x: (a.distance * Math.sin(b.angle) - b.distance * Math.sin(a.angle)) / across,
    y: (b.distance * Math.cos(a.angle) - a.distance * Math.cos(b.angle)) / across,
  };
}

/** Null where one side is hardly there, or all of them are weak. */
function supportOf(edges: Edges, quad: Quad): number | null {
  const sides = sidesOf(quad);
  let seen = 0;
  let whole = 0;
  for (const side of sides) {
    const support = sideSupport(edges, side);
    if (support < LEAST_SIDE) return null;
    seen += support * lengthOf(side);
    whole += lengthOf(side);
  }
  return seen / whole >= LEAST_MEAN ? seen / whole : null;
}

/** A page is brighter than what is around it along a whole side, or darker: both ways at once is no edge. */
function sideSupport(edges: Edges, side: Side): number {
  const length = lengthOf(side);
  const normal = { x: (side.from.y - side.to.y) / length, y: (side.to.x - side.from.x) / length };
  let brighter = 0;
  let darker = 0;
  let count = 0;
  for (let along = 2; along < length - 2; along += 2) {
    const x = side.from.x + ((side.to.x - side.from.x) * along) / length;
    const y = side.from.y + ((side.to.y - side.from.y) * along) / length;
    const inward = steepest(edges, x, y, normal);
    count += 1;
    if (inward >= LEAST_STRENGTH) brighter += 1;
    if (inward <= -LEAST_STRENGTH) darker += 1;
  }
  return Math.max(brighter, darker) / Math.max(1, count);
}

/** The strongest edge along the normal near a place that points the same way, with its sign; 0 for none. */
function steepest(edges: Edges, x: number, y: number, normal: Point): number {
  let best = 0;
  for (let away = -2; away <= 2; away += 1) {
    const column = Math.round(x + normal.x * away);
    const row = Math.round(y + normal.y * away);
    if (column < 0 || row < 0 || column >= edges.width || row >= edges.height) continue;
    const place = row * edges.width + column;
    const inward = (edges.across[place] ?? 0) * normal.x + (edges.down[place] ?? 0) * normal.y;
    const strength = edges.strength[place] ?? 0;
    if (Math.abs(inward) >= strength * ALIGNED && Math.abs(inward) > Math.abs(best)) best = inward;
  }
  return best;
}
