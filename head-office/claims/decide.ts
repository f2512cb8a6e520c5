import type { Claim, Refusal } from '../../contract/claim.ts';
import { findSession } from '../accounts/sessions.ts';
import { holdParticipant } from '../database/dialect.ts';
import type { Database } from '../database/tables.ts';
import type { Office } from '../office.ts';
import { inquireAccount } from '../registry/bank.ts';
import { loadMembership } from '../registry/membership.ts';
import { judge } from './judge.ts';
import { payDueClaims } from './pay-due-claims.ts';
import { reserveProgress } from './store.ts';

/** Holds a claim against what is known now; one that is right becomes the participant's claim in progress. */
export async function decide(
  office: Office,
  transaction: Database,
  claim: Claim,
  picturesReadable: boolean,
): Promise<Refusal | undefined> {
  const { settings, policy, clock } = office;
  const session = await findSession(transaction, claim.sessionId);
  if (!session) return 'sessionUnknown';
  await holdParticipant(transaction, session.participant_id);
  await payDueClaims(office, transaction, session.participant_id);
  const membership = await loadMembership(transaction, session.participant_id);
  const holder = await inquireAccount(transaction, policy, membership.nik, claim.account);
  const clockTolerance = settings.sessions.clockToleranceMinutes * 60_000 + clock.ahead;
  const evidence = { session, membership, holder, picturesReadable, clockTolerance };
  const refusal = judge(policy, claim, evidence);
  if (refusal !== undefined) return refusal;
  // UNIQUE has the last word, also where two of a participant's claims arrive at once.
  const reserved = await reserveProgress(transaction, membership.participantId, claim.claimId, clock.now());
  return reserved ? undefined : 'claimInProgress';
}
