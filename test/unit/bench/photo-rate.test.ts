import { describe, expect, it } from 'vitest';
import { rateOf } from '../../fixtures/numbers/rate.ts';

describe('the interval of a rate (Wilson 1927)', () => {
  // Worked out by hand, and as Brown, Cai and DasGupta (2001) have it.
  it.each([
    [10, 10, 0.722, 1],
    [0, 10, 0, 0.278],
    [8, 10, 0.49, 0.943],
    [95, 100, 0.888, 0.978],
    [0, 0, 0, 1],
  ])('of %i of %i', (right, of, low, high) => {
    const rate = rateOf(right, of);
    expect(rate.low).toBeCloseTo(low, 3);
    expect(rate.high).toBeCloseTo(high, 3);
  });
});
