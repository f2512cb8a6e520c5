import { type Claim, type Refusal, refusalSchema, type TrackedClaim } from '../../contract/claim/claim.ts';
import { sen } from '../../contract/money.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { Database } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { envelopesWithKeys, readClaim } from './read-claim.ts';

/** A claim that was taken, and waits until staff have mended what the registry holds about its participant. */
interface ParkedClaim {
  readonly claim: Claim;
  readonly participantId: string;
  readonly takenAt: string;
}

type Wanted = { readonly participantId: string } | { readonly receiptNumber: string };

/** Parked claims of a participant, of a receipt, or all: taken and in progress, and decided by nobody yet. */
export async function findParkedClaims(
  keys: CaseKeys,
  database: Database,
  wanted?: Wanted,
): Promise<ParkedClaim[]> {
  const parked = envelopesWithKeys(database)
    .innerJoin('claims_in_progress', 'claims_in_progress.claim_id', 'envelopes.claim_id')
    .leftJoin('claims', 'claims.claim_id', 'envelopes.claim_id')
    .select(['envelopes.decided_at', 'claims_in_progress.participant_id'])
    .where('envelopes.outcome', '=', 'accepted')
    .where('claims.claim_id', 'is', null);
  const rows = await (wanted === undefined
    ? parked
    : 'participantId' in wanted
      ? parked.where('claims_in_progress.participant_id', '=', wanted.participantId)
      : parked.where('envelopes.receipt_number', '=', wanted.receiptNumber)
  ).execute();
  return rows.flatMap((row) => {
    const claim = readClaim(keys, row);
    return claim ? [{ claim, participantId: row.participant_id, takenAt: row.decided_at }] : [];
  });
}

/** Received, and no more than that is known: no amount and no day of payment. */
export function toTrackedParked({ tracking }: Policy, { claim, takenAt }: ParkedClaim): TrackedClaim {
  const promised = claim.payout?.net ?? sen(0);
  return {
    claimId: claim.claimId,
    receiptNumber: claim.receiptNumber,
    reason: claim.reason,
    submittedAt: claim.confirmedAt,
    net: promised,
    confirmedNet: promised,
    bankCode: claim.account.bankCode,
    accountTail: claim.account.number.slice(-4),
    stages: tracking.stages.map((stage, place) => ({ stage, reachedAt: place === 0 ? takenAt : null })),
    refusal: null,
    waitsForData: true,
    expectedOn: null,
    dueOn: null,
  };
}

/** A claim whose staff nobody could check: taken, and judged only once a second member of staff has confirmed it. */
interface UnconfirmedClaim {
  readonly claim: Claim;
  readonly takenAt: string;
  /** Why it came to nothing in the end; null while it waits. */
  readonly refusal: Refusal | null;
}

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
