import type { ClaimFact, FactAnswer, FactProblem } from '../../contract/core/facts.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { payClaim, refuseClaim } from '../claims/settle-claim.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database, Tables } from '../database/tables.ts';
import { findEditionByVersion } from '../policy/editions.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';
import { isTooEarly } from './too-early.ts';

type Applied = Promise<Outcome<FactAnswer, FactProblem>>;

/**
 * Lets a claim move by what the core says of it. Stages may come late and in any order, and one told anew is corrected; how a
 * claim ended is told once.
 */
export async function applyClaimFact(
  dependencies: PolicyAndClock,
  transaction: Database,
  fact: ClaimFact,
): Applied {
  const found = await findClaim(transaction, fact.claimId);
  if (!found) return fail((await isStored(transaction, fact.claimId)) ? 'claimWaits' : 'claimUnknown');
  await lockParticipant(transaction, found.participant_id);
  const claim = (await findClaim(transaction, fact.claimId)) ?? found;
  if (claim.waits_for_staff === 1) return fail('claimWaits');
  if (fact.kind === 'stageReached') return reachStage(dependencies, transaction, claim, fact);
  // Retention counts from the end of a claim: one before its beginning would have it erased at once.
  if (isTooEarly(dependencies, fact, claim.submitted_at)) return fail('tooEarly');
  return fact.kind === 'paid'
    ? pay(dependencies, transaction, claim, fact)
    : refuse(transaction, claim, fact);
}

async function reachStage(
  { policies }: PolicyAndClock,
  transaction: Database,
  claim: Tables['claims'],
  { stage, at }: ClaimFact & { readonly kind: 'stageReached' },
): Applied {
  if (claim.refusal !== null) return fail('claimRefused');
  const { tracking } = await findEditionByVersion(transaction, policies.inForce(), claim.policy_version);
  if (!tracking.stages.includes(stage)) return fail('stageUnknown');
  await transaction
    .insertInto('claim_stages')
    .values({ claim_id: claim.claim_id, stage, reached_at: at })
    .onConflict((conflict) => conflict.columns(['claim_id', 'stage']).doUpdateSet({ reached_at: at }))
    .execute();
  return succeed('taken');
}

async function pay(
  { settings }: PolicyAndClock,
  transaction: Database,
  claim: Tables['claims'],
  { at, net }: ClaimFact & { readonly kind: 'paid' },
): Applied {
  if (claim.refusal !== null) return fail('claimRefused');
  if (claim.paid_at !== null)
    return claim.paid_at === at && claim.paid_net === net ? succeed('known') : fail('claimPaid');
  await payClaim(settings, transaction, claim, { at: new Date(at), net });
  return succeed('taken');
}

async function refuse(
  transaction: Database,
  claim: Tables['claims'],
  { at, reason }: ClaimFact & { readonly kind: 'refused' },
): Applied {
  if (claim.paid_at !== null) return fail('claimPaid');
  if (claim.refusal !== null) return claim.refusal === reason ? succeed('known') : fail('claimRefused');
  await refuseClaim(transaction, claim.claim_id, reason, new Date(at));
  return succeed('taken');
}

function findClaim(transaction: Database, claimId: string): Promise<Tables['claims'] | undefined> {
  return transaction.selectFrom('claims').selectAll().where('claim_id', '=', claimId).executeTakeFirst();
}

/** Whether its envelope is here: it waits for staff, or was refused before it could be worked on. */
async function isStored(transaction: Database, claimId: string): Promise<boolean> {
  const stored = await transaction
    .selectFrom('envelopes')
    .select('claim_id')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  return stored !== undefined;
}
