import { z } from 'zod';
import { type Outcome, succeed } from '../outcome.ts';
import { alphabets, writeIn } from './alphabets.ts';
import { type FieldProblem, refuse } from './problem.ts';

/** E-mail address in lower case, at most 254 characters (RFC 5321). */
export const emailSchema = z.email().max(254).brand<'Email'>();
export type Email = z.infer<typeof emailSchema>;

export function parseEmail(text: string): Outcome<Email, FieldProblem> {
  const trimmed = writeIn(alphabets.email, text.trim());
  if (trimmed === '') return refuse('email.empty');
  if (/\s/.test(trimmed)) return refuse('email.spaces');
  if (!trimmed.includes('@')) return refuse('email.at');
  const parsed = emailSchema.safeParse(trimmed);
  return parsed.success ? succeed(parsed.data) : refuse('email.format');
}
