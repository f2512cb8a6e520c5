import type { Size } from '../picture-format.ts';
import { lengthOf, type Quad, sidesOf } from './quad.ts';

interface Pixels extends Size {
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}

/** The page's own size: the longer of each two opposite sides, so that no detail is lost. */
export function flatSize(quad: Quad, longestSide: number): Size {
  const [top, right, bottom, left] = sidesOf(quad).map(lengthOf) as [number, number, number, number];
  const width = Math.max(top, bottom);
  const height = Math.max(right, left);
  const factor = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** The page as if it had been looked at from straight above. */
export function straighten(picture: Pixels, quad: Quad, { width, height }: Size): Pixels {
  const { data, width: fromWidth, height: fromHeight } = picture;
  const [a, b, c, d, e, f, g, h] = projection(quad);
  const flat = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height];
      const depth = g * u + h * v + 1;
      const fromX = clamp((a * u + b * v + c) / depth - 0.5, fromWidth - 1);
      const fromY = clamp((d * u + e * v + f) / depth - 0.5, fromHeight - 1);
      const left = Math.min(Math.floor(fromX), fromWidth - 2);
      const top = Math.min(Math.floor(fromY), fromHeight - 2);
      const [rightShare, lowerShare] = [fromX - left, fromY - top];
      const corner = (top * fromWidth + left) * 4;
      const target = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = corner + channel;
        const upper = mix(data[at], data[at + 4], rightShare);
        const lower = mix(data[at + fromWidth * 4], data[at + fromWidth * 4 + 4], rightShare);
        flat[target + channel] = upper + (lower - upper) * lowerShare;
      }
      flat[target + 3] = 255;
    }
  }
  return { width, height, data: flat };
}

type Projection = readonly [number, number, number, number, number, number, number, number];

/** From the unit square to the four corners (Heckbert 1989, Fundamentals of Texture Mapping, 2.2.3). */
function projection([p, q, r, s]: Quad): Projection {
  const [dx1, dy1] = [q.x - r.x, q.y - r.y];
  const [dx2, dy2] = [s.x - r.x, s.y - r.y];
  const [sx, sy] = [p.x - q.x + r.x - s.x, p.y - q.y + r.y - s.y];
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole;
  const h = (dx1 * sy - sx * dy1) / whole;
  return [q.x - p.x + g * q.x, s.x - p.x + h * s.x, p.x, q.y - p.y + g * q.y, s.y - p.y + h * s.y, p.y, g, h];
}

function mix(from = 0, to = 0, share: number): number {
  return from + (to - from) * share;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
