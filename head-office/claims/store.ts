import type { Claim, ClaimId, Refusal } from '../../contract/claim/claim.ts';
import type { Digest } from '../../contract/digest.ts';
import { utcDay } from '../clock.ts';
import { isPostgres } from '../database/dialects/is-postgres.ts';
import type { Database } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { type MadeKeys, makePartKeys, type PartKey } from '../keys/part-key.ts';
import { documentsIn, partOf } from './pictures.ts';
import { SEALED_TEXT } from './read-claim.ts';

/**
 * The decision stored under a claim id. On PostgreSQL its row is locked, which makes the reader's commit wait for the standby,
 * too: a decision whose own wait was cut off can be read, yet a fail-over may still lose it.
 */
export async function findDecision(
  database: Database,
  claimId: ClaimId,
): Promise<{ digest: string; acknowledgement: string } | undefined> {
  return database
    .selectFrom('envelopes')
    .select(['digest', 'acknowledgement'])
    .where('claim_id', '=', claimId)
    .$if(isPostgres(database), (found) => found.forKeyShare())
    .executeTakeFirst();
}

export interface SavedDecision {
  readonly claimId: ClaimId;
  readonly digest: Digest;
  readonly refusal: Refusal | undefined;
  readonly decidedAt: string;
  readonly acknowledgement: string;
}

/** New keys for what a claim brings. */
export function keysFor(keys: CaseKeys, claim: Claim, now: Date): MadeKeys {
  const parts = ['claim' as const, ...documentsIn(claim).map(partOf)];
  return makePartKeys(keys, { claimId: claim.claimId, parts, day: utcDay(now) }, now);
}

/** @throws a UNIQUE violation when this claim id has a decision already. */
export async function saveDecision(
  database: Database,
  { claimId, digest, refusal, decidedAt, acknowledgement }: SavedDecision,
  claim: Claim,
  key: PartKey,
): Promise<void> {
  await database
    .insertInto('envelopes')
    .values({
      claim_id: claimId,
      digest,
      outcome: refusal === undefined ? 'accepted' : 'refused',
      refusal: refusal ?? null,
      decided_at: decidedAt,
      acknowledgement,
      claim: key.sealText(SEALED_TEXT.claim, JSON.stringify(claim)),
      participant_id: claim.participant.participantId ?? null,
      receipt_number: claim.receiptNumber,
    })
    .execute();
}

/** False when the participant has a claim in progress already. */
export async function reserveClaimInProgress(
  database: Database,
  participantId: string,
  claimId: ClaimId,
  now: Date,
): Promise<boolean> {
  const reserved = await database
    .insertInto('claims_in_progress')
    .values({ participant_id: participantId, claim_id: claimId, since: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('participant_id')
    .executeTakeFirst();
  return reserved !== undefined;
}
