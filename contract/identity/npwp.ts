import { z } from 'zod';
import { type Outcome, succeed } from '../outcome.ts';
import { type FieldProblem, refuse, stripSeparators } from './problem.ts';

/**
 * Tax number: 16 digits since 1 July 2024 (a resident's is the NIK, another's may be the old number behind a zero;
 * PER-6/PJ/2024), or the older 15 digits, which many people still carry on a card.
 */
export const npwpSchema = z
  .string()
  .regex(/^\d{15,16}$/)
  .brand<'Npwp'>();
export type Npwp = z.infer<typeof npwpSchema>;

/** Whether a tax number is the NIK of its bearer. Nothing else can be held against it without the tax office. */
export const npwpStandingSchema = z.enum(['verifiedByNik', 'unverified']);
export type NpwpStanding = z.infer<typeof npwpStandingSchema>;

const OLD_LENGTH = 15;
const NEW_LENGTH = 16;

export function parseNpwp(text: string): Outcome<Npwp, FieldProblem> {
  const digits = stripSeparators(text);
  if (digits === '') return refuse('npwp.empty');
  if (!/^\d+$/.test(digits)) return refuse('npwp.characters');
  // As forms are filled in for who has none.
  if (/^0+$/.test(digits)) return refuse('npwp.none');
  if (digits.length !== OLD_LENGTH && digits.length !== NEW_LENGTH) {
    return refuse('npwp.length', { entered: digits.length });
  }
  const old = oldNumberIn(digits);
  if (old !== undefined && !hasLuhnCheck(old.slice(0, 9))) return refuse('npwp.checkDigit');
  if (isPlaceholder(digits)) return refuse('npwp.placeholder');
  return succeed(npwpSchema.parse(digits));
}

/** The number in what a registry or an older kiosk holds; null for zeros and whatever else is none. */
export function readHeldNpwp(held: string | null): Npwp | null {
  const read = parseNpwp(held ?? '');
  return read.ok ? read.value : null;
}

export function npwpStanding(npwp: Npwp, nik: string): NpwpStanding {
  return npwp === nik ? 'verifiedByNik' : 'unverified';
}

/** A number of the new form that is neither this person's NIK nor an old number: usually a slip, or somebody else's. */
export function isDoubtfulNpwp(npwp: Npwp, nik: string): boolean {
  return oldNumberIn(npwp) === undefined && npwp !== nik;
}

/** The 15 digits of an old number, also where a zero stands before them; no NIK begins with one. */
function oldNumberIn(digits: string): string | undefined {
  if (digits.length === OLD_LENGTH) return digits;
  return digits.startsWith('0') ? digits.slice(1) : undefined;
}

/** One digit throughout, or digits that count up or down. */
function isPlaceholder(digits: string): boolean {
  const steps = new Set(
    [...digits].slice(1).map((digit, place) => (Number(digit) - Number(digits[place]) + 10) % 10),
  );
  const [step = 0] = steps;
  return steps.size === 1 && (step === 0 || step === 1 || step === 9);
}

/** The ninth digit of the old number is the Luhn check of the first eight. */
function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
