import { dayAt } from '../../contract/calendar.ts';
import {
  laterMonth,
  monthlyContribution,
  type OrderedContribution,
} from '../../contract/contributions/contribution.ts';
import type { PaymentCode } from '../../contract/contributions/payment-code.ts';
import { addSen, type Sen } from '../../contract/money.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import { findBpuCard, loadContributions, toOrderedContribution } from './load.ts';
import type { ContributionDependencies } from './order.ts';

type PaymentFailure = 'codeUnknown' | 'codeExpired' | 'codePaid';

/**
 * Records a payment that was made at an instant, however late it is told: once per code, which pays its months and
 * activates the membership.
 */
export async function payContribution(
  dependencies: ContributionDependencies,
  transaction: Database,
  code: PaymentCode,
  at: Date,
): Promise<Outcome<OrderedContribution, PaymentFailure>> {
  const found = await transaction
    .selectFrom('contribution_orders')
    .select(['participant_id', 'valid_until', 'replaced_at'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!found || found.replaced_at !== null) return fail('codeUnknown');
  await lockParticipant(transaction, found.participant_id);
  const paidOn = dayAt(at, dependencies.settings.office.timeZone);
  if (found.valid_until < paidOn) return fail('codeExpired');
  const paid = await transaction
    .updateTable('contribution_orders')
    .set({ paid_at: at.toISOString() })
    .where('code', '=', code)
    .where('paid_at', 'is', null)
    .where('replaced_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!paid) return fail('codePaid');
  const ordered = toOrderedContribution(paid);
  await creditMonths(dependencies, transaction, { participantId: found.participant_id, paidOn, ordered });
  return succeed(ordered);
}

interface Credit {
  readonly participantId: string;
  readonly paidOn: string;
  readonly ordered: OrderedContribution;
}

async function creditMonths(
  dependencies: ContributionDependencies,
  transaction: Database,
  { participantId, paidOn, ordered }: Credit,
): Promise<void> {
  const { from, months, income } = ordered;
  const contributions = await loadContributions(dependencies, transaction, participantId);
  const card = await findBpuCard(transaction, participantId);
  if (!contributions || !card) throw new Error('a contribution was ordered without a BPU card');
  const each = Array.from({ length: months }, (_, place) => laterMonth(from, place));
  await transaction
    .insertInto('contribution_months')
    .values(each.map((month) => ({ participant_id: participantId, month })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .updateTable('contributors')
    .set({ income })
    .where('participant_id', '=', participantId)
    .execute();
  const saved = each.map((month) => jhtOf(dependencies, { ...contributions, income }, month));
  await transaction
    .updateTable('cards')
    .set({
      inactive_since: null,
      exit_kind: null,
      exit_on: null,
      last_contribution_on: paidOn,
      contributions: card.contributions + addSen(...saved),
    })
    .where('kpj', '=', card.kpj)
    .execute();
}

/** The part of a month's contribution that goes to JHT savings. */
function jhtOf(
  { policies }: ContributionDependencies,
  terms: Parameters<typeof monthlyContribution>[1],
  month: string,
): Sen {
  const lines = monthlyContribution(policies.inForce().policy.contributions, terms, month);
  return addSen(...lines.filter(({ programme }) => programme === 'jht').map(({ amount }) => amount));
}
