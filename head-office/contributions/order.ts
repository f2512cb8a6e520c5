import { randomInt } from 'node:crypto';
import { addDays } from '../../contract/calendar.ts';
import {
  type ContributionOrder,
  contributionFor,
  nextMonthToPay,
  type OrderedContribution,
} from '../../contract/contributions/contribution.ts';
import { makePaymentCode, PAYMENT_CODES } from '../../contract/contributions/payment-code.ts';
import type { Problem } from '../../contract/head-office/problems.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limited, type TooManyAttempts } from '../accounts/limited.ts';
import { holdParticipant } from '../database/dialect.ts';
import type { Database, Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Office } from '../office.ts';
import { asOrdered, loadContributions, newestOrder, todayAt } from './load.ts';

type OrderFailure =
  | { readonly code: 'notContributing' }
  | { readonly code: 'malformed'; readonly faults: NonNullable<Problem['faults']> }
  | TooManyAttempts;

/** Gives a payment code for so many months; one open order for a participant, so that nobody pays twice. */
export async function orderContribution(
  office: Office,
  participantId: string,
  order: ContributionOrder,
  source: string,
): Promise<Outcome<OrderedContribution, OrderFailure>> {
  if (!office.policy.contributions.payment.months.includes(order.months)) {
    return fail({
      code: 'malformed',
      faults: [{ path: 'months', message: 'not a number of months of the policy' }],
    });
  }
  const key = { kind: 'orderContribution', account: participantId, source } as const;
  return limited<OrderedContribution, OrderFailure>(
    office,
    key,
    () => giveCode(office, participantId, order),
    () => false,
  );
}

function giveCode(
  office: Office,
  participantId: string,
  order: ContributionOrder,
): Promise<Outcome<OrderedContribution, OrderFailure>> {
  return transact(office, async (transaction) => {
    await holdParticipant(transaction, participantId);
    const contributions = await loadContributions(office, transaction, participantId);
    if (!contributions) return fail({ code: 'notContributing' as const });
    const from = nextMonthToPay(contributions, todayAt(office));
    const terms = { ...contributions, income: order.income };
    const amount = contributionFor(office.policy.contributions, terms, { from, months: order.months });
    const open = await openOrder(office, transaction, participantId);
    // The amount, too: the month has turned, or the policy has changed, since.
    const same = open?.months === order.months && open.from_month === from && open.amount === amount;
    if (open && same && open.income === order.income) return succeed(asOrdered(open));
    const made = { participantId, ...order, amount, from };
    return succeed(asOrdered(await replaceOrder(office, transaction, made)));
  });
}

async function openOrder(
  office: Office,
  transaction: Database,
  participantId: string,
): Promise<Tables['contribution_orders'] | undefined> {
  const newest = await newestOrder(transaction, participantId);
  return newest && newest.paid_at === null && newest.valid_until >= todayAt(office) ? newest : undefined;
}

interface NewOrder extends ContributionOrder {
  readonly participantId: string;
  readonly amount: number;
  readonly from: string;
}

/** What was open is replaced, whether it is good still or not. */
async function replaceOrder(
  office: Office,
  transaction: Database,
  { participantId, income, amount, months, from }: NewOrder,
): Promise<Tables['contribution_orders']> {
  const now = office.clock.now().toISOString();
  await transaction
    .updateTable('contribution_orders')
    .set({ replaced_at: now })
    .where('participant_id', '=', participantId)
    .where('paid_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();
  for (;;) {
    const made = await transaction
      .insertInto('contribution_orders')
      .values({
        code: makePaymentCode(BigInt(randomInt(Number(PAYMENT_CODES)))),
        participant_id: participantId,
        income,
        amount,
        months,
        from_month: from,
        made_at: now,
        valid_until: addDays(todayAt(office), office.policy.contributions.payment.codeDays),
        paid_at: null,
        replaced_at: null,
      })
      // Drawn before: draw again.
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (made) return made;
  }
}
