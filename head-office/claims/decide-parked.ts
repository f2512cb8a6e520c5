import type { Claim } from '../../contract/claim/claim.ts';
import { readMembership } from '../../contract/eligibility/held-membership.ts';
import { sen } from '../../contract/money.ts';
import type { BankAnswer } from '../account-inquiry/account-inquiry.ts';
import { recordAccepted, recordRefused } from '../case-events/record.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { findEdition } from '../policy/editions.ts';
import { endDeclaredMembership } from '../registry/end-membership.ts';
import { loadMembership } from '../registry/membership.ts';
import { type ClaimDependencies, determinationOf, judgeClaim } from './decide-claim.ts';
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
  const { claimId } = claim;
  const now = clock.now();
  const keyOf = () => claimKeyOf(dependencies.caseKeys, transaction, claimId, now);
  if (!decided.ok) {
    const refusal = decided.problem;
    // Its rules are not here: it stays as it is until they are.
    if (refusal === 'editionUnknown') return;
    const { policy } = await findEdition(transaction, policies.inForce(), claim);
    const payout = claim.payout ?? { gross: sen(0), tax: sen(0), net: sen(0) };
    const key = await keyOf();
    const refused = { cases, claimKey: key, policy, refusal };
    await startTracking(refused, transaction, { ...tracked, payout }, now);
    await recordRefused(transaction, { claimId, key, now }, { refusal });
    await transaction.deleteFrom('claims_in_progress').where('claim_id', '=', claimId).execute();
  } else if ('payout' in decided.value) {
    const { payout, ...course } = decided.value;
    const key = await keyOf();
    await startTracking({ cases, claimKey: key, ...course }, transaction, { ...tracked, payout }, now);
    await recordAccepted(transaction, { claimId, key, now }, determinationOf(decided.value));
    if (claim.declaration)
      await endDeclaredMembership(dependencies, transaction, { participantId, on: claim.confirmedOn });
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
