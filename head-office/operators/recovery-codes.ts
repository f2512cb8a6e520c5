import { hashToken } from '../accounts/tokens.ts';
import type { Database } from '../database/tables.ts';
import { makeReadableSecret } from './readable-secret.ts';

/** 74 bits: nobody finds one from its SHA-256. */
const GROUPS = 3;

/** Makes an operator's recovery codes anew. They are returned once; the database keeps their SHA-256. */
export async function replaceRecoveryCodes(
  transaction: Database,
  operator: string,
  count: number,
): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, () => makeReadableSecret(GROUPS));
  await forgetRecoveryCodes(transaction, operator);
  await transaction
    .insertInto('operator_recovery_codes')
    .values(codes.map((code) => ({ operator, code_hash: hashOf(code) })))
    .execute();
  return codes;
}

/** Uses up one of them; false where it is none, or was used. */
export async function spendRecoveryCode(
  database: Database,
  operator: string,
  given: string,
): Promise<boolean> {
  const used = await database
    .deleteFrom('operator_recovery_codes')
    .where('operator', '=', operator)
    .where('code_hash', '=', hashOf(given))
    .returning('operator')
    .executeTakeFirst();
  return used !== undefined;
}

export async function forgetRecoveryCodes(transaction: Database, operator: string): Promise<void> {
  await transaction.deleteFrom('operator_recovery_codes').where('operator', '=', operator).execute();
}

/** Hyphens are for the eye. */
function hashOf(code: string): string {
  return hashToken(code.replaceAll('-', ''));
}
