import { describe, expect, test } from 'vitest';
import { hashPin, isPin, makePin, newPinProblem } from '../../../../main/staff/accounts/pin.ts';

const cost = { cost: 16, blockSize: 8, parallelization: 1 };

describe('a PIN', () => {
  test('is known again by its hash, and the hash of the same PIN is another one each time', async () => {
    const [one, other] = [await hashPin('482913', cost), await hashPin('482913', cost)];
    expect(one).not.toBe(other);
    expect(one).not.toContain('482913');
    expect(await isPin('482913', one)).toBe(true);
    expect(await isPin('482914', one)).toBe(false);
  });

  test('stays known where later ones are hashed at a higher cost', async () => {
    expect(await isPin('482913', await hashPin('482913', { ...cost, cost: 32 }))).toBe(true);
  });

  test.each([
    ['48291', { code: 'pinDigits', least: 6 }],
    ['48291a', { code: 'pinDigits', least: 6 }],
    ['4829130', { code: 'pinDigits', least: 6 }],
    ['111111', { code: 'pinSimple' }],
    ['123456', { code: 'pinSimple' }],
    ['987654', { code: 'pinSimple' }],
    ['135791', null],
    ['131313', { code: 'pinSimple' }],
    ['502817', { code: 'pinSame' }],
    ['482913', null],
  ])('%s chosen after 502817', (pin, problem) => {
    expect(newPinProblem(pin, 6, '502817')).toEqual(problem);
  });

  test('made for a first sign-in is never one that would be refused', () => {
    const made = Array.from({ length: 200 }, () => makePin(6));
    expect(made.filter((pin) => newPinProblem(pin, 6, '') !== null)).toEqual([]);
    expect(new Set(made).size).toBeGreaterThan(150);
  });
});
