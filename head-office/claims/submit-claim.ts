import type { Logger } from 'pino';
import type { ClaimId } from '../../contract/claim/claim.ts';
import type { EnvelopeFault } from '../../contract/claim/envelope-fault.ts';
import type { Digest } from '../../contract/digest.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { BankAnswer } from '../account-inquiry/account-inquiry.ts';
import { type AttemptKey, recordAttempt, secondsBlocked } from '../accounts/attempts.ts';
import type { TooManyAttempts } from '../accounts/limit-attempts.ts';
import { kioskSource } from '../accounts/origin.ts';
import { recordAccepted } from '../case-events/record.ts';
import type { Database } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { insertKeys } from '../keys/part-key.ts';
import { Overloaded } from '../overloaded.ts';
import type { Registry, RegistryAway } from '../people/registry.ts';
import type { PicturePool } from '../pictures/picture-pool.ts';
import type { PictureSize } from '../pictures/picture-size.ts';
import { acknowledge } from './acknowledge.ts';
import { raiseClaimEvidence } from './claim-evidence.ts';
import { type ClaimDependencies, decideClaim, determinationOf } from './decide-claim.ts';
import type { DecisionTurns } from './decision-turns.ts';
import { type EnvelopeDependencies, type OpenedEnvelope, openEnvelope } from './open-envelope.ts';
import { saveUnconfirmed } from './parked-claims.ts';
import { savePictures } from './pictures.ts';
import { findDecision, keysFor, saveDecision } from './store.ts';
import { startTracking } from './tracking.ts';

export interface SubmitClaimDependencies extends ClaimDependencies, EnvelopeDependencies {
  readonly pictures: PicturePool;
  readonly registry: Registry;
  readonly turns: DecisionTurns;
  readonly log: Logger;
  /** Told what became of each envelope, once that is stored. */
  readonly onIntake: (intake: Intake) => void;
}

/** Of an envelope: how the claim was decided, that it waits for a person, came before, or cannot be taken. */
export type Intake = 'accepted' | 'refused' | 'parked' | 'unconfirmed' | 'again' | 'notTaken';

interface Answered {
  readonly acknowledgement: string;
  readonly intake: Intake;
}

type SubmitFailure = { readonly code: 'claimDiffers' | EnvelopeFault } | RegistryAway | TooManyAttempts;

interface Submission {
  readonly claimId: ClaimId;
  readonly envelope: string;
  readonly digest: Digest;
  /** The kiosk that brings it; envelopes that could not be taken are limited by it. */
  readonly source: string;
}

interface Received {
  readonly submission: Submission;
  readonly digest: Digest;
  readonly opened: OpenedEnvelope;
  /** Of photo and documents; undefined for a picture that cannot be decoded. */
  readonly sizes: readonly (PictureSize | undefined)[];
  readonly bank: BankAnswer;
}

/**
 * Decides on an envelope once and returns the signed acknowledgement. The same envelope sent again gets the same
 * acknowledgement, also when two arrive at once; another envelope under the same claim id is a failure. Of one that cannot
 * be taken nothing is recorded. @throws OwnFault where the head office itself is not in order.
 */
export async function submitClaim(
  dependencies: SubmitClaimDependencies,
  submission: Submission,
): Promise<Outcome<string, SubmitFailure>> {
  const answered = await answerOnce(dependencies, submission);
  dependencies.onIntake(answered.ok ? answered.value.intake : 'notTaken');
  return answered.ok ? succeed(answered.value.acknowledgement) : answered;
}

async function answerOnce(
  dependencies: SubmitClaimDependencies,
  submission: Submission,
): Promise<Outcome<Answered, SubmitFailure>> {
  const { digest } = submission;
  const known = await dependencies.turns.run(() => lookUp(dependencies, submission));
  if (known) return known;
  const opened = await openEnvelope(dependencies, submission.claimId, submission.envelope);
  if (!opened.ok) return refuseEnvelope(dependencies, submission, opened.problem);
  const { nik } = opened.value.claim.participant;
  const [sizes, bank, refreshed] = await Promise.all([
    sizesOf(dependencies.pictures, opened.value),
    dependencies.accountInquiry.ask(opened.value.claim.account),
    dependencies.registry.refresh({ nik }),
  ]);
  // The kiosk keeps it, and brings it again.
  if (!refreshed.ok) return refreshed;
  const received = { submission, digest, opened: opened.value, sizes, bank };
  try {
    const decided = await dependencies.turns.run(() =>
      transact(dependencies, (transaction) => decideOnce(dependencies, transaction, received)),
    );
    const isLost = !decided.ok && decided.problem.code === 'sessionLost';
    return isLost ? await refuseEnvelope(dependencies, submission, 'sessionLost') : decided;
  } catch (error) {
    if (error instanceof Overloaded) throw error;
    // Another instance may have decided first, and UNIQUE stopped this one: the stored answer counts.
    const stored = await findDecision(dependencies.database, submission.claimId);
    if (!stored) throw error;
    return repeatAnswer(stored, digest);
  }
}

/** The answer where it is known without opening the envelope: it came before, or too many came that cannot be taken. */
async function lookUp(
  dependencies: SubmitClaimDependencies,
  submission: Submission,
): Promise<Outcome<Answered, SubmitFailure> | undefined> {
  const earlier = await findDecision(dependencies.database, submission.claimId);
  if (earlier) return repeatAnswer(earlier, submission.digest);
  const retryAfterSeconds = await secondsUntilOpened(dependencies, submission);
  return retryAfterSeconds > 0 ? fail({ code: 'tooManyAttempts', retryAfterSeconds }) : undefined;
}

/** Told to the log and to the kiosk, which shows it to its staff and reports it to the fleet. */
async function refuseEnvelope(
  dependencies: SubmitClaimDependencies,
  submission: Submission,
  because: EnvelopeFault,
): Promise<Outcome<never, SubmitFailure>> {
  const { claimId, source } = submission;
  dependencies.log.error(
    { claimId, source, because },
    'an envelope cannot be taken; the claim stays undecided',
  );
  const now = dependencies.clock.now();
  const recorded = await transact(dependencies, (transaction) =>
    recordAttempt(transaction, dependencies.settings, [attemptKey(submission)], now),
  );
  return 'retryAfterSeconds' in recorded
    ? fail({ code: 'tooManyAttempts', ...recorded })
    : fail({ code: because });
}

async function decideOnce(
  dependencies: SubmitClaimDependencies,
  transaction: Database,
  { submission, digest, opened, sizes, bank }: Received,
): Promise<Outcome<Answered, SubmitFailure>> {
  const { claimId } = submission;
  const earlier = await findDecision(transaction, claimId);
  if (earlier) return repeatAnswer(earlier, digest);
  const now = dependencies.clock.now();
  const picturesReadable = !sizes.includes(undefined);
  const decided = await decideClaim(dependencies, transaction, opened.claim, { picturesReadable, bank });
  const refusal = decided.ok ? undefined : decided.problem;
  if (refusal === 'sessionLost') return fail({ code: refusal });
  const waitsForData = decided.ok && 'waitsForData' in decided.value;
  const waitsForConfirmation = decided.ok && 'waitsForConfirmation' in decided.value;
  const waits = { waitsForData, waitsForConfirmation };
  const decision = { claimId, digest, refusal, ...waits, decidedAt: now.toISOString() };
  const acknowledgement = await acknowledge(dependencies.keys, decision);
  const keys = keysFor(dependencies.caseKeys, opened.claim, now);
  await saveDecision(transaction, { ...decision, acknowledgement }, opened.claim, keys.of('claim'));
  await insertKeys(transaction, keys.rows);
  await savePictures(transaction, opened, sizes, keys);
  await raiseClaimEvidence(dependencies.settings, transaction, opened, now);
  if (decided.ok && 'waitsForData' in decided.value) {
    const fields = decided.value.waitsForData;
    dependencies.log.warn({ claimId, fields }, 'a claim waits until staff have mended the registry');
  }
  if (decided.ok && 'waitsForConfirmation' in decided.value) {
    await saveUnconfirmed(transaction, opened.claim, decided.value.waitsForConfirmation, now);
  }
  if (decided.ok && 'payout' in decided.value) {
    const { participantId, payout, ...course } = decided.value;
    const claim = { ...opened.claim, participant: { participantId }, payout };
    const key = keys.of('claim');
    await startTracking({ cases: dependencies.cases, claimKey: key, ...course }, transaction, claim, now);
    await recordAccepted(transaction, { claimId, key, now }, determinationOf(decided.value));
  }
  return succeed({ acknowledgement, intake: intakeOf(decision) });
}

function intakeOf({
  refusal,
  waitsForData,
  waitsForConfirmation,
}: {
  readonly refusal: unknown;
  readonly waitsForData: boolean;
  readonly waitsForConfirmation: boolean;
}): Intake {
  if (waitsForData) return 'parked';
  if (waitsForConfirmation) return 'unconfirmed';
  return refusal === undefined ? 'accepted' : 'refused';
}

function repeatAnswer(
  decision: { readonly digest: string; readonly acknowledgement: string },
  digest: Digest,
): Outcome<Answered, SubmitFailure> {
  const { acknowledgement } = decision;
  return decision.digest === digest
    ? succeed({ acknowledgement, intake: 'again' })
    : fail({ code: 'claimDiffers' });
}

function sizesOf(
  pictures: PicturePool,
  { claim, attachments }: OpenedEnvelope,
): Promise<(PictureSize | undefined)[]> {
  const sender = kioskSource(claim);
  return Promise.all(attachments.map((bytes) => pictures.inspect(bytes, sender)));
}

function secondsUntilOpened(dependencies: SubmitClaimDependencies, submission: Submission): Promise<number> {
  const { database, settings, clock } = dependencies;
  return secondsBlocked(database, settings, [attemptKey(submission)], clock.now());
}

function attemptKey({ source }: Submission): AttemptKey {
  return { kind: 'submitClaim', account: '', source };
}
