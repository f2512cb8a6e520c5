import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isDoubtfulNpwp,
  npwpSchema,
  npwpStanding,
  parseNpwp,
  readHeldNpwp,
} from '../../../../contract/identity/npwp.ts';
import { fail } from '../../../../contract/outcome.ts';
import { withLuhn } from '../../../fixtures/numbers/old-npwp.ts';

describe('an NPWP beside the NIK of its bearer', () => {
  const nik = '3273015407900003';
  test.each([
    ['is the NIK', nik, 'verifiedByNik', false],
    ['is an old number', '012345674901000', 'unverified', false],
    ['is an old number behind a zero', '0012345674901000', 'unverified', false],
    ['is another’s NIK', '3273015407900004', 'unverified', true],
    ['is an entity’s new number', '1000000001234567', 'unverified', true],
  ] as const)('that %s', (_what, text, standing, doubtful) => {
    const npwp = npwpSchema.parse(text);
    expect([npwpStanding(npwp, nik), isDoubtfulNpwp(npwp, nik)]).toEqual([standing, doubtful]);
  });

  test.each([
    null,
    '',
    '000000000000000',
    '0000000000000000',
    '-',
    '111111111111111',
    '01.234.567.8-901.234',
  ])('held as %s is none', (held) => expect(readHeldNpwp(held)).toBeNull());

  test('held as its card prints it is read', () => {
    expect(readHeldNpwp('01.234.567.4-901.000')).toBe('012345674901000');
  });
});

describe('the check digit of an old NPWP', () => {
  test('lets exactly one ninth digit pass for any first eight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (first) => {
        const head = String(first).padStart(8, '0');
        const passing = [...'0123456789'].filter((digit) => parseNpwp(`${head}${digit}901000`).ok);
        expect(passing).toEqual([withLuhn(head).charAt(8)]);
      }),
    );
  });

  test('finds every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (first, place, off) => {
          const right = withLuhn(String(first).padStart(8, '0'));
          const wrong = String((Number(right.charAt(place)) + off) % 10);
          const typed = `${right.slice(0, place)}${wrong}${right.slice(place + 1)}`;
          expect(parseNpwp(typed)).toEqual(fail({ code: 'npwp.checkDigit' }));
        },
      ),
    );
  });
});
