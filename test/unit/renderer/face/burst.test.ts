import { describe, expect, test } from 'vitest';
import { Burst } from '../../../../renderer/camera/analysis/burst.ts';
import { HintPace } from '../../../../renderer/camera/coach/hint-pace.ts';
import { type Box, hasMoved } from '../../../../renderer/camera/face/landmarks.ts';
import { countOf } from '../../../../renderer/camera/face/use-face-coach.ts';
import { measured, placed } from '../../../fixtures/face/measured.ts';

const rules = { steadySeconds: 0.8, burstFrames: 5, drift: 0.03 };
const boxOf = (right = 0) => measured([placed({ right })]).box;

function begin(changed: Partial<typeof rules> = {}) {
  const burst = new Burst<Box>({ ...rules, ...changed }, (before, now) => hasMoved(before, now, rules.drift));
  return {
    add: (sharpness: number, at: number, right = 0) => burst.add(boxOf(right), sharpness, at),
    reset: () => burst.reset(),
  };
}

describe('a burst', () => {
  test('ends when the face was at rest for long enough, and keeps the sharpest', () => {
    const burst = begin();
    const sharpness = [30, 50, 40, 60, 20, 10];
    const said = sharpness.map((value, index) => burst.add(value, index * 200));
    expect(said.map(({ keep }) => keep)).toEqual([true, true, false, true, false, false]);
    expect(said.map(({ take }) => take)).toEqual([false, false, false, false, true, true]);
  });

  test('needs its pictures, however slowly they come', () => {
    const burst = begin();
    const said = [0, 1000, 2000, 3000, 4000].map((at) => burst.add(30, at));
    expect(said.map(({ take }) => take)).toEqual([false, false, false, false, true]);
  });

  test('says how much of its time and of its pictures has gone by, whichever is less', () => {
    const burst = begin();
    const at = [0, 80, 400, 800, 1600];
    expect(at.map((time) => burst.add(30, time).steady)).toEqual([0, 0.1, 0.5, 0.8, 1]);
    expect(burst.add(30, 1700, 20).steady).toBe(0);
  });

  test('begins anew when the face moves, and forgets the sharper one from before', () => {
    const burst = begin();
    burst.add(99, 0);
    expect(burst.add(10, 100, 20)).toMatchObject({ keep: true, take: false });
    expect(burst.add(11, 1000, 20)).toMatchObject({ keep: true, take: false });
  });

  test('begins anew after something was not good', () => {
    const burst = begin({ burstFrames: 2 });
    burst.add(99, 0);
    burst.reset();
    expect(burst.add(1, 900)).toMatchObject({ keep: true, take: false });
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
