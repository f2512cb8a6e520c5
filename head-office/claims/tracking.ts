import { dayAt } from '../../contract/calendar.ts';
import {
  type Claim,
  type PayoutFigures,
  type Refusal,
  type TrackedClaim,
  trackedClaimSchema,
} from '../../contract/claim/claim.ts';
import type { ProgressInquiry } from '../../contract/head-office/inquiries.ts';
import type { NpwpStanding } from '../../contract/identity/npwp.ts';
import { reasonRule } from '../../contract/policy/policy.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { addWorkingDays } from '../../contract/policy/working-days.ts';
import { calendarIn } from '../../contract/policy/working-time.ts';
import type { CaseFeed } from '../case-events/case-feed.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import type { PartKey } from '../keys/part-key.ts';
import { findEditionByVersion } from '../policy/editions.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';
import { withMessages } from './desk-message.ts';
import {
  findParkedClaims,
  findUnconfirmedClaims,
  toTrackedParked,
  toTrackedUnconfirmed,
} from './parked-claims.ts';
import { KEY_COLUMNS, readClaim, readerOf, SEALED_TEXT } from './read-claim.ts';
import { findRefusedClaims, toTrackedRefusal } from './refused-claims.ts';

type TrackedContent = Pick<
  Claim,
  'claimId' | 'receiptNumber' | 'reason' | 'confirmedAt' | 'confirmedOn' | 'region'
> & {
  readonly participant: { readonly participantId: string };
  /** As the head office determined it. */
  readonly payout: PayoutFigures;
  readonly account: { readonly bankCode: string; readonly number: string };
};

/** What is needed to read what is sealed. */
interface ReadDependencies extends PolicyAndClock {
  readonly caseKeys: CaseKeys;
}

interface Course {
  readonly cases: CaseFeed;
  /** The edition by which the claim was made. */
  readonly policy: Policy;
  readonly claimKey: PartKey;
  readonly waitsForStaff?: boolean;
  /** Kept for the staff who compare it. */
  readonly holderName?: string | null;
  readonly npwpStanding?: NpwpStanding | null;
  /** A claim that was parked, and turned out to be none that can be paid. */
  readonly refusal?: Refusal;
}

/**
 * Starts tracking an accepted claim: its first stage is its receipt at the head office, all others are told by the core. The
 * due day counts from the day on which the participant confirmed the complete claim.
 */
export async function startTracking(
  course: Course,
  database: Database,
  claim: TrackedContent,
  receivedAt: Date,
): Promise<void> {
  const { cases, policy, claimKey, waitsForStaff = false, npwpStanding = null, refusal = null } = course;
  const { holderName = null } = course;
  const calendar = calendarIn(policy.calendar, claim.region ?? null);
  await database
    .insertInto('claims')
    .values({
      claim_id: claim.claimId,
      participant_id: claim.participant.participantId,
      receipt_number: claim.receiptNumber,
      reason: claim.reason,
      submitted_at: claim.confirmedAt,
      ...claim.payout,
      bank_code: claim.account.bankCode,
      account_number: claimKey.sealText(SEALED_TEXT.account, claim.account.number),
      due_on: addWorkingDays(calendar, claim.confirmedOn, policy.payment.workingDays),
      policy_version: policy.version,
      partial: reasonRule(policy, claim.reason).partial ? 1 : 0,
      paid_at: null,
      waits_for_staff: waitsForStaff ? 1 : 0,
      npwp_standing: npwpStanding,
      refusal,
      settled_at: refusal === null ? null : receivedAt.toISOString(),
      paid_net: null,
      holder_name:
        waitsForStaff && holderName !== null ? claimKey.sealText(SEALED_TEXT.holder, holderName) : null,
    })
    .execute();
  if (refusal !== null) return;
  const [stage] = policy.tracking.stages;
  if (stage !== undefined)
    await database
      .insertInto('claim_stages')
      .values({ claim_id: claim.claimId, stage, reached_at: receivedAt.toISOString() })
      .execute();
  if (!waitsForStaff) await cases.put(database, { claimId: claim.claimId, policy, since: receivedAt });
}

/** A participant's claims, newest first: accepted ones with the stages reached so far, and refused ones. */
export async function listClaims(
  dependencies: ReadDependencies,
  database: Database,
  participantId: string,
): Promise<TrackedClaim[]> {
  const rows = await acceptedClaims(database)
    .where('claims.participant_id', '=', participantId)
    .orderBy('submitted_at', 'desc')
    .orderBy('claims.claim_id', 'desc')
    .execute();
  const accepted = await Promise.all(rows.map((row) => toTrackedClaim(dependencies, database, row)));
  const refused = await findRefusedClaims(dependencies.caseKeys, database, { participantId });
  const parked = await findParkedClaims(dependencies.caseKeys, database, { participantId });
  const unconfirmed = await findUnconfirmedClaims(dependencies.caseKeys, database, { participantId });
  const { policy } = dependencies.policies.inForce();
  const tracked = [
    ...accepted.filter((claim) => claim !== undefined),
    ...refused.map(toTrackedRefusal),
    ...parked.map((claim) => toTrackedParked(policy, claim)),
    ...unconfirmed.map((claim) => toTrackedUnconfirmed(policy, claim)),
  ].toSorted((a, b) => b.submittedAt.localeCompare(a.submittedAt));
  return withMessages(database, tracked);
}

/** The claim with this receipt number and birth date; undefined when there is none. */
export async function findByReceipt(
  dependencies: ReadDependencies,
  database: Database,
  inquiry: ProgressInquiry,
): Promise<TrackedClaim | undefined> {
  const found = await findTracked(dependencies, database, inquiry);
  return found && (await withMessages(database, [found]))[0];
}

async function findTracked(
  dependencies: ReadDependencies,
  database: Database,
  { receiptNumber, birthDate }: ProgressInquiry,
): Promise<TrackedClaim | undefined> {
  const row = await acceptedClaims(database)
    .innerJoin('participants', 'participants.participant_id', 'claims.participant_id')
    .where('claims.receipt_number', '=', receiptNumber)
    .where('participants.birth_date', '=', birthDate)
    .executeTakeFirst();
  if (row) return toTrackedClaim(dependencies, database, row);
  const [parked] = await findParkedClaims(dependencies.caseKeys, database, { receiptNumber });
  // The birth date may be what staff have to mend: the one that the claim states counts.
  if (parked?.claim.participant.birthDate === birthDate) {
    return toTrackedParked(dependencies.policies.inForce().policy, parked);
  }
  const unconfirmed = await findUnconfirmedClaims(dependencies.caseKeys, database, { receiptNumber });
  const waiting = unconfirmed.find(({ claim }) => claim.participant.birthDate === birthDate);
  if (waiting) return toTrackedUnconfirmed(dependencies.policies.inForce().policy, waiting);
  const refused = await findRefusedClaims(dependencies.caseKeys, database, { receiptNumber });
  const own = refused.find(({ claim }) => claim.participant.birthDate === birthDate);
  return own && toTrackedRefusal(own);
}

/** Joined with the confirmed claim, where it came in an envelope, and with the key of both. */
function acceptedClaims(database: Database) {
  return database
    .selectFrom('claims')
    .leftJoin('envelopes', 'envelopes.claim_id', 'claims.claim_id')
    .leftJoin('case_keys', (join) =>
      join.onRef('case_keys.claim_id', '=', 'claims.claim_id').on('case_keys.part', '=', 'claim'),
    )
    .selectAll('claims')
    .select(['envelopes.claim', ...KEY_COLUMNS]);
}

type AcceptedRow = Tables['claims'] & Parameters<typeof readClaim>[1];

/** Undefined where the key of the claim is destroyed. */
async function toTrackedClaim(
  { policies, settings, caseKeys }: ReadDependencies,
  database: Database,
  claim: AcceptedRow,
): Promise<TrackedClaim | undefined> {
  const account = readerOf(caseKeys, claim)?.(SEALED_TEXT.account, claim.account_number);
  if (account === undefined) return undefined;
  const confirmed = readClaim(caseKeys, claim);
  const policy = await findEditionByVersion(database, policies.inForce(), claim.policy_version);
  const told = await database
    .selectFrom('claim_stages')
    .select(['stage', 'reached_at'])
    .where('claim_id', '=', claim.claim_id)
    .execute();
  const submittedOn = dayAt(new Date(claim.submitted_at), settings.office.timeZone);
  const calendar = calendarIn(policy.calendar, confirmed?.region ?? null);
  const usuallyOn = addWorkingDays(calendar, submittedOn, usualDays(policy, claim.gross));
  return trackedClaimSchema.parse({
    claimId: claim.claim_id,
    receiptNumber: claim.receipt_number,
    reason: claim.reason,
    submittedAt: claim.submitted_at,
    net: claim.paid_net ?? claim.net,
    confirmedNet: confirmed?.payout?.net ?? claim.net,
    bankCode: claim.bank_code,
    accountTail: account.slice(-4),
    stages: claim.refusal === null ? stagesReached(policy, told, claim.paid_at) : [],
    refusal: claim.refusal,
    ...(claim.waits_for_staff === 1 ? { waitsForStaff: true } : {}),
    // Never later than the due day.
    expectedOn: claim.refusal === null ? [usuallyOn, claim.due_on].sort()[0] : null,
    dueOn: claim.refusal === null ? claim.due_on : null,
  });
}

/** Who has come to a stage has passed those before it, whether they were told or not; who was paid has passed all. */
function stagesReached(
  { tracking }: Policy,
  told: readonly Pick<Tables['claim_stages'], 'stage' | 'reached_at'>[],
  paidAt: string | null,
): TrackedClaim['stages'] {
  let later = paidAt;
  const backwards = tracking.stages.toReversed().map((stage) => {
    later = told.find((row) => row.stage === stage)?.reached_at ?? later;
    return { stage, reachedAt: later };
  });
  return backwards.toReversed();
}

/** Working days in which a claim of this size is usually paid. */
function usualDays({ processing, payment }: Policy, gross: number): number {
  return processing.find(({ upTo }) => upTo === null || gross <= upTo)?.workingDays ?? payment.workingDays;
}
