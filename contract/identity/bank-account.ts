import { z } from 'zod';
import { type Outcome, succeed } from '../outcome.ts';
import { type FieldProblem, refuse, stripSeparators } from './problem.ts';

/** A bank account number: digits only. Leading zeros belong to it. */
export const accountNumberSchema = z
  .string()
  .regex(/^\d{6,20}$/)
  .brand<'AccountNumber'>();
export type AccountNumber = z.infer<typeof accountNumberSchema>;

/** Lengths a bank's numbers usually have, from the policy; the bank's own name inquiry decides. */
export interface AccountLengths {
  readonly least: number;
  readonly most: number;
}

/** What any bank's number keeps within, as accountNumberSchema does; a policy may only narrow it. */
export const ACCOUNT_DIGITS = { least: 6, most: 20 } as const satisfies AccountLengths;

export function parseAccountNumber(
  text: string,
  { least, most }: AccountLengths = ACCOUNT_DIGITS,
): Outcome<AccountNumber, FieldProblem> {
  const digits = stripSeparators(text);
  if (digits === '') return refuse('account.empty');
  if (!/^\d+$/.test(digits)) return refuse('account.characters');
  if (digits.length < least || digits.length > most) {
    return refuse('account.length', { entered: digits.length, least, most });
  }
  return succeed(accountNumberSchema.parse(digits));
}
