import { describe, expect, test } from 'vitest';
import { HintPace } from '../../../../renderer/camera/analysis/hint-pace.ts';
import { Burst } from '../../../../renderer/camera/face/burst.ts';
import { countOf } from '../../../../renderer/camera/face/count-down.ts';
import { looked, placed } from '../../../fixtures/face/looks.ts';

const rules = { steadySeconds: 0.8, burstFrames: 5, drift: 0.03 };
const face = (sharpness: number, right = 0) => ({ ...looked([placed({ right })]), sharpness });

describe('a burst', () => {
  test('ends when the face was at rest for long enough, and keeps the sharpest', () => {
    const burst = new Burst(rules);
    const sharpness = [30, 50, 40, 60, 20, 10];
    const said = sharpness.map((value, index) => burst.add(face(value), index * 200));
    expect(said.map(({ keep }) => keep)).toEqual([true, true, false, true, false, false]);
    expect(said.map(({ shoot }) => shoot)).toEqual([false, false, false, false, true, true]);
  });

  test('needs its pictures, however slowly they come', () => {
    const burst = new Burst(rules);
    const said = [0, 1000, 2000, 3000, 4000].map((at) => burst.add(face(30), at));
    expect(said.map(({ shoot }) => shoot)).toEqual([false, false, false, false, true]);
  });

  test('says how much of its time and of its pictures has gone by, whichever is less', () => {
    const burst = new Burst(rules);
    const at = [0, 80, 400, 800, 1600];
    expect(at.map((time) => burst.add(face(30), time).steady)).toEqual([0, 0.1, 0.5, 0.8, 1]);
    expect(burst.add(face(30, 20), 1700).steady).toBe(0);
  });

  test('begins anew when the face moves, and forgets the sharper one from before', () => {
    const burst = new Burst(rules);
    burst.add(face(99), 0);
    expect(burst.add(face(10, 20), 100)).toMatchObject({ keep: true, shoot: false });
    expect(burst.add(face(11, 20), 1000)).toMatchObject({ keep: true, shoot: false });
  });

  test('begins anew after something was not good', () => {
    const burst = new Burst({ ...rules, burstFrames: 2 });
    burst.add(face(99), 0);
    burst.reset();
    expect(burst.add(face(1), 900)).toMatchObject({ keep: true, shoot: false });
  });
});

test.each([
  [0, null],
  [0.01, 3],
  [0.3, 3],
  [0.4, 2],
  [0.7, 1],
  [1, 1],
])('with %f of its time gone by, %o is shown', (steady, count) => {
  expect(countOf(steady)).toBe(count);
});

describe('hints', () => {
  test('stand for 1.5 seconds, then the one in force then is shown', () => {
    const pace = new HintPace(1.5);
    expect(pace.next('comeCloser', 0)).toBe('comeCloser');
    expect(pace.next('stepBack', 700)).toBe('comeCloser');
    expect(pace.next('moveLeft', 1499)).toBe('comeCloser');
    expect(pace.next('moveLeft', 1500)).toBe('moveLeft');
    expect(pace.next('openEyes', 2900)).toBe('moveLeft');
  });

  test('that stay the same may change at once when they have stood long enough', () => {
    const pace = new HintPace(1.5);
    for (const at of [0, 1000, 5000]) expect(pace.next('holdStill', at)).toBe('holdStill');
    expect(pace.next('openEyes', 5001)).toBe('openEyes');
  });
});
