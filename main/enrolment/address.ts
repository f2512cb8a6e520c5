import { type FieldProblem, refuse } from '../../contract/identity/problem.ts';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import { officeUrlSchema } from '../configuration/config.ts';

/** Reads the head office's address as people type it; without its beginning, https is meant. */
export function parseAddress(text: string): Outcome<string, FieldProblem> {
  const typed = text.trim();
  if (typed === '') return refuse('office.empty');
  const whole = /^\w+:\/\//.test(typed) ? typed : `https://${typed}`;
  const parsed = officeUrlSchema.safeParse(whole);
  return parsed.success ? succeed(parsed.data) : refuse('office.format');
}
