import type { AccountInquiry } from '../account-inquiry/account-inquiry.ts';
import type { Database } from '../database/tables.ts';

/** Banks that know the accounts of made-up people. */
export function createSimulatedBank(database: Database): AccountInquiry {
  return {
    async ask({ bankCode, number }) {
      const found = await database
        .selectFrom('bank_accounts')
        .select(['holder_name', 'status'])
        .where('bank_code', '=', bankCode)
        .where('number', '=', number)
        .executeTakeFirst();
      if (!found) return { kind: 'unknown' };
      return { kind: 'held', holderName: found.holder_name, isActive: found.status === 'active' };
    },
    async close() {},
  };
}
