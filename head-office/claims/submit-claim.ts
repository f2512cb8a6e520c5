import type { Logger } from 'pino';
import type { ClaimId, Refusal } from '../../contract/claim/claim.ts';
import type { Digest } from '../../contract/digest.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { type AttemptKey, recordAttempt, secondsBlocked } from '../accounts/attempts.ts';
import type { TooManyAttempts } from '../accounts/limit-attempts.ts';
import type { Database } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { digestOf } from '../digest.ts';
import type { PicturePool } from '../pictures/picture-pool.ts';
import type { PictureSize } from '../pictures/picture-size.ts';
import { acknowledge } from './acknowledge.ts';
import { type ClaimDependencies, decideClaim } from './decide-claim.ts';
import { type EnvelopeDependencies, type OpenedEnvelope, openEnvelope } from './open-envelope.ts';
import { findDecision, saveAttachments, saveDecision } from './store.ts';
import { startTracking } from './tracking.ts';

export interface SubmitClaimDependencies extends ClaimDependencies, EnvelopeDependencies {
  readonly pictures: PicturePool;
  readonly log: Logger;
}

type SubmitFailure = { readonly code: 'claimDiffers' } | TooManyAttempts;

interface Submission {
  readonly claimId: ClaimId;
  readonly envelope: string;
  /** Network address; envelopes that no known kiosk signed are limited by it. */
  readonly source: string;
}

interface Received {
  readonly submission: Submission;
  readonly digest: Digest;
  readonly opened: Outcome<OpenedEnvelope, Refusal>;
  /** Of photo and documents; undefined for a picture that cannot be decoded. */
  readonly sizes: readonly (PictureSize | undefined)[];
}

/**
 * Decides on an envelope once and returns the signed acknowledgement. The same envelope sent again gets the same
 * acknowledgement, also when two arrive at once; another envelope under the same claim id is a failure.
 */
export async function submitClaim(
  dependencies: SubmitClaimDependencies,
  submission: Submission,
): Promise<Outcome<string, SubmitFailure>> {
  const digest = digestOf(submission.envelope);
  const earlier = await findDecision(dependencies.database, submission.claimId);
  if (earlier) return repeatAnswer(earlier, digest);
  const retryAfterSeconds = await secondsUntilOpened(dependencies, submission);
  if (retryAfterSeconds > 0) return fail({ code: 'tooManyAttempts', retryAfterSeconds });
  const opened = await openEnvelope(dependencies, submission.claimId, submission.envelope);
  const received = {
    submission,
    digest,
    opened,
    sizes: opened.ok ? await sizesOf(dependencies.pictures, opened.value) : [],
  };
  try {
    return await transact(dependencies, (transaction) => decideOnce(dependencies, transaction, received));
  } catch (error) {
    // Another instance may have decided first, and UNIQUE stopped this one: the stored answer counts.
    const stored = await findDecision(dependencies.database, submission.claimId);
    if (!stored) throw error;
    return repeatAnswer(stored, digest);
  }
}

async function decideOnce(
  dependencies: SubmitClaimDependencies,
  transaction: Database,
  { submission, digest, opened, sizes }: Received,
): Promise<Outcome<string, SubmitFailure>> {
  const { claimId } = submission;
  const earlier = await findDecision(transaction, claimId);
  if (earlier) return repeatAnswer(earlier, digest);
  const now = dependencies.clock.now();
  if (!opened.ok) {
    const retryAfterSeconds = await recordAttempt(
      transaction,
      dependencies.settings.attempts,
      attemptKey(submission),
      now,
    );
    if (retryAfterSeconds > 0) return fail({ code: 'tooManyAttempts', retryAfterSeconds });
  }
  const decided = opened.ok
    ? await decideClaim(dependencies, transaction, opened.value.claim, !sizes.includes(undefined))
    : opened;
  const refusal = decided.ok ? undefined : decided.problem;
  const waitsForData = decided.ok && 'waitsForData' in decided.value;
  const decision = { claimId, digest, refusal, waitsForData, decidedAt: now.toISOString() };
  const acknowledgement = await acknowledge(dependencies.keys, decision);
  await saveDecision(transaction, { ...decision, acknowledgement }, opened.ok ? opened.value.claim : null);
  if (opened.ok) await saveAttachments(transaction, opened.value, sizes);
  if (decided.ok && 'waitsForData' in decided.value) {
    const fields = decided.value.waitsForData;
    dependencies.log.warn({ claimId, fields }, 'a claim waits until staff have mended the registry');
  }
  if (opened.ok && decided.ok && 'payout' in decided.value) {
    const { participantId, payout, ...course } = decided.value;
    const claim = { ...opened.value.claim, participant: { participantId }, payout };
    await startTracking({ settings: dependencies.settings, ...course }, transaction, claim, now);
  }
  return succeed(acknowledgement);
}

function repeatAnswer(
  decision: { readonly digest: string; readonly acknowledgement: string },
  digest: Digest,
): Outcome<string, SubmitFailure> {
  return decision.digest === digest ? succeed(decision.acknowledgement) : fail({ code: 'claimDiffers' });
}

function sizesOf(
  pictures: PicturePool,
  { attachments }: OpenedEnvelope,
): Promise<(PictureSize | undefined)[]> {
  return Promise.all(attachments.map((bytes) => pictures.inspect(bytes)));
}

function secondsUntilOpened(dependencies: SubmitClaimDependencies, submission: Submission): Promise<number> {
  const { database, settings, clock } = dependencies;
  return secondsBlocked(database, settings.attempts, attemptKey(submission), clock.now());
}

function attemptKey({ source }: Submission): AttemptKey {
  return { kind: 'submitClaim', account: '', source };
}
