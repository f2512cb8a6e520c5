import { z } from 'zod';
import { type Outcome, succeed } from '../outcome.ts';
import { type FieldProblem, refuse, stripSeparators } from './problem.ts';

const LEAST = 10;
const MOST = 13;

/** Indonesian mobile number in E.164, +628…; written at home as 08… with 10 to 13 digits in all. */
export const phoneSchema = z
  .string()
  .regex(/^\+628\d{8,11}$/)
  .brand<'Phone'>();
export type Phone = z.infer<typeof phoneSchema>;

/** Own rule rather than a metadata library: operators' prefixes change, and an old list would refuse people. */
export function parsePhone(text: string): Outcome<Phone, FieldProblem> {
  const compact = stripSeparators(text).replace(/[()]/g, '');
  if (compact === '') return refuse('phone.empty');
  if (!/^\+?\d+$/.test(compact)) return refuse('phone.characters');
  if (/^(?:\+|00)?62(?:(?:\+|00)?62)+0?8/.test(compact)) return refuse('phone.countryTwice');
  // People also leave the first zero out, since the country's number takes its place.
  const home = compact.replace(/^(?:(?:\+62|62|0062)0?|(?=8))/, '0');
  if (!home.startsWith('08')) return refuse('phone.prefix');
  if (home.length < LEAST || home.length > MOST) {
    // Counted as it was written, with 62 or without the zero.
    const more = compact.replace('+', '').length - home.length;
    const entered = home.length + more;
    return refuse('phone.length', { entered, least: LEAST + more, most: MOST + more });
  }
  return succeed(phoneSchema.parse(`+62${home.slice(1)}`));
}
