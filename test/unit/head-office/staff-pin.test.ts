import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSimplePin } from '../../../contract/staff/staff.ts';
import { deriveArgon2id, deriveByWasm } from '../../../head-office/staff/argon2.ts';
import { hashPin, isPin, makePin } from '../../../head-office/staff/pin.ts';

const cheap = { memory: 8, passes: 1, parallelism: 1, hashBytes: 32, saltBytes: 16 };
const settings = { passwords: { workers: 2, mostWaiting: 0 }, staff: { argon2: cheap } };

test('Node’s argon2id and the one that training uses in Electron give the same hashes', async () => {
  const salt = Buffer.from('a salt of sixteen');
  for (const cost of [cheap, { ...cheap, memory: 64, passes: 3, parallelism: 2 }])
    expect(await deriveArgon2id('482913', salt, cost)).toEqual(await deriveByWasm('482913', salt, cost));
});

test('a hash fits its own PIN alone, never twice the same, and keeps its cost', async () => {
  const stored = await hashPin('482913', settings);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hashPin('482913', settings)).not.toBe(stored);
  expect(await isPin('482913', stored, settings)).toBe(true);
  expect(await isPin('482914', stored, settings)).toBe(false);
});

test('PINs have their turn: of many at once, those for whom there is no room are told so at once', async () => {
  const stored = await hashPin('482913', settings);
  const checks = await Promise.allSettled(Array.from({ length: 5 }, () => isPin('482913', stored, settings)));
  expect(checks.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled'],
    ...['rejected', 'rejected', 'rejected'],
  ]);
});

test.each([
  ['111111', true],
  ['123456', true],
  ['975310', false],
  ['864202', false],
  ['121212', true],
  ['482913', false],
])('whether %s is among the first that anybody tries: %s', (pin, simple) => {
  expect(isSimplePin(pin)).toBe(simple);
});

test('a PIN that is made has as many digits as are asked for, and is none that anybody tries first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 12 }), (digits) => {
      const pin = makePin(digits);
      expect(pin).toMatch(new RegExp(`^\\d{${digits}}$`));
      expect(isSimplePin(pin)).toBe(false);
    }),
  );
});
