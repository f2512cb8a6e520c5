import { z } from 'zod';
import { type FieldProblem, refuse, stripSeparators } from '../identity/problem.ts';
import { type Outcome, succeed } from '../outcome.ts';

/** Crockford's base 32: no I, L, O or U, which are read as other characters or spell words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
const RANDOM_CHARACTERS = 11;
const GROUP = 4;

/** One-time code by which a kiosk enrols: eleven characters of chance, a check character; shown as XXXX-XXXX-XXXX. */
export const enrolmentCodeSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  .refine((text) => checkCharacter(text.slice(0, -1)) === text.slice(-1), {
    message: 'check character does not match',
  })
  .brand<'EnrolmentCode'>();
export type EnrolmentCode = z.infer<typeof enrolmentCodeSchema>;

/** `draw` gives a whole number from 0 up to, and without, its limit. */
export function makeEnrolmentCode(draw: (limit: number) => number): EnrolmentCode {
  const random = Array.from({ length: RANDOM_CHARACTERS }, () => ALPHABET.charAt(draw(BASE))).join('');
  return enrolmentCodeSchema.parse(random + checkCharacter(random));
}

export function showEnrolmentCode(code: EnrolmentCode): string {
  return [...code].map((character, place) => (place % GROUP || !place ? '' : '-') + character).join('');
}

/** Reads a code as people copy it: any case, with or without hyphens, O for 0, I and L for 1. */
export function parseEnrolmentCode(text: string): Outcome<EnrolmentCode, FieldProblem> {
  const characters = stripSeparators(text).toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (characters === '') return refuse('enrolmentCode.empty');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(characters)) {
    return refuse('enrolmentCode.format', { entered: characters.length, least: RANDOM_CHARACTERS + 1 });
  }
  const parsed = enrolmentCodeSchema.safeParse(characters);
  return parsed.success ? succeed(parsed.data) : refuse('enrolmentCode.check');
}

/** Luhn's check, mod 32: finds every single wrong character and nearly all swaps of two neighbours. */
function checkCharacter(text: string): string {
  const sum = [...text].toReversed().reduce((total, character, place) => {
    const value = ALPHABET.indexOf(character) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / BASE) + (value % BASE);
  }, 0);
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}
