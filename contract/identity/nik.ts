import { z } from 'zod';
import { readDay } from '../calendar.ts';
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

export type NikDifference = 'birthDate' | 'sex';

/** Where a NIK and what is known of the person say different things; to be looked at, never to refuse by. */
export function nikDifferences(
  nik: Nik,
  known: { readonly birthDate: string; readonly sex?: NikMeaning['sex'] | null },
): NikDifference[] {
  const said = readNik(nik);
  const { year, month, day } = readDay(known.birthDate);
  const sameDate =
    said.birthDay === day && said.birthMonth === month && said.birthYearOfCentury === year % 100;
  const sameSex = (known.sex ?? said.sex) === said.sex;
  return [...(sameDate ? [] : ['birthDate' as const]), ...(sameSex ? [] : ['sex' as const])];
}
