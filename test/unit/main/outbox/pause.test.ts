import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPause } from '../../../../main/outbox/pause.ts';

const DAY = 86_400_000;
const time = fc.integer({ min: 0, max: 1000 * DAY });
const wait = fc.integer({ min: 0, max: DAY });

test('a pause lasts as long as was asked, and the longer of two holds', () => {
  fc.assert(
    fc.property(time, wait, wait, (now, first, second) => {
      const pause = newPause();
      pause.atLeast(now, first);
      pause.atLeast(now, second);
      expect(pause.left(now)).toBe(Math.max(first, second));
      expect(pause.left(now + Math.max(first, second))).toBe(0);
    }),
  );
});

test('a clock that is set back makes a pause no longer than was asked', () => {
  fc.assert(
    fc.property(time, wait, time, (now, ms, later) => {
      const pause = newPause();
      pause.atLeast(now, ms);
      const left = pause.left(later);
      expect(left).toBeLessThanOrEqual(ms);
      expect(pause.left(later + left)).toBe(0);
    }),
  );
});

test('nothing is paused before it was asked, nor after the pause was ended', () => {
  const pause = newPause();
  expect(pause.left(5_000)).toBe(0);
  pause.atLeast(5_000, 60_000);
  pause.end();
  expect(pause.left(5_001)).toBe(0);
});
