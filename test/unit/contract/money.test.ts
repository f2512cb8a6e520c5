import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRupiah } from '../../../contract/display.ts';
import { addSen, parseRupiah, rupiah, sen, shareOfSen, subtractSen } from '../../../contract/money.ts';

const amounts = fc.maxSafeInteger().map(sen);
const holdings = fc.maxSafeNat().map(sen);
const shares = fc.integer({ min: 0, max: 10_000 });

describe('an amount is spelled by EYD', () => {
  test.each([
    [123_456_789, 'Rp1.234.567,89'],
    [1_500_000_000, 'Rp15.000.000,00'],
    [0, 'Rp0,00'],
    [5, 'Rp0,05'],
    [89, 'Rp0,89'],
    [100, 'Rp1,00'],
    [99_999, 'Rp999,99'],
    [100_000, 'Rp1.000,00'],
    [-123_456_789, '-Rp1.234.567,89'],
    [-5, '-Rp0,05'],
    [Number.MAX_SAFE_INTEGER, 'Rp90.071.992.547.409,91'],
  ])('%i sen is %s', (amount, text) => {
    expect(formatRupiah(sen(amount))).toBe(text);
    expect(parseRupiah(text)).toBe(amount);
  });

  test('every amount, and none is rounded: it is read back to the sen', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const text = formatRupiah(amount);
        expect(text).toMatch(/^-?Rp\d{1,3}(\.\d{3})*,\d{2}$/);
        expect(parseRupiah(text)).toBe(amount);
      }),
    );
  });
});

describe('an amount is read', () => {
  test.each([
    ['Rp15.000.000', 1_500_000_000],
    ['Rp15000000', 1_500_000_000],
    ['Rp15000000,50', 1_500_000_050],
    ['  Rp1.000,00 ', 100_000],
    ['-Rp0,00', 0],
  ])('also as %s', (text, amount) => {
    expect(parseRupiah(text)).toBe(amount);
  });

  test.each([
    ['nothing', ''],
    ['no currency', '15.000.000,00'],
    ['a currency in capitals', 'RP15.000'],
    ['a space after Rp, where digits could be forged', 'Rp 15.000'],
    ['a full stop after Rp', 'Rp.15.000'],
    ['English separators', 'Rp15,000.00'],
    ['a group of two digits', 'Rp15.00'],
    ['a group too long', 'Rp1.0000'],
    ['dots in some places only', 'Rp1000.000'],
    ['one digit of sen', 'Rp15,5'],
    ['three digits of sen', 'Rp15,500'],
    ['an exponent', 'Rp1e6'],
    ['words after it', 'Rp15.000 saja'],
    ['more than can be held exactly', 'Rp90.071.992.547.409,92'],
  ])('but not with %s', (_fault, text) => {
    expect(parseRupiah(text)).toBeUndefined();
  });
});

describe('money is never a fraction', () => {
  test.each([0.5, 1.1, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    '%d is no amount of sen and no amount of whole rupiah',
    (amount) => {
      expect(() => sen(amount)).toThrow();
      expect(() => rupiah(amount)).toThrow();
    },
  );

  test('whole rupiah are a hundred sen each', () => {
    expect(rupiah(15_000_000)).toBe(1_500_000_000);
  });

  test('a sum that can no longer be held exactly is refused, not rounded', () => {
    const most = sen(Number.MAX_SAFE_INTEGER);
    expect(() => addSen(most, sen(1))).toThrow();
    expect(() => subtractSen(sen(-1), most)).toThrow();
  });

  test('what is added can be taken off again', () => {
    const half = fc.integer({ min: -(2 ** 51), max: 2 ** 51 }).map(sen);
    fc.assert(
      fc.property(half, half, (one, other) => {
        expect(subtractSen(addSen(one, other), other)).toBe(one);
      }),
    );
    expect(addSen()).toBe(0);
  });
});

describe('a share of an amount', () => {
  test.each([
    [1_000, 1_000, 100],
    [1_009, 1_000, 100],
    [1_010, 1_000, 101],
    [999, 3_000, 299],
    [1, 9_999, 0],
    [123_456_789, 10_000, 123_456_789],
    [123_456_789, 0, 0],
    [Number.MAX_SAFE_INTEGER, 9_999, 9_006_298_534_815_516],
  ])('%i sen at %i basis points is %i sen', (amount, basisPoints, share) => {
    expect(shareOfSen(sen(amount), basisPoints)).toBe(share);
  });

  test('is cut down to whole sen: never too much, and never short by a whole sen', () => {
    fc.assert(
      fc.property(holdings, shares, (amount, basisPoints) => {
        const exact = BigInt(amount) * BigInt(basisPoints);
        const paid = BigInt(shareOfSen(amount, basisPoints)) * 10_000n;
        expect(paid <= exact && exact - paid < 10_000n).toBe(true);
      }),
    );
  });

  test('and the rest never come to more than the whole', () => {
    fc.assert(
      fc.property(holdings, shares, (amount, basisPoints) => {
        const parts = addSen(shareOfSen(amount, basisPoints), shareOfSen(amount, 10_000 - basisPoints));
        expect(amount - parts).toBeGreaterThanOrEqual(0);
        expect(amount - parts).toBeLessThanOrEqual(1);
      }),
    );
  });
});
