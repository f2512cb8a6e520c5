import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { ClaimDependencies } from '../claims/decide-claim.ts';
import { refuseClaim } from '../claims/settle-claim.ts';
import type { Database } from '../database/tables.ts';
import { findEditionByVersion } from '../policy/editions.ts';

/**
 * Stores what a person decided about the account's holder: the claim goes to the core, or it is refused. Fails where it
 * waits no longer.
 */
export async function reviewHolder(
  { policies, clock, cases }: Pick<ClaimDependencies, 'policies' | 'clock' | 'cases'>,
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
  if (isParticipant) {
    const policy = await findEditionByVersion(transaction, policies.inForce(), reviewed.policy_version);
    await cases.put(transaction, { claimId, policy, since: now });
  } else await refuseClaim(transaction, claimId, 'accountRefused', now);
  return succeed(undefined);
}
