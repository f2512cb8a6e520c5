import { dayAt } from '../../contract/calendar.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';

/**
 * Deducts the amount of each of a participant's claims whose last stage has been reached, once, in the given
 * transaction. It locks the participant, so that no other instance reads a half deducted balance.
 */
export async function payDueClaims(
  dependencies: PolicyAndClock,
  transaction: Database,
  participantId: string,
): Promise<void> {
  const due = await transaction
    .selectFrom('claims')
    .innerJoin('claim_stages', 'claim_stages.claim_id', 'claims.claim_id')
    .selectAll('claims')
    .select('claim_stages.due_at')
    .where('claims.participant_id', '=', participantId)
    .where('claims.paid_at', 'is', null)
    .where('claim_stages.stage', '=', 'done')
    .where('claim_stages.due_at', '<=', dependencies.clock.now().toISOString())
    .execute();
  if (due.length > 0) await lockParticipant(transaction, participantId);
  for (const claim of due) await pay(dependencies, transaction, claim);
}

async function pay(
  { settings }: PolicyAndClock,
  transaction: Database,
  claim: Tables['claims'] & { readonly due_at: string },
): Promise<void> {
  const paid = await transaction
    .updateTable('claims')
    .set({ paid_at: claim.due_at, settled_at: claim.due_at })
    .where('claim_id', '=', claim.claim_id)
    .where('paid_at', 'is', null)
    .returning('claim_id')
    .executeTakeFirst();
  if (!paid) return;
  await deductBalance(transaction, claim.participant_id, claim.gross);
  if (claim.partial === 1) {
    const paidOn = dayAt(new Date(claim.due_at), settings.office.timeZone);
    await transaction
      .updateTable('participants')
      .set({ partial_reason: claim.reason, partial_paid_on: paidOn, partial_amount: claim.gross })
      .where('participant_id', '=', claim.participant_id)
      .execute();
  }
  await transaction.deleteFrom('claims_in_progress').where('claim_id', '=', claim.claim_id).execute();
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
