import type { Claim } from '../../contract/claim/claim.ts';
import { readMembership } from '../../contract/eligibility/held-membership.ts';
import { sen } from '../../contract/money.ts';
import type { BankAnswer } from '../core/account-inquiry.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { findEdition } from '../policy/editions.ts';
import { endDeclaredMembership } from '../registry/end-membership.ts';
import { loadMembership } from '../registry/membership.ts';
import { type ClaimDependencies, judgeClaim } from './decide-claim.ts';
import { findParkedClaims } from './parked-claims.ts';
import { claimKeyOf } from './seal-earlier.ts';
import { startTracking } from './tracking.ts';

/** Decides a participant's parked claim, if there is one and the registry's data can be used by now. */
export async function decideParkedClaim(
  dependencies: ClaimDependencies,
  participantId: string,
): Promise<void> {
  const { caseKeys, database, accountInquiry } = dependencies;
  const [parked] = await findParkedClaims(caseKeys, database, { participantId });
  if (!parked) return;
  const { claimInProgress: _, ...held } = await loadMembership(database, participantId);
  if (!readMembership({ ...held, claimInProgress: false }).ok) return;
  const bank = await accountInquiry.ask(parked.claim.account);
  await transact(dependencies, (transaction) => decide(dependencies, transaction, participantId, bank));
}

async function decide(
  dependencies: ClaimDependencies,
  transaction: Database,
  participantId: string,
  bank: BankAnswer,
): Promise<void> {
  await lockParticipant(transaction, participantId);
  // Another instance may have decided it meanwhile.
  const [parked] = await findParkedClaims(dependencies.caseKeys, transaction, { participantId });
  if (!parked) return;
  const { cases, policies, clock } = dependencies;
  const { claim } = parked;
  const picturesReadable = await arePicturesReadable(transaction, claim);
  const identified = { claim, participantId, session: null, picturesReadable, bank, wasParked: true };
  const decided = await judgeClaim(dependencies, transaction, identified);
  const tracked = { ...claim, participant: { participantId } };
  const keyed = async () => ({
    cases,
    claimKey: await claimKeyOf(dependencies.caseKeys, transaction, claim.claimId, clock.now()),
  });
  if (!decided.ok) {
    // Its rules are not here: it stays as it is until they are.
    if (decided.problem === 'editionUnknown') return;
    const { policy } = await findEdition(transaction, policies.inForce(), claim);
    const payout = claim.payout ?? { gross: sen(0), tax: sen(0), net: sen(0) };
    const refused = { ...(await keyed()), policy, refusal: decided.problem };
    await startTracking(refused, transaction, { ...tracked, payout }, clock.now());
    await transaction.deleteFrom('claims_in_progress').where('claim_id', '=', claim.claimId).execute();
  } else if ('payout' in decided.value) {
    const { payout, ...course } = decided.value;
    await startTracking({ ...(await keyed()), ...course }, transaction, { ...tracked, payout }, clock.now());
    if (claim.declaration) await endDeclaredMembership(transaction, participantId, claim.confirmedOn);
  }
}

/** The same for all of them. */
export async function decideParkedClaims(dependencies: ClaimDependencies): Promise<void> {
  for (const { participantId } of await findParkedClaims(dependencies.caseKeys, dependencies.database)) {
    await decideParkedClaim(dependencies, participantId);
  }
}

/** Sizes were measured when the claim came; 0 is a picture that could not be decoded. */
export async function arePicturesReadable(transaction: Database, { claimId }: Claim): Promise<boolean> {
  const unreadable = await transaction
    .selectFrom('attachments')
    .select('place')
    .where('claim_id', '=', claimId)
    .where('width', '=', 0)
    .executeTakeFirst();
  return unreadable === undefined;
}
