import { type Claim, type TrackedClaim, trackedClaimSchema } from '../../contract/claim.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { addWorkingDays } from '../../contract/working-days.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { Office } from '../office.ts';
import { addWorkingHours } from './working-time.ts';

type TrackedContent = Pick<
  Claim,
  'claimId' | 'receiptNumber' | 'reason' | 'confirmedAt' | 'confirmedOn' | 'payout'
> & {
  readonly participant: { readonly participantId: string };
  readonly account: { readonly bankCode: string; readonly number: string };
};

/**
 * Puts an accepted claim on its way: stage times count from its receipt at the head office, the due day from the
 * day on which the participant handed over a complete file.
 */
export async function startTracking(
  { settings, policy }: Pick<Office, 'settings' | 'policy'>,
  database: Database,
  claim: TrackedContent,
  receivedAt: Date,
): Promise<void> {
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
      account_number: claim.account.number,
      due_on: addWorkingDays(policy.calendar, claim.confirmedOn, policy.payment.workingDays),
      paid_at: null,
    })
    .execute();
  const workingTime = { ...settings.office, ...policy.calendar };
  const stages = policy.tracking.stages.map((stage) => ({
    claim_id: claim.claimId,
    stage,
    due_at: addWorkingHours(workingTime, receivedAt, settings.stageWorkingHours[stage]).toISOString(),
  }));
  await database.insertInto('claim_stages').values(stages).execute();
}

/** A participant's accepted claims, newest first, with the stages that the clock has reached. */
export async function listClaims(
  policy: Policy,
  database: Database,
  participantId: string,
  now: Date,
): Promise<TrackedClaim[]> {
  const claims = await database
    .selectFrom('claims')
    .selectAll()
    .where('participant_id', '=', participantId)
    .orderBy('submitted_at', 'desc')
    .orderBy('claim_id', 'desc')
    .execute();
  return Promise.all(
    claims.map(async (claim) => {
      const stages = await database
        .selectFrom('claim_stages')
        .selectAll()
        .where('claim_id', '=', claim.claim_id)
        .execute();
      return asTracked(policy, claim, stages, now);
    }),
  );
}

function asTracked(
  policy: Policy,
  claim: Tables['claims'],
  stages: readonly Tables['claim_stages'][],
  now: Date,
): TrackedClaim {
  return trackedClaimSchema.parse({
    claimId: claim.claim_id,
    receiptNumber: claim.receipt_number,
    reason: claim.reason,
    submittedAt: claim.submitted_at,
    net: claim.net,
    bankCode: claim.bank_code,
    accountTail: claim.account_number.slice(-4),
    stages: policy.tracking.stages.map((stage) => {
      const dueAt = stages.find((row) => row.stage === stage)?.due_at;
      return { stage, reachedAt: dueAt !== undefined && dueAt <= now.toISOString() ? dueAt : null };
    }),
    dueOn: claim.due_on,
  });
}
