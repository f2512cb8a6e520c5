import { z } from 'zod';
import { type Outcome, succeed } from '../outcome.ts';
import { type FieldProblem, refuse, stripSeparators } from './problem.ts';

const LENGTH = 11;

/** Member card number (Kartu Peserta Jamsostek): 11 digits; one person may hold several. */
export const kpjSchema = z
  .string()
  .regex(/^\d{11}$/)
  .brand<'Kpj'>();
export type Kpj = z.infer<typeof kpjSchema>;

export function parseKpj(text: string): Outcome<Kpj, FieldProblem> {
  const digits = stripSeparators(text);
  if (digits === '') return refuse('kpj.empty');
  if (!/^\d+$/.test(digits)) return refuse('kpj.characters');
  if (digits.length !== LENGTH) return refuse('kpj.length', { entered: digits.length, least: LENGTH });
  return succeed(kpjSchema.parse(digits));
}
