import type { Claim, ClaimId, Refusal } from '../../contract/claim/claim.ts';
import { attachmentsOf, pagesOf } from '../../contract/claim/envelope.ts';
import type { Digest } from '../../contract/digest.ts';
import { isPostgres } from '../database/dialects/is-postgres.ts';
import type { Database } from '../database/tables.ts';
import type { PictureSize } from '../pictures/picture-size.ts';
import type { OpenedEnvelope } from './open-envelope.ts';

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

/** @throws a UNIQUE violation when this claim id has a decision already. */
export async function saveDecision(
  database: Database,
  { claimId, digest, refusal, decidedAt, acknowledgement }: SavedDecision,
  claim: Claim,
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
      claim: JSON.stringify(claim),
      participant_id: claim.participant.participantId ?? null,
      receipt_number: claim.receiptNumber,
    })
    .execute();
}

/** Stores photo and documents; the size of a picture that cannot be decoded is 0. */
export async function saveAttachments(
  database: Database,
  { claim, attachments }: OpenedEnvelope,
  sizes: readonly (PictureSize | undefined)[],
): Promise<void> {
  const named = attachmentsOf(claim);
  const pages = pagesOf(claim);
  const rows = attachments.map((bytes, place) => ({
    claim_id: claim.claimId,
    place,
    document: pages[claim.photo ? place - 1 : place]?.document ?? null,
    digest: named[place]?.digest ?? '',
    width: sizes[place]?.width ?? 0,
    height: sizes[place]?.height ?? 0,
    bytes,
  }));
  if (rows.length > 0) await database.insertInto('attachments').values(rows).execute();
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
