import { z } from 'zod';
import { type Outcome, succeed } from '../outcome.ts';
import { type FieldProblem, refuse, stripSeparators } from './problem.ts';

const LENGTH = 16;

/** National identity number: 16 digits, lifelong, no check digit. Source: Dukcapil, UU 24/2013. */
export const nikSchema = z
  .string()
  .regex(/^\d{16}$/)
  .brand<'Nik'>();
export type Nik = z.infer<typeof nikSchema>;

export function parseNik(text: string): Outcome<Nik, FieldProblem> {
  const digits = stripSeparators(text);
  if (digits === '') return refuse('nik.empty');
  if (!/^\d+$/.test(digits)) return refuse('nik.characters');
  if (digits.length !== LENGTH) return refuse('nik.length', { entered: digits.length, least: LENGTH });
  if (/^(\d)\1+$/.test(digits)) return refuse('nik.repeated');
  return succeed(nikSchema.parse(digits));
}
export interface NikMeaning {
  /** Day and month of birth, and the last two digits of its year; the century is not in the number. */
  readonly birthDay: number;
  readonly birthMonth: number;
  readonly birthYearOfCentury: number;
  readonly sex: 'male' | 'female';
}

/**
 * What digits 7 to 12 say: DDMMYY, a woman's day plus 40. A hint only: a number is not issued anew when a
 * birth date is corrected, so a difference may be genuine and must never refuse a person.
 */
export function readNik(nik: Nik): NikMeaning {
  const day = Number(nik.slice(6, 8));
  return {
    birthDay: day > 40 ? day - 40 : day,
    birthMonth: Number(nik.slice(8, 10)),
    birthYearOfCentury: Number(nik.slice(10, 12)),
    sex: day > 40 ? 'female' : 'male',
  };
}
