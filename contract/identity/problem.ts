import { z } from 'zod';
import { fail, type Outcome } from '../outcome.ts';

/** Every fault a typed value can have; the language files hold one message, cause and remedy, for each. */
export const FIELD_PROBLEMS = [
  'nik.empty',
  'nik.characters',
  'nik.length',
  'nik.repeated',
  'kpj.empty',
  'kpj.characters',
  'kpj.length',
  'npwp.empty',
  'npwp.characters',
  'npwp.length',
  'npwp.none',
  'npwp.placeholder',
  'npwp.checkDigit',
  'phone.empty',
  'phone.characters',
  'phone.prefix',
  'phone.countryTwice',
  'phone.length',
  'email.empty',
  'email.spaces',
  'email.at',
  'email.format',
  'account.empty',
  'account.characters',
  'account.length',
  'name.empty',
  'name.length',
  'name.characters',
  'name.letters',
  'birthDate.empty',
  'birthDate.format',
  'birthDate.impossible',
  'birthDate.future',
  'receipt.empty',
  'receipt.format',
  'receipt.check',
  'enrolmentCode.empty',
  'enrolmentCode.format',
  'enrolmentCode.check',
  'enrolmentCode.refused',
  'enrolmentCode.tooMany',
  'enrolmentCode.unreachable',
  'password.empty',
  'password.short',
  'password.long',
  'password.common',
  'password.characters',
] as const;

export const fieldProblemSchema = z.object({
  code: z.enum(FIELD_PROBLEMS),
  /** How many characters were entered, or may be; for the message. Never the value itself. */
  entered: z.int().optional(),
  least: z.int().optional(),
  most: z.int().optional(),
});
export type FieldProblem = z.infer<typeof fieldProblemSchema>;
export type FieldProblemCode = FieldProblem['code'];

export function refuse(
  code: FieldProblemCode,
  counts: Omit<FieldProblem, 'code'> = {},
): Outcome<never, FieldProblem> {
  return fail({ code, ...counts });
}

/** Drops what people put between digits: spaces, dots, hyphens, slashes. */
export function stripSeparators(text: string): string {
  return text.replace(/[\s.\-/]/g, '');
}

/** Code points, as zod counts a string's length, so that a parser and its schema never disagree. */
export function countCharacters(text: string): number {
  return [...text].length;
}
