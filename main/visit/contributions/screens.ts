import { addMonths } from '../../../contract/calendar.ts';
import {
  bandOf,
  type Contributions,
  contributionFor,
  contributionStatus,
  laterMonth,
  monthlyContribution,
  monthOf,
  nextMonthToPay,
} from '../../../contract/contributions/contribution.ts';
import { answerFor } from '../../../contract/eligibility/answer.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { addSen } from '../../../contract/money.ts';
import type { Policy } from '../../../contract/policy/schema.ts';
import type { VisitContext } from '../chart/context.ts';
import { heldOf } from '../chart/member.ts';
import { bandIncomes } from './band-incomes.ts';

export function contributionsScreen(context: VisitContext): ScreenOf<'contributions'> {
  const { policy, ports } = context;
  const known = contributionsOf(context);
  const rules = policy.contributions;
  const lines = monthlyContribution(rules, known, nextMonthToPay(known, ports.today()));
  return {
    name: 'contributions',
    status: contributionStatus(rules, known, ports.today()),
    inactiveSince: known.inactiveSince,
    months: known.months.map(({ month, paid }) => ({
      month,
      state: paid ? 'paid' : month < monthOf(ports.today()) ? 'missed' : 'due',
    })),
    protection: rules.lapse.endsProtection,
    lapseMonths: rules.lapse.months,
    withJht: known.withJht,
    monthly: addSen(...lines.map(({ amount }) => amount)),
    ordered: known.ordered,
    closesClaim: closesClaim(context),
  };
}

/** Whether a claim that is open now would go by another reason, or by none, once a contribution is paid. */
function closesClaim(context: VisitContext): boolean {
  const { policy, ports, membership } = context;
  // Whose data are of no use for a claim has none open.
  if (membership === null) return false;
  const asker = { policy, today: ports.today(), withStaff: false, situation: null, declared: false };
  const cards = membership.cards.map((card) =>
    card.segment === 'BPU' ? { ...card, inactiveSince: null, exit: null } : card,
  );
  const open = answerFor({ ...asker, membership }).now;
  const after = answerFor({ ...asker, membership: { ...membership, cards } }).now;
  return open.some((reason) => !after.includes(reason));
}

export function contributionMonthsScreen(context: VisitContext): ScreenOf<'contributionMonths'> {
  const { policy, ports, contributionMonths, unanswered } = context;
  const known = contributionsOf(context);
  const from = nextMonthToPay(known, ports.today());
  const { list } = policy.contributions.bands;
  const place = list.indexOf(bandOf(policy.contributions, known.income));
  return {
    name: 'contributionMonths',
    from,
    lines: monthlyContribution(policy.contributions, known, from),
    band: bandAt(policy, place),
    choices: policy.contributions.payment.months.map((months) => ({
      months,
      to: laterMonth(from, months - 1),
      amount: contributionFor(policy.contributions, known, { from, months }),
    })),
    chosen: contributionMonths,
    unanswered,
  };
}

export function contributionIncomeScreen(context: VisitContext): ScreenOf<'contributionIncome'> {
  const { policy, ports } = context;
  const known = contributionsOf(context);
  const from = nextMonthToPay(known, ports.today());
  const { list } = policy.contributions.bands;
  return {
    name: 'contributionIncome',
    bands: bandIncomes(policy).map((income, place) => ({
      ...bandAt(policy, place),
      monthly: contributionFor(policy.contributions, { ...known, income }, { from, months: 1 }),
    })),
    chosen: list.indexOf(bandOf(policy.contributions, known.income)),
  };
}

export function paymentCodeScreen(context: VisitContext): ScreenOf<'paymentCode'> {
  const { ordered } = contributionsOf(context);
  if (!ordered) throw new Error('the page of a payment code comes after the code was given');
  return { name: 'paymentCode', personName: heldOf(context).name ?? '', ordered };
}

export function contributionReminderScreen(context: VisitContext): ScreenOf<'contributionReminder'> {
  const { policy, ports } = context;
  const { dayOfMonth, at } = policy.contributions.reminder;
  const known = contributionsOf(context);
  const next = nextMonthToPay(known, ports.today());
  const inNextMonth = `${next}-${String(dayOfMonth).padStart(2, '0')}`;
  return {
    name: 'contributionReminder',
    // The first that lies ahead.
    firstOn: inNextMonth > ports.today() ? inNextMonth : addMonths(inNextMonth, 1),
    at,
    madeAt: ports.now().toISOString(),
  };
}

function bandAt({ contributions: { bands } }: Policy, place: number) {
  return { from: bands.list[place - 1]?.below ?? null, below: bands.list[place]?.below ?? null };
}

function contributionsOf({ contributions }: VisitContext): Contributions {
  if (!contributions) throw new Error('this step comes after the contributions were fetched');
  return contributions;
}
