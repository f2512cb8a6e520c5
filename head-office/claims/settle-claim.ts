import { dayAt } from '../../contract/calendar.ts';
import type { Refusal } from '../../contract/claim/claim.ts';
import type { Sen } from '../../contract/money.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database, Tables } from '../database/tables.ts';

/**
 * Ends a claim that was paid: its amount leaves the participant's balance, and a partial payment is remembered. The
 * participant is locked by the caller, who has seen that the claim was not paid before.
 */
export async function payClaim(
  settings: Settings,
  transaction: Database,
  claim: Tables['claims'],
  { at, net }: { readonly at: Date; readonly net: Sen },
): Promise<void> {
  const paidAt = at.toISOString();
  await transaction
    .updateTable('claims')
    .set({ paid_at: paidAt, settled_at: paidAt, paid_net: net })
    .where('claim_id', '=', claim.claim_id)
    .execute();
  await deductBalance(transaction, claim.participant_id, claim.gross);
  if (claim.partial === 1) {
    const paidOn = dayAt(at, settings.office.timeZone);
    await transaction
      .updateTable('participants')
      .set({ partial_reason: claim.reason, partial_paid_on: paidOn, partial_amount: claim.gross })
      .where('participant_id', '=', claim.participant_id)
      .execute();
  }
  await endProgress(transaction, claim.claim_id);
}

/** Ends a claim without payment. */
export async function refuseClaim(
  transaction: Database,
  claimId: string,
  refusal: Refusal,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('claims')
    .set({ refusal, settled_at: at.toISOString() })
    .where('claim_id', '=', claimId)
    .execute();
  await endProgress(transaction, claimId);
}

async function endProgress(transaction: Database, claimId: string): Promise<void> {
  await transaction.deleteFrom('claims_in_progress').where('claim_id', '=', claimId).execute();
}

/** Deducts an amount from a participant's cards: from each first its returns, then its contributions. */
async function deductBalance(transaction: Database, participantId: string, amount: number): Promise<void> {
  const cards = await transaction
    .selectFrom('cards')
    .select(['kpj', 'contributions', 'development'])
    .where('participant_id', '=', participantId)
    .orderBy('joined_on')
    .execute();
  let left = amount;
  for (const card of cards) {
    const development = Math.min(left, card.development);
    const contributions = Math.min(left - development, card.contributions);
    left -= development + contributions;
    await transaction
      .updateTable('cards')
      .set({
        development: card.development - development,
        contributions: card.contributions - contributions,
      })
      .where('kpj', '=', card.kpj)
      .execute();
  }
}
