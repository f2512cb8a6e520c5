import { z } from 'zod';
import { type Outcome, succeed } from '../outcome.ts';
import { type FieldProblem, refuse, stripSeparators } from './problem.ts';

/**
 * Tax number: 16 digits since 1 July 2024 (a resident's is the NIK; PER-6/PJ/2024), or the older 15 digits,
 * which many people still carry on a card.
 */
export const npwpSchema = z
  .string()
  .regex(/^\d{15,16}$/)
  .brand<'Npwp'>();
export type Npwp = z.infer<typeof npwpSchema>;

export function parseNpwp(text: string): Outcome<Npwp, FieldProblem> {
  const digits = stripSeparators(text);
  if (digits === '') return refuse('npwp.empty');
  if (!/^\d+$/.test(digits)) return refuse('npwp.characters');
  if (digits.length !== 15 && digits.length !== 16) return refuse('npwp.length', { entered: digits.length });
  if (digits.length === 15 && !hasLuhnCheck(digits.slice(0, 9))) return refuse('npwp.checkDigit');
  return succeed(npwpSchema.parse(digits));
}
/** The ninth digit of the old number is the Luhn check of the first eight. */
function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
