import { type Claim, type Refusal, refusalSchema, type TrackedClaim } from '../../contract/claim/claim.ts';
import { sen } from '../../contract/money.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { Database } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { envelopesWithKeys, readClaim } from './read-claim.ts';

/** A claim whose staff nobody could check: taken, and judged only once a second member of staff has confirmed it. */
interface UnconfirmedClaim {
  readonly claim: Claim;
  readonly takenAt: string;
  /** Why it came to nothing in the end; null while it waits. */
  readonly refusal: Refusal | null;
}

type Wanted = { readonly participantId: string } | { readonly receiptNumber: string };

/** Takes a claim without judging it: nothing is reserved, and nothing told, on an unproven word. */
export async function saveUnconfirmed(
  transaction: Database,
  { claimId, branchId, kioskId }: Claim,
  staffIds: readonly string[],
  now: Date,
): Promise<void> {
  await transaction
    .insertInto('unconfirmed_claims')
    .values({
      claim_id: claimId,
      branch_id: branchId,
      kiosk_id: kioskId,
      staff_ids: staffIds.join(','),
      taken_at: now.toISOString(),
    })
    .execute();
}

/** Those of a participant or of a receipt that wait, or that came to nothing. */
export async function findUnconfirmedClaims(
  keys: CaseKeys,
  database: Database,
  wanted: Wanted,
): Promise<UnconfirmedClaim[]> {
  const found = envelopesWithKeys(database)
    .innerJoin('unconfirmed_claims', 'unconfirmed_claims.claim_id', 'envelopes.claim_id')
    .select(['taken_at', 'unconfirmed_claims.refusal'])
    .where((where) =>
      where.or([where('decision', 'is', null), where('unconfirmed_claims.refusal', 'is not', null)]),
    );
  const rows = await ('participantId' in wanted
    ? found.where('participant_id', '=', wanted.participantId)
    : found.where('receipt_number', '=', wanted.receiptNumber)
  ).execute();
  return rows.flatMap((row) => {
    const claim = readClaim(keys, row);
    const refusal = row.refusal === null ? null : refusalSchema.parse(row.refusal);
    return claim ? [{ claim, takenAt: row.taken_at, refusal }] : [];
  });
}

/** Received, and no more than that is known; or refused in the end. */
export function toTrackedUnconfirmed(
  { tracking }: Policy,
  { claim, takenAt, refusal }: UnconfirmedClaim,
): TrackedClaim {
  const promised = claim.payout?.net ?? sen(0);
  const stages = refusal === null ? tracking.stages : [];
  return {
    claimId: claim.claimId,
    receiptNumber: claim.receiptNumber,
    reason: claim.reason,
    submittedAt: claim.confirmedAt,
    net: promised,
    confirmedNet: promised,
    bankCode: claim.account.bankCode,
    accountTail: claim.account.number.slice(-4),
    stages: stages.map((stage, place) => ({ stage, reachedAt: place === 0 ? takenAt : null })),
    refusal,
    ...(refusal === null ? { waitsForConfirmation: true } : {}),
    expectedOn: null,
    dueOn: null,
  };
}

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
