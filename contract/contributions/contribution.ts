import { z } from 'zod';
import { addMonths, dayText, instantText } from '../calendar.ts';
import { addSen, type Sen, senSchema, shareOfSen } from '../money.ts';
import { type ContributionRules, type Programme, sectorSchema } from '../policy/contributions.ts';
import { paymentCodeSchema } from './payment-code.ts';

/** A month, YYYY-MM. */
export const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A contribution that a BPU member asked to pay, from the code to the payment. */
export const orderedContributionSchema = z.object({
  code: paymentCodeSchema,
  amount: senSchema,
  income: senSchema,
  months: z.int().positive(),
  /** First and last month that it pays for. */
  from: monthText,
  to: monthText,
  /** The last day on which the code is good. */
  validUntil: dayText,
  paidAt: instantText.nullable(),
});
export type OrderedContribution = z.infer<typeof orderedContributionSchema>;

/** What is known of the contributions of a participant who is, or was, a BPU member. */
export const contributionsSchema = z.object({
  /** Income a month as the member stated it; by its band the contribution is counted. */
  income: senSchema,
  sector: sectorSchema,
  /** A BPU member may do without JHT. */
  withJht: z.boolean(),
  /** The state or a region pays for the member; missing where the head office does not say so. */
  paidFromStateBudget: z.boolean().default(false),
  /** The latest months, oldest first and without a gap, to the present one or to the last that is paid for. */
  months: z.array(z.object({ month: monthText, paid: z.boolean() })).min(1),
  /** Null while the membership is active. */
  inactiveSince: dayText.nullable(),
  /** The code asked for last, while it is good or once it is paid. */
  ordered: orderedContributionSchema.nullable(),
});
export type Contributions = z.infer<typeof contributionsSchema>;

/** By what a month's contribution is counted. */
export type ContributionTerms = Pick<Contributions, 'income' | 'sector' | 'withJht' | 'paidFromStateBudget'>;

export const contributionOrderSchema = z.object({
  months: z.int().positive(),
  /** Names the band by which the contribution is counted. */
  income: senSchema.refine((income) => income >= 0, 'is below nothing'),
});
export type ContributionOrder = z.infer<typeof contributionOrderSchema>;

export interface ContributionStatus {
  readonly state: 'active' | 'behind' | 'inactive';
  /** Months unpaid one after the other before the present one. */
  readonly missed: number;
  /** The day on which protection ends unless a contribution is paid; null where it has ended or nothing is missed. */
  readonly endsOn: string | null;
}

export function contributionStatus(
  { lapse }: ContributionRules,
  { months, inactiveSince }: Pick<Contributions, 'months' | 'inactiveSince'>,
  today: string,
): ContributionStatus {
  const past = months.filter(({ month }) => month < monthOf(today));
  const lastPaid = past.findLastIndex(({ paid }) => paid);
  const missed = months.some(({ month, paid }) => paid && month >= monthOf(today))
    ? 0
    : past.length - 1 - lastPaid;
  if (inactiveSince !== null) return { state: 'inactive', missed, endsOn: null };
  if (missed === 0) return { state: 'active', missed, endsOn: null };
  const endsOn = addMonths(`${monthOf(today)}-01`, Math.max(0, lapse.months - missed));
  return { state: 'behind', missed, endsOn };
}

/** The month that the next payment begins with: the present one, or the first that is not paid for yet. */
export function nextMonthToPay({ months }: Pick<Contributions, 'months'>, today: string): string {
  const last = months.findLast(({ paid }) => paid)?.month;
  const present = monthOf(today);
  return last === undefined || last < present ? present : laterMonth(last, 1);
}

/** The contribution of one month by programme, a relief of that month taken off. */
export function monthlyContribution(
  rules: ContributionRules,
  { income, sector, withJht, paidFromStateBudget }: ContributionTerms,
  month: string,
): { readonly programme: Programme; readonly amount: Sen }[] {
  const { nominal } = bandOf(rules, income);
  const whole = {
    jht: shareOfSen(nominal, rules.jht.shareBasisPoints),
    jkk: shareOfSen(nominal, rules.jkk.shareBasisPoints),
    jkm: rules.jkm.amount,
  };
  const programmes: Programme[] = withJht ? ['jht', 'jkk', 'jkm'] : ['jkk', 'jkm'];
  return programmes.map((programme) => {
    const relief = rules.reliefs.find(
      (candidate) =>
        candidate.programmes.includes(programme) &&
        candidate.sector === sector &&
        !(paidFromStateBudget && candidate.excludes.includes('paidFromStateBudget')) &&
        monthOf(candidate.from) <= month &&
        month <= monthOf(candidate.to),
    );
    const amount = whole[programme];
    return { programme, amount: relief ? shareOfSen(amount, relief.paidBasisPoints) : amount };
  });
}

/** What so many months from a month on cost together. */
export function contributionFor(
  rules: ContributionRules,
  terms: ContributionTerms,
  { from, months }: { readonly from: string; readonly months: number },
): Sen {
  const each = Array.from({ length: months }, (_, place) =>
    monthlyContribution(rules, terms, laterMonth(from, place)),
  );
  return addSen(...each.flat().map(({ amount }) => amount));
}

/** The band of incomes into which an income falls; the last one is open. */
export function bandOf(
  { bands }: ContributionRules,
  income: Sen,
): ContributionRules['bands']['list'][number] {
  const band = bands.list.find(({ below }) => below === null || income < below);
  if (!band) throw new RangeError('the last band of incomes must be open');
  return band;
}

/** The month in which a day, YYYY-MM-DD, lies. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function laterMonth(month: string, count: number): string {
  return monthOf(addMonths(`${month}-01`, count));
}
