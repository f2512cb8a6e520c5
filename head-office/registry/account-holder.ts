import type { AccountAnswer } from '../../contract/head-office/inquiries.ts';
import { matchHolder } from '../../contract/identity/name-match.ts';
import { findBank } from '../../contract/policy/policy.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { BankAnswer } from '../account-inquiry/account-inquiry.ts';

/**
 * Compares the account holder's name, as the bank said it, with the participant's. The name itself is not told; it is
 * told masked where it is the participant's own.
 */
export function compareHolder(
  policy: Policy,
  name: string,
  bankCode: string,
  answer: BankAnswer,
): AccountAnswer {
  const bank = findBank(policy, bankCode);
  if (!bank || answer.kind === 'unknown') return { holder: 'unknown' };
  if (answer.kind === 'silent') return { holder: 'unchecked' };
  const match = matchHolder(policy.names, name, answer.holderName, bank.holderNameLength?.characters ?? null);
  if (match === 'different') return { holder: 'differs' };
  if (!answer.isActive) return { holder: 'inactive' };
  if (match === 'similar') return { holder: 'staffDecides' };
  return { holder: 'matches', maskedName: maskName(answer.holderName) };
}

/** S*** R****: enough to recognise one's own name. */
function maskName(name: string): string {
  return name.replace(/(?<=\p{L})\p{L}/gu, '*');
}
