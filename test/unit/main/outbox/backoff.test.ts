import { assert, double, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BackoffLimits, backoff } from '../../../../main/outbox/backoff.ts';

const limits: BackoffLimits = { firstRetrySeconds: 2, longestRetrySeconds: 900 };
const chance = double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyLimits = record({
  firstRetrySeconds: double({ min: 0.05, max: 60, noNaN: true }),
  longestRetrySeconds: double({ min: 1, max: 3_600, noNaN: true }),
});

describe('the wait before the next attempt', () => {
  test('lies between nothing and the doubled limit, and never beyond the longest', () => {
    assert(
      property(integer({ min: 0, max: 100_000 }), chance, anyLimits, (attempts, random, given) => {
        const wait = backoff(attempts, random, given);
        const doubled = given.firstRetrySeconds * 2 ** attempts;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(Math.round(Math.min(doubled, given.longestRetrySeconds) * 1_000));
      }),
    );
  });

  test('uses the whole of that room, so that kiosks do not call together (full jitter)', () => {
    const waits = [0, 0.25, 0.5, 0.999].map((random) => backoff(3, random, limits));
    expect(waits).toEqual([0, 4_000, 8_000, 15_984]);
  });

  test('has twice the room after each attempt until the longest is reached', () => {
    const room = [0, 1, 2, 8, 9, 10, 1_000_000].map((attempts) => backoff(attempts, 0.5, limits) * 2);
    expect(room).toEqual([2_000, 4_000, 8_000, 512_000, 900_000, 900_000, 900_000]);
  });
});
