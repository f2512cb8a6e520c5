import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Contributions,
  contributionFor,
  contributionStatus,
  laterMonth,
  monthlyContribution,
  nextMonthToPay,
} from '../../../contract/contributions/contribution.ts';
import { rupiah } from '../../../contract/money.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';

const rules = defaultPolicy.contributions;
const TODAY = '2026-11-22';
const fisherman = {
  income: rupiah(1_000_000),
  sector: 'other',
  withJht: true,
  paidFromStateBudget: false,
} as const;

/** Months to the present one, oldest first: + paid, - not. */
function history(signs: string, from = laterMonth('2026-11', 1 - signs.length)): Contributions['months'] {
  return [...signs].map((sign, place) => ({ month: laterMonth(from, place), paid: sign === '+' }));
}

describe('a month’s contribution', () => {
  test.each([
    ['lowest band, no relief', fisherman, '2027-01', [20_000, 10_000, 6_800]],
    [
      'half of JKK and JKM for others than transport until the end of 2026',
      fisherman,
      '2026-12',
      [20_000, 5_000, 3_400],
    ],
    ['no such relief for them before April 2026', fisherman, '2026-03', [20_000, 10_000, 6_800]],
    ['but for transport', { ...fisherman, sector: 'transport' as const }, '2026-03', [20_000, 5_000, 3_400]],
    [
      'and for transport until March 2027',
      { ...fisherman, sector: 'transport' as const },
      '2027-03',
      [20_000, 5_000, 3_400],
    ],
    ['without JHT', { ...fisherman, withJht: false }, '2027-01', [10_000, 6_800]],
    ['highest band', { ...fisherman, income: rupiah(25_000_000) }, '2027-01', [414_000, 207_000, 6_800]],
    [
      'an income on the edge belongs to the band above',
      { ...fisherman, income: rupiah(1_100_000) },
      '2027-01',
      [24_000, 12_000, 6_800],
    ],
  ])('%s', (_what, terms, month, amounts) => {
    expect(monthlyContribution(rules, terms, month).map(({ amount }) => amount)).toEqual(amounts.map(rupiah));
  });

  test('several months are their sum, each by the relief of its own month', () => {
    expect(contributionFor(rules, fisherman, { from: '2026-11', months: 3 })).toBe(
      rupiah(28_400 + 28_400 + 36_800),
    );
  });

  test('never falls as the income rises, and never as months are added', () => {
    const income = fc.integer({ min: 0, max: 30_000_000 }).map(rupiah);
    fc.assert(
      fc.property(income, income, fc.integer({ min: 1, max: 24 }), (one, other, months) => {
        const cost = (terms: typeof one, count: number) =>
          contributionFor(rules, { ...fisherman, income: terms }, { from: '2026-11', months: count });
        const [lower, higher] = one < other ? [one, other] : [other, one];
        expect(cost(lower, months)).toBeLessThanOrEqual(cost(higher, months));
        expect(cost(lower, months)).toBeLessThan(cost(lower, months + 1));
      }),
    );
  });
});

describe('where a membership stands', () => {
  test.each([
    ['paid to this month', '++++', null, { state: 'active', missed: 0, endsOn: null }],
    ['this month is still to come', '+++-', null, { state: 'active', missed: 0, endsOn: null }],
    ['a gap that was closed again', '+-+-', null, { state: 'active', missed: 0, endsOn: null }],
    ['one month missed', '++--', null, { state: 'behind', missed: 1, endsOn: '2027-01-01' }],
    ['two months missed', '+---', null, { state: 'behind', missed: 2, endsOn: '2026-12-01' }],
    [
      'three, and the registry has not said so yet',
      '+----',
      null,
      { state: 'behind', missed: 3, endsOn: '2026-11-01' },
    ],
    ['inactive', '+----', '2026-11-01', { state: 'inactive', missed: 3, endsOn: null }],
    ['a new member', '-', null, { state: 'active', missed: 0, endsOn: null }],
  ] as const)('%s', (_what, signs, inactiveSince, status) => {
    expect(contributionStatus(rules, { months: history(signs), inactiveSince }, TODAY)).toEqual(status);
  });
});

test.each([
  ['this month, whatever was missed before', '+---', '2026-11'],
  ['the next one, if this one is paid', '++++', '2026-12'],
] as const)('paying goes on with %s', (_what, signs, month) => {
  expect(nextMonthToPay({ months: history(signs) }, TODAY)).toBe(month);
});

test('paying ahead goes on where it ended', () => {
  const months = history('+++', '2026-11');
  expect(nextMonthToPay({ months }, TODAY)).toBe('2027-02');
  expect(contributionStatus(rules, { months, inactiveSince: null }, TODAY).state).toBe('active');
});
