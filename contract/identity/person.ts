import { z } from 'zod';
import { daysInMonth, dayText, writeDay } from '../calendar.ts';
import { type Outcome, succeed } from '../outcome.ts';
import { alphabets, isWrittenIn, writeIn } from './alphabets.ts';
import { countCharacters, type FieldProblem, refuse } from './problem.ts';

const LONGEST_NAME = 100;

/** A full name as on the e-KTP, in capitals, inner spaces single; one letter is a name too. */
export const personNameSchema = z.string().max(LONGEST_NAME).regex(/\p{L}/u).brand<'PersonName'>();
export type PersonName = z.infer<typeof personNameSchema>;

export function parsePersonName(text: string): Outcome<PersonName, FieldProblem> {
  const name = writeIn(alphabets.name, text.trim().replace(/\s+/g, ' '));
  if (name === '') return refuse('name.empty');
  if (!isWrittenIn(alphabets.name, name)) return refuse('name.characters');
  if (!/[A-Z]/.test(name)) return refuse('name.letters');
  const entered = countCharacters(name);
  if (entered > LONGEST_NAME) return refuse('name.length', { entered, most: LONGEST_NAME });
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
