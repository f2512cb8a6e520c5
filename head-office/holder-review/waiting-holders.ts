import { KEY_COLUMNS, readerOf, SEALED_TEXT } from '../claims/read-claim.ts';
import type { Database } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';

/** A claim whose account holder a person has to compare, as the list shows it: nothing of the person. */
export interface WaitingHolder {
  readonly claimId: string;
  readonly receiptNumber: string;
  readonly submittedAt: string;
}

/** The same with what is compared; looking at it is recorded by the caller. */
export interface OpenedHolder extends WaitingHolder {
  readonly participantName: string;
  /** Null where no bank told it. */
  readonly holderName: string | null;
  readonly bankCode: string;
  readonly accountNumber: string;
}

/** The oldest of those that wait, and how many there are in all. */
export async function listWaitingHolders(
  database: Database,
  most: number,
): Promise<{ claims: WaitingHolder[]; waiting: number }> {
  const waitingClaims = database.selectFrom('claims').where('waits_for_staff', '=', 1);
  const { waiting } = await waitingClaims
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  const rows = await waitingClaims
    .select(['claim_id', 'receipt_number', 'submitted_at'])
    .orderBy('submitted_at')
    .orderBy('claim_id')
    .limit(most)
    .execute();
  const claims = rows.map((row) => ({
    claimId: row.claim_id,
    receiptNumber: row.receipt_number,
    submittedAt: row.submitted_at,
  }));
  return { claims, waiting: Number(waiting) };
}

/** Undefined where it waits no longer, or is erased. */
export async function openWaitingHolder(
  database: Database,
  caseKeys: CaseKeys,
  claimId: string,
): Promise<OpenedHolder | undefined> {
  const row = await database
    .selectFrom('claims')
    .innerJoin('participants', 'participants.participant_id', 'claims.participant_id')
    .leftJoin('case_keys', (join) =>
      join.onRef('case_keys.claim_id', '=', 'claims.claim_id').on('case_keys.part', '=', 'claim'),
    )
    .selectAll('claims')
    .select(['participants.name', ...KEY_COLUMNS])
    .where('claims.claim_id', '=', claimId)
    .where('waits_for_staff', '=', 1)
    .executeTakeFirst();
  const read = row && readerOf(caseKeys, row);
  if (!row || !read) return undefined;
  return {
    claimId,
    receiptNumber: row.receipt_number,
    submittedAt: row.submitted_at,
    participantName: row.name,
    holderName: row.holder_name === null ? null : read(SEALED_TEXT.holder, row.holder_name),
    bankCode: row.bank_code,
    accountNumber: read(SEALED_TEXT.account, row.account_number),
  };
}
