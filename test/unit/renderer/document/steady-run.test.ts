import { describe, expect, test } from 'vitest';
import type { Quad } from '../../../../renderer/camera/document/quad.ts';
import { SteadyRun } from '../../../../renderer/camera/document/steady-run.ts';

const rules = { steadySeconds: 0.9, burstFrames: 4, drift: 0.01 };
const WIDTH = 1000;
const page = (aside = 0): Quad => [
  { x: 100 + aside, y: 50 },
  { x: 500, y: 50 },
  { x: 500, y: 650 },
  { x: 100, y: 650 },
];

describe('a page at rest', () => {
  test('is taken after its time, and the sharpest picture of it kept', () => {
    const run = new SteadyRun(rules);
    const said = [0.4, 0.7, 0.5, 0.9, 0.3].map((sharpness, index) =>
      run.add(page(), sharpness, WIDTH, index * 300),
    );
    expect(said.map(({ keep }) => keep)).toEqual([true, true, false, true, false]);
    expect(said.map(({ shoot }) => shoot)).toEqual([false, false, false, true, true]);
  });

  test('needs its pictures, however slowly they come', () => {
    const run = new SteadyRun(rules);
    const said = [0, 1_000, 2_000, 3_000].map((at) => run.add(page(), 0.5, WIDTH, at));
    expect(said.map(({ shoot }) => shoot)).toEqual([false, false, false, true]);
  });

  test('begins anew when one corner moves, and forgets the sharper picture from before', () => {
    const run = new SteadyRun(rules);
    run.add(page(), 0.9, WIDTH, 0);
    expect(run.add(page(9), 0.4, WIDTH, 500)).toEqual({ keep: false, shoot: false });
    expect(run.add(page(11), 0.4, WIDTH, 1_000)).toEqual({ keep: true, shoot: false });
    expect(run.add(page(11), 0.5, WIDTH, 1_500)).toEqual({ keep: true, shoot: false });
  });
});
