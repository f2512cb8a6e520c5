import { type Claim, type Refusal, refusalSchema, type TrackedClaim } from '../../contract/claim/claim.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { Database } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { asConfirmed, envelopesWithKeys, readClaim } from './read-claim.ts';
import { toTrackedRefusal } from './refused-claims.ts';

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
export function toTrackedParked(policy: Policy, { claim, takenAt }: ParkedClaim): TrackedClaim {
  return { ...asConfirmed(claim), ...received(policy, takenAt), waitsForData: true };
}

function received({ tracking }: Policy, takenAt: string): Pick<TrackedClaim, 'stages' | 'refusal'> {
  const stages = tracking.stages.map((stage, place) => ({ stage, reachedAt: place === 0 ? takenAt : null }));
  return { stages, refusal: null };
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
  policy: Policy,
  { claim, takenAt, refusal }: UnconfirmedClaim,
): TrackedClaim {
  if (refusal !== null) return toTrackedRefusal({ claim, refusal });
  return { ...asConfirmed(claim), ...received(policy, takenAt), waitsForConfirmation: true };
}
