import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEnrolmentCode, parseEnrolmentCode } from '../../../contract/fleet/enrolment-code.ts';
import { firstPinOf } from '../../../head-office/staff/first-pin.ts';

function pinOf(typed: string): string {
  const code = parseEnrolmentCode(typed);
  if (!code.ok) throw new Error(code.problem.code);
  return firstPinOf(code.value, 6);
}

const codes = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 11, maxLength: 11 }).map((drawn) => {
  const rest = [...drawn];
  return makeEnrolmentCode(() => rest.shift() ?? 0);
});

test.each([
  ['7K3M-Q9XW-2BDD', '499771'],
  ['0000-0000-0000', '495261'],
  ['N500-0000-000G', '004854'],
])('the first PIN by the code %s is %s', (code, pin) => {
  expect(pinOf(code)).toBe(pin);
});

test('a first PIN is six digits, however the code is typed, and another code has another', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(pinOf(code)).toMatch(/^\d{6}$/);
      expect(pinOf(code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(pinOf(code));
    }),
  );
  const many = new Set(fc.sample(codes, { numRuns: 1_000, seed: 1 }).map(pinOf));
  expect(many.size).toBeGreaterThan(990);
});
