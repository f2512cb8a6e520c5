import type { Database } from '../database/tables.ts';

/** One that waits, as an operator sees it: receipt number and staff, nothing of the person. */
export interface WaitingClaim {
  readonly claimId: string;
  readonly branchId: string;
  readonly kioskId: string;
  readonly receiptNumber: string;
  readonly staffIds: readonly string[];
  readonly takenAt: string;
}

/** The oldest of those that wait, and how many there are in all. */
export async function listUnconfirmed(
  database: Database,
  most: number,
): Promise<{ claims: WaitingClaim[]; waiting: number }> {
  const undecided = database.selectFrom('unconfirmed_claims').where('decision', 'is', null);
  const { waiting } = await undecided
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  const rows = await undecided
    .innerJoin('envelopes', 'envelopes.claim_id', 'unconfirmed_claims.claim_id')
    .selectAll('unconfirmed_claims')
    .select('receipt_number')
    .orderBy('taken_at')
    .orderBy('unconfirmed_claims.claim_id')
    .limit(most)
    .execute();
  const claims = rows.map((row) => ({
    claimId: row.claim_id,
    branchId: row.branch_id,
    kioskId: row.kiosk_id,
    receiptNumber: row.receipt_number ?? '',
    staffIds: row.staff_ids.split(','),
    takenAt: row.taken_at,
  }));
  return { claims, waiting: Number(waiting) };
}
