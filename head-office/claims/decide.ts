import type { Claim, Refusal } from '../../contract/claim.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { findSession } from '../accounts/sessions.ts';
import { holdParticipant } from '../database/dialect.ts';
import type { Database } from '../database/tables.ts';
import type { Office } from '../office.ts';
import { editionOf } from '../policy/editions.ts';
import { inquireAccount } from '../registry/bank.ts';
import { loadMembership } from '../registry/membership.ts';
import { judge } from './judge.ts';
import { payDueClaims } from './pay-due-claims.ts';
import { reserveProgress } from './store.ts';

/** What was decided on a claim, and how it goes on where it is accepted. */
export interface Decided {
  readonly refusal: Refusal | undefined;
  /** The edition that the claim goes by. */
  readonly policy: Policy;
  readonly waitsForStaff: boolean;
}

/** Holds a claim against what is known now; one that is right becomes the participant's claim in progress. */
export async function decide(
  office: Office,
  transaction: Database,
  claim: Claim,
  picturesReadable: boolean,
): Promise<Decided> {
  const { settings, clock } = office;
  const policy = await editionOf(transaction, office, claim);
  const refused = (refusal: Refusal): Decided => ({ refusal, policy, waitsForStaff: false });
  const session = await findSession(transaction, claim.sessionId);
  if (!session) return refused('sessionUnknown');
  await holdParticipant(transaction, session.participant_id);
  await payDueClaims(office, transaction, session.participant_id);
  const membership = await loadMembership(transaction, session.participant_id);
  const { holder } = await inquireAccount(transaction, policy, membership.name, claim.account);
  const clockTolerance = settings.sessions.clockToleranceMinutes * 60_000 + clock.ahead;
  const evidence = { session, membership, holder, picturesReadable, clockTolerance };
  const refusal = judge(policy, claim, evidence);
  if (refusal !== undefined) return refused(refusal);
  // UNIQUE has the last word, also where two of a participant's claims arrive at once.
  const reserved = await reserveProgress(transaction, membership.participantId, claim.claimId, clock.now());
  if (!reserved) return refused('claimInProgress');
  return { refusal, policy, waitsForStaff: holder === 'staffDecides' };
}
