import type { AccountAnswer } from '../../contract/head-office/inquiries.ts';
import { matchHolder } from '../../contract/identity/name-match.ts';
import { findBank } from '../../contract/policy/policy.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { Database } from '../database/tables.ts';

/**
 * A simulated name inquiry at the bank: compares the account holder's name with the participant's. The name itself is
 * not returned; it is returned masked where it is the participant's own.
 */
export async function inquireAccount(
  database: Database,
  policy: Policy,
  name: string,
  account: { readonly bankCode: string; readonly number: string },
): Promise<AccountAnswer> {
  const bank = findBank(policy, account.bankCode);
  if (!bank) return { holder: 'unknown' };
  const found = await database
    .selectFrom('bank_accounts')
    .select(['holder_name', 'status'])
    .where('bank_code', '=', account.bankCode)
    .where('number', '=', account.number)
    .executeTakeFirst();
  if (!found) return { holder: 'unknown' };
  const fieldLength = bank.holderNameLength?.characters ?? null;
  const match = matchHolder(policy.names, name, found.holder_name, fieldLength);
  if (match === 'different') return { holder: 'differs' };
  if (found.status !== 'active') return { holder: 'inactive' };
  if (match === 'similar') return { holder: 'staffDecides' };
  return { holder: 'matches', maskedName: maskName(found.holder_name) };
}

/** S*** R****: enough to recognise one's own name. */
function maskName(name: string): string {
  return name.replace(/(?<=\p{L})\p{L}/gu, '*');
}
