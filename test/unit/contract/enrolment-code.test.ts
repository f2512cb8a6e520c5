import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  enrolmentCodeSchema,
  makeEnrolmentCode,
  parseEnrolmentCode,
  showEnrolmentCode,
} from '../../../contract/fleet/enrolment-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 11, maxLength: 11 }).map((drawn) => {
  const rest = [...drawn];
  return makeEnrolmentCode(() => rest.shift() ?? 0);
});

describe('an enrolment code', () => {
  test('is read as it is shown, in any case, with or without hyphens', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const shown = showEnrolmentCode(code);
        expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        for (const typed of [shown, shown.toLowerCase(), code, ` ${shown} `]) {
          expect(parseEnrolmentCode(typed)).toEqual({ ok: true, value: code });
        }
      }),
    );
  });

  test('forgives O for 0, and I and L for 1', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const typed = code.replaceAll('0', 'O').replaceAll('1', 'l');
        expect(parseEnrolmentCode(typed)).toEqual({ ok: true, value: code });
        expect(parseEnrolmentCode(code.replaceAll('1', 'I'))).toEqual({ ok: true, value: code });
      }),
    );
  });

  test('with any one character wrong is found out before it is sent', () => {
    fc.assert(
      fc.property(codes, fc.nat(11), fc.constantFrom(...ALPHABET), (code, place, other) => {
        fc.pre(code[place] !== other);
        const typed = code.slice(0, place) + other + code.slice(place + 1);
        expect(parseEnrolmentCode(typed)).toMatchObject({ problem: { code: 'enrolmentCode.check' } });
        expect(enrolmentCodeSchema.safeParse(typed).success).toBe(false);
      }),
    );
  });

  test.each([
    ['', { code: 'enrolmentCode.empty' }],
    ['ABCD', { code: 'enrolmentCode.format', entered: 4, least: 12 }],
    ['ABCD-EFGH-JKMU', { code: 'enrolmentCode.format', entered: 12, least: 12 }],
  ])('typed as "%s" is refused with cause', (typed, problem) => {
    expect(parseEnrolmentCode(typed)).toEqual({ ok: false, problem });
  });
});
