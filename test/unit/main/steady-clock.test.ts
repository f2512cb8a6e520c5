import { describe, expect, test } from 'vitest';
import { steadyClock } from '../../../main/steady-clock.ts';

const DAY_MS = 86_400_000;
const NOON = Date.parse('2026-11-18T05:00:00.000Z');

/** A computer's clock and a counter of elapsed time, each moved by hand. */
function computer() {
  const hands = { wall: NOON, elapsed: 1_000 };
  const clock = steadyClock({ now: () => new Date(hands.wall) }, () => hands.elapsed);
  return { hands, clock, at: () => clock.now().getTime() };
}

describe('the time that claims go by', () => {
  test('begins with the computer\u2019s and goes on as time passes', () => {
    const { hands, at } = computer();
    expect(at()).toBe(NOON);
    hands.elapsed += 2_500;
    expect(at()).toBe(NOON + 2_500);
  });

  test.each([-3, 400])('does not follow a clock that is set %i days off', (days) => {
    const { hands, at } = computer();
    hands.wall += days * DAY_MS;
    hands.elapsed += 10;
    expect(at()).toBe(NOON + 10);
  });

  test('is set right by the head office, and goes on from there', () => {
    const { hands, clock, at } = computer();
    expect(clock.correct(new Date(NOON - 3 * DAY_MS))).toBe(true);
    hands.elapsed += 700;
    expect(at()).toBe(NOON - 3 * DAY_MS + 700);
  });

  test('does not call it a jump when the two clocks drift', () => {
    const { clock, at } = computer();
    expect(clock.correct(new Date(NOON + 1_500))).toBe(false);
    expect(at()).toBe(NOON + 1_500);
  });
});
