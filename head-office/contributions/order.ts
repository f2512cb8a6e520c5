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
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';
import { loadContributions, newestOrder, todayAt, toOrderedContribution } from './load.ts';

export type ContributionDependencies = DatabaseAndClock & PolicyAndClock;

type OrderFailure =
  | { readonly code: 'notContributing' }
  | { readonly code: 'malformed'; readonly faults: NonNullable<Problem['faults']> }
  | TooManyAttempts;

/** Gives a payment code for some months. A participant has one open order at most, so that nobody pays twice. */
export async function orderContribution(
  dependencies: ContributionDependencies,
  participantId: string,
  order: ContributionOrder,
): Promise<Outcome<OrderedContribution, OrderFailure>> {
  if (!dependencies.policies.inForce().policy.contributions.payment.months.includes(order.months)) {
    return fail({
      code: 'malformed',
      faults: [{ path: 'months', message: 'not a number of months of the policy' }],
    });
  }
  const keys = [{ kind: 'orderContribution', account: '', source: participantId, always: true }] as const;
  return limitAttempts<OrderedContribution, OrderFailure>(dependencies, keys, () =>
    createOrder(dependencies, participantId, order),
  );
}

function createOrder(
  dependencies: ContributionDependencies,
  participantId: string,
  order: ContributionOrder,
): Promise<Outcome<OrderedContribution, OrderFailure>> {
  return transact(dependencies, async (transaction) => {
    await lockParticipant(transaction, participantId);
    const contributions = await loadContributions(dependencies, transaction, participantId);
    if (!contributions) return fail({ code: 'notContributing' as const });
    const from = nextMonthToPay(contributions, todayAt(dependencies));
    const terms = { ...contributions, income: order.income };
    const amount = contributionFor(dependencies.policies.inForce().policy.contributions, terms, {
      from,
      months: order.months,
    });
    const open = await openOrder(dependencies, transaction, participantId);
    // The amount is compared, too: the month or the policy may have changed since.
    const same = open?.months === order.months && open.from_month === from && open.amount === amount;
    if (open && same && open.income === order.income) return succeed(toOrderedContribution(open));
    const made = { participantId, ...order, amount, from };
    return succeed(toOrderedContribution(await replaceOrder(dependencies, transaction, made)));
  });
}

async function openOrder(
  dependencies: ContributionDependencies,
  transaction: Database,
  participantId: string,
): Promise<Tables['contribution_orders'] | undefined> {
  const newest = await newestOrder(transaction, participantId);
  return newest && newest.paid_at === null && newest.valid_until >= todayAt(dependencies)
    ? newest
    : undefined;
}

interface NewOrder extends ContributionOrder {
  readonly participantId: string;
  readonly amount: number;
  readonly from: string;
}

/** Replaces any unpaid order, expired or not. */
async function replaceOrder(
  dependencies: ContributionDependencies,
  transaction: Database,
  { participantId, income, amount, months, from }: NewOrder,
): Promise<Tables['contribution_orders']> {
  const now = dependencies.clock.now().toISOString();
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
        valid_until: addDays(
          todayAt(dependencies),
          dependencies.policies.inForce().policy.contributions.payment.codeDays,
        ),
        paid_at: null,
        replaced_at: null,
      })
      // A code that exists already: draw another one.
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (made) return made;
  }
}
