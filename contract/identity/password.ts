import { type Outcome, succeed } from '../outcome.ts';
import { alphabets, isWrittenIn } from './alphabets.ts';
import { countCharacters, type FieldProblem, refuse } from './problem.ts';

/** Length over composition: NIST SP 800-63B section 5.1.1.2. */
const SHORTEST = 8;
const LONGEST = 64;
const COMMON = [
  'password',
  'passw0rd',
  '12345678',
  '123456789',
  '1234567890',
  'qwertyui',
  'indonesia',
  'bismillah',
];

/** A new password that the keys of every kiosk can type, long enough and not among the first that anybody would try. */
export function parseNewPassword(text: string): Outcome<string, FieldProblem> {
  if (text === '') return refuse('password.empty');
  if (!isWrittenIn(alphabets.password, text)) return refuse('password.characters');
  const entered = countCharacters(text);
  if (entered < SHORTEST) return refuse('password.short', { entered, least: SHORTEST });
  if (entered > LONGEST) return refuse('password.long', { most: LONGEST });
  if (COMMON.includes(text.toLowerCase()) || /^(.)\1+$/u.test(text)) return refuse('password.common');
  return succeed(text);
}

/** A password for signing in: whatever was chosen once, but not nothing. */
export function parsePassword(text: string): Outcome<string, FieldProblem> {
  return text === '' ? refuse('password.empty') : succeed(text);
}
