import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  makePaymentCode,
  PAYMENT_CODES,
  paymentCodeSchema,
} from '../../../contract/contributions/payment-code.ts';

const drawn = fc.bigInt({ min: 0n, max: PAYMENT_CODES - 1n });

test('a code is fourteen digits, and the number that it was made of', () => {
  fc.assert(
    fc.property(drawn, (number) => {
      const code = makePaymentCode(number);
      expect(code).toMatch(/^\d{14}$/);
      expect(BigInt(code.slice(0, 12))).toBe(number);
    }),
  );
});

test('one wrong digit, or two neighbours swapped, is no code', () => {
  fc.assert(
    fc.property(drawn, fc.nat(13), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const digits = [...makePaymentCode(number)];
      const wrong = digits.with(place, String((Number(digits[place]) + by) % 10));
      expect(paymentCodeSchema.safeParse(wrong.join('')).success).toBe(false);
      const [one = '', other = ''] = [digits[place], digits[place + 1] ?? digits[place]];
      const swapped = digits.with(place, other);
      if (place < 13) swapped[place + 1] = one;
      if (one !== other) expect(paymentCodeSchema.safeParse(swapped.join('')).success).toBe(false);
    }),
  );
});

test('a number too large is refused', () => {
  expect(() => makePaymentCode(PAYMENT_CODES)).toThrow();
});
