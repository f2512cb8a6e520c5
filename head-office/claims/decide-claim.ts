import type { Claim, PayoutFigures, Refusal } from '../../contract/claim/claim.ts';
import type { NpwpStanding } from '../../contract/identity/npwp.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { findSession, type SessionRow } from '../accounts/sessions.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { findEdition } from '../policy/editions.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';
import { inquireAccount } from '../registry/bank.ts';
import { endDeclaredMembership } from '../registry/end-membership.ts';
import { findByEktp } from '../registry/find-by-civil-data.ts';
import { loadMembership } from '../registry/membership.ts';
import { payDueClaims } from './pay-due-claims.ts';
import { reserveClaimInProgress } from './store.ts';
import { payoutOf, standingOf, validateClaim } from './validate-claim.ts';

export type ClaimDependencies = DatabaseAndClock & PolicyAndClock;

/** What an accepted claim pays, and how it is handled further. */
export interface Accepted {
  readonly participantId: string;
  readonly payout: PayoutFigures;
  /** The edition by which the claim was made. */
  readonly policy: Policy;
  readonly waitsForStaff: boolean;
  /** How the tax number stands by the NIK that the head office holds; null for none. */
  readonly npwpStanding: NpwpStanding | null;
}

/** Validates a claim against current data; a valid one becomes the participant's claim in progress. */
export async function decideClaim(
  dependencies: ClaimDependencies,
  transaction: Database,
  claim: Claim,
  picturesReadable: boolean,
): Promise<Outcome<Accepted, Refusal>> {
  const { settings, clock } = dependencies;
  const policy = await findEdition(transaction, dependencies.policies.inForce(), claim);
  const whose = await findParticipant(transaction, policy, claim);
  if (!whose.ok) return whose;
  const { session, participantId } = whose.value;
  await lockParticipant(transaction, participantId);
  await payDueClaims(dependencies, transaction, participantId);
  const membership = await loadMembership(transaction, participantId);
  const { holder } = await inquireAccount(transaction, policy, membership.name, claim.account);
  const clockTolerance = settings.sessions.clockToleranceMinutes * 60_000 + clock.ahead;
  const evidence = { session, membership, holder, picturesReadable, clockTolerance };
  const refusal = validateClaim(policy, claim, evidence);
  if (refusal !== undefined) return fail(refusal);
  // UNIQUE decides where two claims of one participant arrive at once.
  const reserved = await reserveClaimInProgress(
    transaction,
    membership.participantId,
    claim.claimId,
    clock.now(),
  );
  if (!reserved) return fail('claimInProgress');
  if (claim.declaration) await endDeclaredMembership(transaction, participantId, claim.confirmedOn);
  return succeed({
    participantId,
    payout: claim.payout ?? payoutOf(policy, claim, membership),
    policy,
    waitsForStaff: holder === 'staffDecides',
    npwpStanding: standingOf(claim, membership),
  });
}

interface Found {
  /** Null where staff checked the e-KTP while the kiosk was offline. */
  readonly session: SessionRow | null;
  readonly participantId: string;
}

async function findParticipant(
  transaction: Database,
  policy: Policy,
  { sessionId, identity, participant }: Claim,
): Promise<Outcome<Found, Refusal>> {
  if (sessionId !== undefined) {
    const session = await findSession(transaction, sessionId);
    return session ? succeed({ session, participantId: session.participant_id }) : fail('sessionUnknown');
  }
  if (identity?.kind !== 'staffCheckedEktp') return fail('sessionUnknown');
  const { kpj, ...person } = participant;
  const participantId = await findByEktp(transaction, policy.names, { ...person, kpj: kpj[0] ?? null });
  return participantId === undefined ? fail('participantDiffers') : succeed({ session: null, participantId });
}
