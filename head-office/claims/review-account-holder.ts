import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { transact } from '../database/transact.ts';
import type { ClaimDependencies } from './decide-claim.ts';
import { addStages } from './tracking.ts';

/**
 * A person of the head office has looked at the name of the account's holder: the claim goes on, its later stages
 * counted from now, or it ends and tells the participant why.
 */
export function reviewAccountHolder(
  dependencies: ClaimDependencies,
  claimId: string,
  isParticipant: boolean,
): Promise<Outcome<void, 'notWaiting'>> {
  const { settings, policies, clock } = dependencies;
  const now = clock.now();
  return transact(dependencies, async (transaction) => {
    const cleared = await transaction
      .updateTable('claims')
      .set({
        waits_for_staff: 0,
        ...(isParticipant ? {} : { refusal: 'accountRefused', settled_at: now.toISOString() }),
      })
      .where('claim_id', '=', claimId)
      .where('waits_for_staff', '=', 1)
      .returning('claim_id')
      .executeTakeFirst();
    if (!cleared) return fail('notWaiting' as const);
    if (isParticipant)
      await addStages({ settings, policy: policies.inForce().policy }, transaction, claimId, now, 'later');
    else await transaction.deleteFrom('claims_in_progress').where('claim_id', '=', claimId).execute();
    return succeed(undefined);
  });
}
