import { z } from 'zod';

const RANDOM_DIGITS = 12;

/**
 * What a BPU member tells a payment partner: twelve digits by chance and two check digits by ISO/IEC 7064 MOD 97-10,
 * so that a digit typed wrong at a counter pays for nobody else.
 */
export const paymentCodeSchema = z
  .string()
  .regex(/^\d{14}$/)
  .refine((digits) => BigInt(digits) % 97n === 1n, { message: 'check digits do not match' })
  .brand<'PaymentCode'>();
export type PaymentCode = z.infer<typeof paymentCodeSchema>;

/** A code around a number drawn by chance. @throws ZodError where it is below zero or too long. */
export function makePaymentCode(drawn: bigint): PaymentCode {
  const digits = String(drawn).padStart(RANDOM_DIGITS, '0');
  const check = 98n - ((drawn * 100n) % 97n);
  return paymentCodeSchema.parse(`${digits}${String(check).padStart(2, '0')}`);
}

/** Codes there can be; a number is drawn below this. */
export const PAYMENT_CODES = 10n ** BigInt(RANDOM_DIGITS);
