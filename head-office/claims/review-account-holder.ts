import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { recordConfirmed, recordRefused } from '../case-events/record.ts';
import { transact } from '../database/transact.ts';
import { findEditionByVersion } from '../policy/editions.ts';
import type { ClaimDependencies } from './decide-claim.ts';
import { claimKeyOf } from './seal-earlier.ts';
import { addStages } from './tracking.ts';

/**
 * Stores what head office staff decided about a similar account holder's name: the claim continues, with its later
 * stages counted from now, or it is refused.
 */
export function reviewAccountHolder(
  dependencies: ClaimDependencies,
  claimId: string,
  isParticipant: boolean,
): Promise<Outcome<void, 'notWaiting'>> {
  const { settings, policies, clock, caseKeys } = dependencies;
  const now = clock.now();
  return transact(dependencies, async (transaction) => {
    const reviewed = await transaction
      .updateTable('claims')
      .set({
        waits_for_staff: 0,
        ...(isParticipant ? {} : { refusal: 'accountRefused', settled_at: now.toISOString() }),
      })
      .where('claim_id', '=', claimId)
      .where('waits_for_staff', '=', 1)
      .returning('policy_version')
      .executeTakeFirst();
    if (!reviewed) return fail('notWaiting' as const);
    const of = { claimId, key: await claimKeyOf(caseKeys, transaction, claimId, now), now };
    if (isParticipant) {
      const policy = await findEditionByVersion(transaction, policies.inForce(), reviewed.policy_version);
      await addStages({ settings, policy }, transaction, claimId, now, 'later');
      await recordConfirmed(transaction, of);
    } else {
      await transaction.deleteFrom('claims_in_progress').where('claim_id', '=', claimId).execute();
      await recordRefused(transaction, of, { refusal: 'accountRefused' });
    }
    return succeed(undefined);
  });
}
