import { expect, test } from 'vitest';
import { lineRate } from '../../../../main/outbox/line-rate.ts';

test('a guess is no measurement, however low the bar', () => {
  const line = lineRate();
  expect(line.bytesPerSecond()).toBeGreaterThan(0);
  expect(line.isAtLeast(0)).toBe(false);
});

test('the first part that tells something counts whole, later ones by half', () => {
  const line = lineRate();
  line.sent(30_000, 100);
  expect(line.bytesPerSecond()).toBe(300_000);
  expect(line.isAtLeast(2_400)).toBe(true);
  expect(line.isAtLeast(2_401)).toBe(false);
  line.sent(200_000, 2_000);
  expect(line.bytesPerSecond()).toBe(200_000);
});

test('a part that was soon there shows a higher rate, and no lower one: it says more of the delay', () => {
  const line = lineRate();
  line.sent(40_000, 2_000);
  line.sent(4_000, 900);
  expect(line.bytesPerSecond()).toBe(20_000);
  line.sent(60_000, 1_000);
  expect(line.bytesPerSecond()).toBe(40_000);
});

test('a part that took no time at all is no division by zero', () => {
  const line = lineRate();
  line.sent(1_000, 0);
  expect(line.bytesPerSecond()).toBe(1_000_000);
});

test('a break makes it careful, again and again, and never nothing', () => {
  const line = lineRate();
  line.sent(1_000_000, 100);
  line.broke();
  expect(line.isAtLeast(0)).toBe(false);
  const after = line.bytesPerSecond();
  expect(after).toBeLessThan(10_000);
  line.broke();
  expect(line.bytesPerSecond()).toBe(after / 2);
  for (let breaks = 0; breaks < 50; breaks += 1) line.broke();
  expect(line.bytesPerSecond()).toBeGreaterThan(0);
});
