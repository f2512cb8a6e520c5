import { z } from 'zod';
import { daysInMonth, dayText, writeDay } from '../calendar.ts';
import { type Outcome, succeed } from '../outcome.ts';
import { countCharacters, type FieldProblem, refuse } from './problem.ts';

const LONGEST_NAME = 100;

/** A full name as on the e-KTP, in capitals, inner spaces single. */
export const personNameSchema = z.string().min(2).max(LONGEST_NAME).brand<'PersonName'>();
export type PersonName = z.infer<typeof personNameSchema>;

export function parsePersonName(text: string): Outcome<PersonName, FieldProblem> {
  const name = text.trim().replace(/\s+/g, ' ').toLocaleUpperCase('id-ID');
  if (name === '') return refuse('name.empty');
  if (!/^[\p{L}\p{M} .,'’/-]+$/u.test(name)) return refuse('name.characters');
  const entered = countCharacters(name);
  if (entered < 2 || entered > LONGEST_NAME) {
    return refuse('name.length', { entered, least: 2, most: LONGEST_NAME });
  }
  return succeed(personNameSchema.parse(name));
}

export const birthDateSchema = dayText.brand<'BirthDate'>();
export type BirthDate = z.infer<typeof birthDateSchema>;

/** Reads day, month, year as typed with any separators, or run together as DDMMYYYY. `today` is YYYY-MM-DD. */
export function parseBirthDate(text: string, today: string): Outcome<BirthDate, FieldProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('birthDate.empty');
  const match = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  if (!match) return refuse('birthDate.format');
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || year < 1900) {
    return refuse('birthDate.impossible');
  }
  const written = writeDay({ year, month, day });
  if (written > today) return refuse('birthDate.future');
  return succeed(birthDateSchema.parse(written));
}
