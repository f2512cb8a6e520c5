import type { Claim, TrackedClaim } from '../../contract/claim/claim.ts';
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
