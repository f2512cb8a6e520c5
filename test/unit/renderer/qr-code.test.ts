import { describe, expect, it } from 'vitest';
import { drawQr } from '../../../renderer/primitives/draw-qr.ts';

describe('the QR code of a receipt', () => {
  it('is one path inside its frame, with the quiet zone that readers need', () => {
    const { size, path } = drawQr('BDG-02-000137-A');
    expect(size).toBe(21);
    const points = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(points).toContainEqual([4, 4]);
    expect(Math.min(...points.flat())).toBe(4);
    expect(Math.max(...points.flat())).toBe(4 + size - 1);
  });

  it('differs for another number', () => {
    expect(drawQr('BDG-02-000138-8').path).not.toBe(drawQr('BDG-02-000137-A').path);
  });
});
