import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { transact } from '../database/transact.ts';
import { findEditionByVersion } from '../policy/editions.ts';
import type { ClaimDependencies } from './decide-claim.ts';
import { refuseClaim } from './settle-claim.ts';

/**
 * Stores what head office staff decided about a similar account holder's name: the claim goes to the core, or it is
 * refused.
 */
export function reviewAccountHolder(
  dependencies: ClaimDependencies,
  claimId: string,
  isParticipant: boolean,
): Promise<Outcome<void, 'notWaiting'>> {
  const { policies, clock, cases } = dependencies;
  const now = clock.now();
  return transact(dependencies, async (transaction) => {
    const reviewed = await transaction
      .updateTable('claims')
      .set({ waits_for_staff: 0 })
      .where('claim_id', '=', claimId)
      .where('waits_for_staff', '=', 1)
      .returning('policy_version')
      .executeTakeFirst();
    if (!reviewed) return fail('notWaiting' as const);
    if (isParticipant) {
      const policy = await findEditionByVersion(transaction, policies.inForce(), reviewed.policy_version);
      await cases.put(transaction, { claimId, policy, since: now });
    } else await refuseClaim(transaction, claimId, 'accountRefused', now);
    return succeed(undefined);
  });
}
