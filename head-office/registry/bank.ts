import type { AccountAnswer } from '../../contract/head-office-api.ts';
import { findBank } from '../../contract/policy/policy.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { Database } from '../database/tables.ts';

/** A bank's name inquiry, simulated: whose account it is, asked for the holder of a NIK. */
export async function inquireAccount(
  database: Database,
  policy: Policy,
  nik: string,
  account: { readonly bankCode: string; readonly number: string },
): Promise<AccountAnswer['holder']> {
  if (!findBank(policy, account.bankCode)) return 'unknown';
  const found = await database
    .selectFrom('bank_accounts')
    .select(['holder_nik', 'status'])
    .where('bank_code', '=', account.bankCode)
    .where('number', '=', account.number)
    .executeTakeFirst();
  if (!found) return 'unknown';
  if (found.holder_nik !== nik) return 'differs';
  return found.status === 'active' ? 'matches' : 'inactive';
}
