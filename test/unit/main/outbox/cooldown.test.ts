import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCooldown } from '../../../../main/outbox/cooldown.ts';

const DAY = 86_400_000;
const time = fc.integer({ min: 0, max: 1000 * DAY });
const wait = fc.integer({ min: 0, max: DAY });

test('a cooldown lasts as long as was asked, and the longer of two holds', () => {
  fc.assert(
    fc.property(time, wait, wait, (now, first, second) => {
      const cooldown = createCooldown();
      cooldown.extend(now, first);
      cooldown.extend(now, second);
      expect(cooldown.remainingMs(now)).toBe(Math.max(first, second));
      expect(cooldown.remainingMs(now + Math.max(first, second))).toBe(0);
    }),
  );
});

test('a clock that is set back makes a cooldown no longer than was asked', () => {
  fc.assert(
    fc.property(time, wait, time, (now, ms, later) => {
      const cooldown = createCooldown();
      cooldown.extend(now, ms);
      const left = cooldown.remainingMs(later);
      expect(left).toBeLessThanOrEqual(ms);
      expect(cooldown.remainingMs(later + left)).toBe(0);
    }),
  );
});

test('there is no cooldown before it was asked for, nor after it was ended', () => {
  const cooldown = createCooldown();
  expect(cooldown.remainingMs(5_000)).toBe(0);
  cooldown.extend(5_000, 60_000);
  cooldown.end();
  expect(cooldown.remainingMs(5_001)).toBe(0);
});
