import { describe, expect, test } from 'vitest';
import { Burst } from '../../../../renderer/camera/analysis/burst.ts';
import { hasMoved, type Quad } from '../../../../renderer/camera/document/quad.ts';

const rules = { steadySeconds: 0.9, burstFrames: 4, drift: 0.01 };
const WIDTH = 1000;
const page = (aside = 0): Quad => [
  { x: 100 + aside, y: 50 },
  { x: 500, y: 50 },
  { x: 500, y: 650 },
  { x: 100, y: 650 },
];

function begin() {
  const burst = new Burst<{ corners: Quad; width: number }>(rules, (before, now) =>
    hasMoved(before, now, rules.drift),
  );
  return {
    add(corners: Quad, sharpness: number, at: number) {
      const { keep, take } = burst.add({ corners, width: WIDTH }, sharpness, at);
      return { keep, take };
    },
  };
}

describe('a page at rest', () => {
  test('is taken after its time, and the sharpest picture of it kept', () => {
    const burst = begin();
    const said = [0.4, 0.7, 0.5, 0.9, 0.3].map((sharpness, index) =>
      burst.add(page(), sharpness, index * 300),
    );
    expect(said.map(({ keep }) => keep)).toEqual([true, true, false, true, false]);
    expect(said.map(({ take }) => take)).toEqual([false, false, false, true, true]);
  });

  test('needs its pictures, however slowly they come', () => {
    const burst = begin();
    const said = [0, 1_000, 2_000, 3_000].map((at) => burst.add(page(), 0.5, at));
    expect(said.map(({ take }) => take)).toEqual([false, false, false, true]);
  });

  test('begins anew when one corner moves, and forgets the sharper picture from before', () => {
    const burst = begin();
    burst.add(page(), 0.9, 0);
    expect(burst.add(page(9), 0.4, 500)).toEqual({ keep: false, take: false });
    expect(burst.add(page(11), 0.4, 1_000)).toEqual({ keep: true, take: false });
    expect(burst.add(page(11), 0.5, 1_500)).toEqual({ keep: true, take: false });
  });
});
