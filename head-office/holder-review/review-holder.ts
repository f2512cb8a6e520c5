import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { recordConfirmed, recordRefused } from '../case-events/record.ts';
import type { ClaimDependencies } from '../claims/decide-claim.ts';
import { claimKeyOf } from '../claims/seal-earlier.ts';
import { refuseClaim } from '../claims/settle-claim.ts';
import type { Database } from '../database/tables.ts';
import { findEditionByVersion } from '../policy/editions.ts';

/**
 * Stores what a person decided about the account's holder: the claim goes to the core, or it is refused. Fails where it
 * waits no longer.
 */
export async function reviewHolder(
  { policies, clock, cases, caseKeys }: Pick<ClaimDependencies, 'policies' | 'clock' | 'cases' | 'caseKeys'>,
  transaction: Database,
  claimId: string,
  isParticipant: boolean,
): Promise<Outcome<void, 'notWaiting'>> {
  const now = clock.now();
  const reviewed = await transaction
    .updateTable('claims')
    .set({ waits_for_staff: 0, holder_name: null })
    .where('claim_id', '=', claimId)
    .where('waits_for_staff', '=', 1)
    .returning('policy_version')
    .executeTakeFirst();
  if (!reviewed) return fail('notWaiting');
  const of = { claimId, key: await claimKeyOf(caseKeys, transaction, claimId, now), now };
  if (isParticipant) {
    const policy = await findEditionByVersion(transaction, policies.inForce(), reviewed.policy_version);
    await cases.put(transaction, { claimId, policy, since: now });
    await recordConfirmed(transaction, of);
  } else {
    await refuseClaim(transaction, claimId, 'accountRefused', now);
    await recordRefused(transaction, of, { refusal: 'accountRefused' });
  }
  return succeed(undefined);
}
