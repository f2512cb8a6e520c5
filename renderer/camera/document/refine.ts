import type { Edges } from './edges.ts';
import { lengthOf, type Point, type Quad, type Side, sidesOf } from './quad.ts';

const SEARCH = 4;
/** Near the corners another side's edge is found. */
const CORNER_SHARE = 0.06;
/** Places that lie further from the line than this are a thumb or a fold, not the edge. */
const OUTLIER = 1.5;

interface Fit {
  readonly through: Point;
  readonly along: Point;
}

/** The corners to a fraction of a pixel: each side is laid through the steepest places beside it. */
export function refined(edges: Edges, quad: Quad): Quad {
  const [top, right, bottom, left] = sidesOf(quad).map((side) => fitOf(edges, side)) as [Fit, Fit, Fit, Fit];
  const [a, b, c, d] = quad;
  return [
    meeting(left, top) ?? a,
    meeting(top, right) ?? b,
    meeting(right, bottom) ?? c,
    meeting(bottom, left) ?? d,
  ];
}

function fitOf(edges: Edges, side: Side): Fit {
  const length = lengthOf(side);
  const along = { x: (side.to.x - side.from.x) / length, y: (side.to.y - side.from.y) / length };
  const normal = { x: -along.y, y: along.x };
  const offsets: Point[] = [];
  for (let at = length * CORNER_SHARE; at < length * (1 - CORNER_SHARE); at += 2) {
    const offset = peakOffset(edges, side.from.x + along.x * at, side.from.y + along.y * at, normal);
    if (offset !== null) offsets.push({ x: at, y: offset });
  }
  const first = straight(offsets);
  const kept = offsets.filter(({ x, y }) => Math.abs(y - first.at0 - first.slope * x) <= OUTLIER);
  const { at0, slope } = kept.length >= 8 ? straight(kept) : { at0: 0, slope: 0 };
  const place = (at: number): Point => ({
    x: side.from.x + along.x * at + normal.x * (at0 + slope * at),
    y: side.from.y + along.y * at + normal.y * (at0 + slope * at),
  });
  const [start, end] = [place(0), place(length)];
  return { through: start, along: { x: (end.x - start.x) / length, y: (end.y - start.y) / length } };
}

/** How far along the normal the edge is steepest, between pixels; null where there is none. */
function peakOffset(edges: Edges, x: number, y: number, normal: Point): number | null {
  const strengths: number[] = [];
  for (let away = -SEARCH; away <= SEARCH; away += 1) {
    const column = Math.round(x + normal.x * away);
    const row = Math.round(y + normal.y * away);
    const inside = column >= 0 && row >= 0 && column < edges.width && row < edges.height;
    const place = row * edges.width + column;
    strengths.push(
      inside ? Math.abs((edges.across[place] ?? 0) * normal.x + (edges.down[place] ?? 0) * normal.y) : 0,
    );
  }
  const most = Math.max(...strengths);
  const best = strengths.indexOf(most);
  const [before, after] = [strengths[best - 1], strengths[best + 1]];
  if (most === 0 || before === undefined || after === undefined) return null;
  const bend = before - 2 * most + after;
  return best - SEARCH + (bend === 0 ? 0 : (before - after) / (2 * bend));
}

/** The straight line through points by least squares. */
function straight(points: readonly Point[]): { readonly at0: number; readonly slope: number } {
  const count = Math.max(1, points.length);
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count;
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope =
    spread === 0 ? 0 : points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return { at0: meanY - slope * meanX, slope };
}

function meeting(a: Fit, b: Fit): Point | null {
  const across = a.along.x * b.along.y - a.along.y * b.along.x;
  if (Math.abs(across) < 1e-6) return null;
  const away = ((b.through.x - a.through.x) * b.along.y - (b.through.y - a.through.y) * b.along.x) / across;
  return { x: a.through.x + a.along.x * away, y: a.through.y + a.along.y * away };
}
