export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a page: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

export interface Side {
  readonly from: Point;
  readonly to: Point;
}

/** Top, right, bottom, left. */
export function sidesOf([a, b, c, d]: Quad): readonly [Side, Side, Side, Side] {
  return [
    { from: a, to: b },
    { from: b, to: c },
    { from: c, to: d },
    { from: d, to: a },
  ];
}

export function lengthOf({ from, to }: Side): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** Above zero where the corners go round as they are written, on a screen's axes. */
export function areaOf([a, b, c, d]: Quad): number {
  return ((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2;
}

/** Every corner bends the same way, and by so many degrees at least and at most. */
export function isConvex(quad: Quad, leastDegrees: number): boolean {
  return quad.every((corner, place) => {
    const before = at(quad, place + 3);
    const after = at(quad, place + 1);
    const [inX, inY] = [corner.x - before.x, corner.y - before.y];
    const [outX, outY] = [after.x - corner.x, after.y - corner.y];
    const turn = (Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY) * 180) / Math.PI;
    return turn >= leastDegrees && turn <= 180 - leastDegrees;
  });
}

/** The same corners in the order of a page as it lies before the camera. */
export function upright(corners: Quad): Quad {
  const middle = middleOf(corners);
  const round = corners.toSorted(
    (p, q) => Math.atan2(p.y - middle.y, p.x - middle.x) - Math.atan2(q.y - middle.y, q.x - middle.x),
  );
  const [a, b, c, d] = round;
  if (!a || !b || !c || !d) return corners;
  const turns: Quad[] = [
    [a, b, c, d],
    [b, c, d, a],
    [c, d, a, b],
    [d, a, b, c],
  ];
  // The top left corner is the one nearest to the picture's own.
  return turns.reduce((best, turn) => (turn[0].x + turn[0].y < best[0].x + best[0].y ? turn : best));
}

export function middleOf(quad: Quad): Point {
  return {
    x: quad.reduce((sum, { x }) => sum + x, 0) / 4,
    y: quad.reduce((sum, { y }) => sum + y, 0) / 4,
  };
}

export function scaled(quad: Quad, factor: number): Quad {
  const [a, b, c, d] = quad;
  const one = ({ x, y }: Point): Point => ({ x: x * factor, y: y * factor });
  return [one(a), one(b), one(c), one(d)];
}

/** How far the corner moved that moved most. */
export function moveOf(before: Quad, now: Quad): number {
  return Math.max(...before.map((corner, place) => lengthOf({ from: corner, to: at(now, place) })));
}

/** Where a page was in a picture of this width. */
interface Position {
  readonly corners: Quad;
  readonly width: number;
}

/** Whether a page did not lie still, by a share of the picture's width. */
export function hasMoved(before: Position, now: Position, drift: number): boolean {
  return moveOf(before.corners, now.corners) > drift * now.width;
}

function at(quad: Quad, place: number): Point {
  return quad[place % 4] ?? quad[0];
}
