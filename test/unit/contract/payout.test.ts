import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computePayout,
  needsNpwp,
  type PayoutCase,
  type TaxRule,
} from '../../../contract/eligibility/payout.ts';
import { rupiah, sen } from '../../../contract/money.ts';
import { defaultPolicy, reasonRule } from '../../../contract/policy/policy.ts';
import { policySchema, type ReasonId, reasonIdSchema } from '../../../contract/policy/schema.ts';
import { makeCard, makeMembership, TODAY, withBalance } from '../../fixtures/claim/make-membership.ts';

const million = (amount: number) => rupiah(amount * 1_000_000);
const partly = (paidOn: string, amount = million(1)) => ({
  partialTaken: { reason: 'partialTenPercent', paidOn, amount } as const,
});
const pay = (balance: number, changes: Partial<PayoutCase> & { taken?: ReturnType<typeof partly> } = {}) => {
  const { taken, ...rest } = changes;
  const membership = withBalance(balance, taken);
  return computePayout(defaultPolicy, {
    membership,
    reason: 'resigned',
    hasNpwp: true,
    today: TODAY,
    ...rest,
  });
};

describe('worked examples', () => {
  const longAgo = partly('2024-11-18');
  test.each<[string, number, Parameters<typeof pay>[1], TaxRule, number]>([
    ['Rp12 million, no earlier claim', 12, {}, 'final', 0],
    ['Rp12 million, no earlier claim, no NPWP', 12, { hasNpwp: false }, 'final', 0],
    ['Rp12 million in the third year after a 10 % claim', 12, { taken: longAgo }, 'progressive', 600_000],
    ['the same without NPWP', 12, { taken: longAgo, hasNpwp: false }, 'progressiveWithoutNpwp', 720_000],
    ['Rp50 million at once', 50, {}, 'final', 0],
    ['Rp80 million at once', 80, {}, 'final', 1_500_000],
    ['Rp80 million at once, without NPWP no surcharge', 80, { hasNpwp: false }, 'final', 1_500_000],
    ['Rp60 million in the third year', 60, { taken: longAgo }, 'progressive', 3_000_000],
    ['Rp100 million in the third year', 100, { taken: longAgo }, 'progressive', 9_000_000],
    ['Rp6 billion in the third year', 6_000, { taken: longAgo }, 'progressive', 1_794_000_000],
    [
      'Rp6 billion in the third year without NPWP',
      6_000,
      { taken: longAgo, hasNpwp: false },
      'progressiveWithoutNpwp',
      2_152_800_000,
    ],
  ])('%s', (_case, balance, changes, taxRule, tax) => {
    const payout = pay(million(balance), changes);
    expect(payout).toMatchObject({
      balance: million(balance),
      gross: million(balance),
      taxRule,
      tax: rupiah(tax),
      net: million(balance) - rupiah(tax),
    });
  });

  test('each line tells the part, its rate and its tax', () => {
    expect(pay(million(80)).taxLines).toEqual([
      { taxed: million(50), rateBasisPoints: 0, tax: 0 },
      { taxed: million(30), rateBasisPoints: 500, tax: rupiah(1_500_000) },
    ]);
    expect(pay(million(100), { taken: longAgo, hasNpwp: false }).taxLines).toEqual([
      { taxed: million(60), rateBasisPoints: 600, tax: rupiah(3_600_000) },
      { taxed: million(40), rateBasisPoints: 1_800, tax: rupiah(7_200_000) },
    ]);
  });

  test('nothing pays nothing', () => {
    expect(pay(0)).toMatchObject({ gross: 0, tax: 0, net: 0, taxLines: [] });
  });

  test.each([
    [5_000_000_000, 0],
    [5_000_000_001, 0],
    [5_000_000_019, 0],
    [5_000_000_020, 1],
    [5_000_000_040, 2],
  ])('tax is cut down to whole sen: of %i sen it is %i sen', (balance, tax) => {
    expect(pay(balance).tax).toBe(tax);
  });
});

describe('parts paid within two calendar years are one payment', () => {
  test.each([
    ['the same day', TODAY, TODAY, 'final'],
    // The tax arises at payment, on the working day after the claim: 30 December is a Wednesday.
    ['the last day that is paid in the second year', '2025-01-01', '2026-12-30', 'final'],
    ['the last day of the second year', '2025-01-01', '2026-12-31', 'progressive'],
    ['two days that are two years', '2025-12-31', '2026-01-01', 'final'],
    ['the first day of the third year', '2025-12-31', '2027-01-01', 'progressive'],
    ['the third year', '2024-12-31', TODAY, 'progressive'],
    ['many years after', '2010-05-06', TODAY, 'progressive'],
  ])('%s: %s and %s, %s', (_when, paidOn, today, taxRule) => {
    expect(pay(million(10), { taken: partly(paidOn), today }).taxRule).toBe(taxRule);
  });

  test.each([
    ['leaves the lower band to the rest', 20, 30, [[30, 0]]],
    [
      'uses up part of the lower band',
      40,
      30,
      [
        [10, 0],
        [20, 500],
      ],
    ],
    ['uses up all of it', 50, 30, [[30, 500]]],
    ['went above it already', 70, 30, [[30, 500]]],
  ])('the earlier part %s', (_what, earlier, rest, lines) => {
    const payout = pay(million(rest), { taken: partly('2025-06-01', million(earlier)) });
    expect(payout.taxLines.map((line) => [line.taxed, line.rateBasisPoints])).toEqual(
      lines.map(([taxed = 0, rate]) => [million(taxed), rate]),
    );
  });

  test('and are taxed together as the same money at once, the sen that is cut off aside', () => {
    const amounts = fc.integer({ min: 0, max: million(200) }).map(sen);
    fc.assert(
      fc.property(amounts, amounts, (earlier, rest) => {
        const together = pay(earlier + rest).tax;
        const apart = pay(earlier).tax + pay(rest, { taken: partly('2025-06-01', earlier) }).tax;
        expect(together - apart).toBeGreaterThanOrEqual(0);
        expect(together - apart).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('but from the third year the earlier part uses up no band', () => {
    const payout = pay(million(60), { taken: partly('2020-06-01', million(500)) });
    expect(payout.taxLines).toEqual([{ taxed: million(60), rateBasisPoints: 500, tax: million(3) }]);
  });
});

describe('a partial claim', () => {
  test.each([
    ['partialTenPercent', 1_000, 123_456_789, 12_345_678],
    ['partialThirtyPercent', 3_000, 123_456_789, 37_037_036],
    ['resigned', 10_000, 123_456_789, 123_456_789],
  ] as const)('%s pays %i basis points: of %i sen, %i', (reason, shareBasisPoints, balance, gross) => {
    expect(pay(balance, { reason })).toMatchObject({ balance, shareBasisPoints, gross, net: gross });
  });

  test('is taxed on the part alone', () => {
    expect(pay(million(200), { reason: 'partialThirtyPercent' }).tax).toBe(rupiah(500_000));
  });
});

test('the balance is that of all cards, contributions and what they earned', () => {
  const cards = [
    makeCard({ contributions: 1, development: 20 }),
    makeCard({ contributions: 300, development: 4_000 }),
  ];
  const membership = makeMembership({ cards });
  const given = { membership, reason: 'resigned', hasNpwp: false, today: TODAY } as const;
  expect(computePayout(defaultPolicy, given)).toMatchObject({ balance: 4_321, gross: 4_321 });
});

describe('for every claim', () => {
  const balances = fc.oneof(
    fc.integer({ min: 0, max: million(20) }),
    fc.integer({ min: 0, max: million(80_000_000) }),
    fc.constantFrom(
      ...[50, 60, 250, 500, 5_000].flatMap((edge) => [-1, 0, 1].map((by) => million(edge) + by)),
    ),
  );
  const cases = fc.record({
    reason: fc.constantFrom<ReasonId>(...reasonIdSchema.options),
    hasNpwp: fc.boolean(),
    taken: fc.option(
      fc
        .tuple(fc.constantFrom('2020-01-01', '2025-01-01', TODAY), fc.integer({ min: 1, max: million(90) }))
        .map(([paidOn, amount]) => partly(paidOn, sen(amount))),
      { nil: partly('2020-01-01') },
    ),
  });

  test('gross is net and tax together, and neither is less than nothing', () => {
    fc.assert(
      fc.property(balances, cases, (balance, given) => {
        const { gross, tax, net, taxRule, taxLines } = pay(balance, given);
        expect(net + tax).toBe(gross);
        expect(tax).toBeGreaterThanOrEqual(0);
        expect(net).toBeGreaterThanOrEqual(0);
        const base = taxRule === 'final' ? gross : gross - (gross % rupiah(1_000));
        expect(taxLines.reduce((sum, line) => sum + line.taxed, 0)).toBe(base);
        expect(taxLines.reduce((sum, line) => sum + line.tax, 0)).toBe(tax);
      }),
      { numRuns: 500 },
    );
  });

  test('never more is paid than the policy’s share of the balance', () => {
    fc.assert(
      fc.property(balances, cases, (balance, given) => {
        const { gross, shareBasisPoints } = pay(balance, given);
        expect(shareBasisPoints).toBe(reasonRule(defaultPolicy, given.reason).shareBasisPoints);
        expect(BigInt(gross) * 10_000n <= BigInt(balance) * BigInt(shareBasisPoints)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  // A base that reaches the next whole thousand is taxed by Rp1.000 more at once, at most at 42 % without NPWP.
  const STEP = rupiah(420);
  test('a larger balance never pays less but for the rounding of the base, and is never taxed less', () => {
    fc.assert(
      fc.property(
        balances,
        fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: million(100) })),
        cases,
        (balance, more, given) => {
          const less = pay(balance, given);
          const larger = pay(balance + more, given);
          expect(larger.gross).toBeGreaterThanOrEqual(less.gross);
          expect(larger.tax).toBeGreaterThanOrEqual(less.tax);
          expect(larger.net).toBeGreaterThanOrEqual(less.net - (less.taxRule === 'final' ? 0 : STEP));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('an NPWP never costs anything', () => {
    fc.assert(
      fc.property(balances, cases, (balance, given) => {
        const having = pay(balance, { ...given, hasNpwp: true });
        const lacking = pay(balance, { ...given, hasNpwp: false });
        expect(having.tax).toBeLessThanOrEqual(lacking.tax);
      }),
    );
  });
});

describe('an NPWP is asked for', () => {
  const edge = defaultPolicy.npwp.requiredAbove;
  test.each([
    ['not at Rp50 million', withBalance(edge), false],
    ['a sen above', withBalance(edge + 1), true],
    ['after a partial payment, however little is left', withBalance(1, partly('2025-06-01')), true],
    ['not from one with little and no partial payment', withBalance(1), false],
  ])('%s', (_when, membership, needed) => {
    expect(needsNpwp(defaultPolicy, membership)).toBe(needed);
  });

  test('after a partial payment only where the policy says so', () => {
    const lenient = { ...defaultPolicy, npwp: { ...defaultPolicy.npwp, requiredAfterPartial: false } };
    expect(needsNpwp(lenient, withBalance(1, partly('2025-06-01')))).toBe(false);
  });
});

test('the numbers are the policy’s, not the program’s', () => {
  const notRounded = { downTo: null, source: 'a test', sureness: 'assumed' as const };
  const policy = {
    ...defaultPolicy,
    tax: [
      {
        fromYear: 2026,
        finalYears: 1,
        finalBands: [{ upTo: null, rateBasisPoints: 100 }],
        progressiveBands: [{ upTo: null, rateBasisPoints: 1_000 }],
        roundBaseDownTo: { final: notRounded, progressive: notRounded },
        surchargeWithoutNpwpBasisPoints: 5_000,
        source: 'a test',
        sureness: 'assumed' as const,
      },
    ],
  };
  expect(policySchema.shape.tax.safeParse(policy.tax).success).toBe(true);
  const given = { reason: 'resigned', hasNpwp: false, today: TODAY } as const;
  const tax = (taken?: ReturnType<typeof partly>) =>
    computePayout(policy, { ...given, membership: withBalance(1_000, taken) }).tax;
  expect([tax(), tax(partly(TODAY)), tax(partly('2025-12-31'))]).toEqual([10, 10, 150]);
});
