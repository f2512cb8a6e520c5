import type { Refusal } from '../../contract/claim/claim.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { BankAnswer } from '../account-inquiry/account-inquiry.ts';
import { recordAccepted, recordRefused } from '../case-events/record.ts';
import { type ClaimDependencies, decideClaim, determinationOf } from '../claims/decide-claim.ts';
import { arePicturesReadable } from '../claims/decide-parked.ts';
import { envelopesWithKeys, readClaim } from '../claims/read-claim.ts';
import { claimKeyOf } from '../claims/seal-earlier.ts';
import { startTracking } from '../claims/tracking.ts';
import type { Database } from '../database/tables.ts';

interface Confirmation {
  readonly claimId: string;
  readonly isConfirmed: boolean;
  /** The second member of staff. */
  readonly by: string;
  readonly reason: string;
  /** What `askAboutClaim` gave, before the transaction. */
  readonly bank: BankAnswer;
}

/** Asks the bank about the account of a claim that waits. */
export async function askAboutClaim(
  { database, caseKeys, accountInquiry }: Pick<ClaimDependencies, 'database' | 'caseKeys' | 'accountInquiry'>,
  claimId: string,
): Promise<BankAnswer> {
  const row = await envelopesWithKeys(database).where('envelopes.claim_id', '=', claimId).executeTakeFirst();
  const claim = row && readClaim(caseKeys, row);
  return claim ? accountInquiry.ask(claim.account) : { kind: 'silent' };
}

/**
 * A second member of staff says whether what the first did without a line is true. The claim is then judged like any
 * other, or refused. Fails where it waits no longer.
 */
export async function confirmClaim(
  dependencies: ClaimDependencies,
  transaction: Database,
  { claimId, isConfirmed, by, reason, bank }: Confirmation,
): Promise<Outcome<{ branchId: string; kioskId: string }, 'notWaiting'>> {
  const now = dependencies.clock.now();
  const row = await transaction
    .updateTable('unconfirmed_claims')
    .set({
      decision: isConfirmed ? 'confirmed' : 'refused',
      decided_at: now.toISOString(),
      decided_by: by,
      reason,
    })
    .where('claim_id', '=', claimId)
    .where('decision', 'is', null)
    .returning(['branch_id', 'kiosk_id'])
    .executeTakeFirst();
  if (!row) return fail('notWaiting');
  const refusal = isConfirmed ? await judge(dependencies, transaction, claimId, bank) : 'participantDiffers';
  if (refusal !== undefined) {
    await transaction
      .updateTable('unconfirmed_claims')
      .set({ refusal })
      .where('claim_id', '=', claimId)
      .execute();
    const key = await claimKeyOf(dependencies.caseKeys, transaction, claimId, now);
    await recordRefused(transaction, { claimId, key, now }, { refusal });
  }
  return succeed({ branchId: row.branch_id, kioskId: row.kiosk_id });
}

/** Undefined for a claim that is accepted, or that waits for the registry from now on. */
async function judge(
  dependencies: ClaimDependencies,
  transaction: Database,
  claimId: string,
  bank: BankAnswer,
): Promise<Refusal | undefined> {
  const { caseKeys, cases, clock } = dependencies;
  const row = await envelopesWithKeys(transaction)
    .where('envelopes.claim_id', '=', claimId)
    .executeTakeFirstOrThrow();
  const claim = readClaim(caseKeys, row);
  // Erased meanwhile: nothing is left that could be paid.
  if (!claim) return 'participantDiffers';
  const picturesReadable = await arePicturesReadable(transaction, claim);
  const decided = await decideClaim(dependencies, transaction, claim, {
    picturesReadable,
    bank,
    isConfirmed: true,
  });
  // A session that is gone by now proves nobody.
  if (!decided.ok) return decided.problem === 'sessionLost' ? 'sessionUnknown' : decided.problem;
  if (!('payout' in decided.value)) return undefined;
  const { participantId, payout, ...course } = decided.value;
  const now = clock.now();
  const key = await claimKeyOf(caseKeys, transaction, claim.claimId, now);
  const tracked = { ...claim, participant: { participantId }, payout };
  await startTracking({ cases, claimKey: key, ...course }, transaction, tracked, now);
  await recordAccepted(transaction, { claimId, key, now }, determinationOf(decided.value));
  return undefined;
}
