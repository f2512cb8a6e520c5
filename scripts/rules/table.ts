import { rupiah, type Sen } from '../../contract/money.ts';
import { type ReasonId, reasonIdSchema } from '../../contract/policy/schema.ts';
import type { Life } from './people.ts';

const TODAY = '2026-11-18';

/** One row of the table: who claims what, when, and with how much. */
export interface RuleCase {
  readonly who: string;
  readonly life: Life;
  readonly reason: ReasonId;
  readonly balance: Sen;
  readonly hasNpwp: boolean;
  readonly today: string;
  /** Set for the worked examples of the tax law: the tax that must come out. */
  readonly expectedTax?: Sen;
}

const PEOPLE: Readonly<Record<string, Life>> = {
  'PU, at work, 4 years': { segment: 'PU', age: 36, memberYears: 4, exit: null },
  'PU, at work, 12 years': { segment: 'PU', age: 40, memberYears: 12, exit: null },
  'PU, resigned 10 days ago': worker('resigned', 10),
  'PU, resigned 40 days ago': worker('resigned', 40),
  'PU, dismissed 29 days ago': worker('dismissed', 29),
  'PU, dismissed 90 days ago': worker('dismissed', 90),
  'PU, contract ended yesterday': worker('contractEnded', 1),
  'PU, retired by the company': { ...worker('retired', 20), age: 52, memberYears: 25 },
  'PU, 57, at work': { segment: 'PU', age: 57, memberYears: 8, exit: null },
  'PU, 3 cards, resigned': { ...worker('resigned', 200), cards: 3 },
  'PU, data never updated': { ...worker('resigned', 200), dataUpdated: false },
  'PU, claim in progress': { ...worker('resigned', 200), claimInProgress: true },
  'BPU, paying': { segment: 'BPU', age: 30, memberYears: 3, exit: null },
  'BPU, stopped': { segment: 'BPU', age: 44, memberYears: 6, exit: { kind: 'stoppedBusiness', daysAgo: 60 } },
  'BPU, 60, paying, 15 years': { segment: 'BPU', age: 60, memberYears: 15, exit: null },
  'PU, 10 % this year, resigned': partlyPaid(0),
  'PU, 10 % last year, resigned': partlyPaid(1),
  'PU, 10 % two years ago, resigned': partlyPaid(2),
};

const BALANCES = [0, 12_000_000, 80_000_000].map(rupiah);

function worker(kind: 'resigned' | 'dismissed' | 'contractEnded' | 'retired', daysAgo: number): Life {
  return { segment: 'PU', age: 36, memberYears: 6, exit: { kind, daysAgo } };
}

function partlyPaid(yearsAgo: number): Life {
  const partial = { yearsAgo, amount: rupiah(1_000_000) };
  return { segment: 'PU', age: 45, memberYears: 14, exit: { kind: 'resigned', daysAgo: 90 }, partial };
}

const resigned = { who: 'PU, resigned long ago', reason: 'resigned', today: TODAY } as const;
const resignedLife = worker('resigned', 200);

/** PP 68/2009 as the agency explains it: nothing up to Rp50 million, progressive from the third year on. */
const EXAMPLES: readonly RuleCase[] = [
  { ...resigned, life: resignedLife, balance: rupiah(12_000_000), hasNpwp: false, expectedTax: rupiah(0) },
  {
    ...resigned,
    who: 'PU, 10 % two years ago, resigned',
    life: partlyPaid(2),
    balance: rupiah(12_000_000),
    hasNpwp: true,
    expectedTax: rupiah(600_000),
  },
  {
    ...resigned,
    who: 'PU, 10 % two years ago, resigned',
    life: partlyPaid(2),
    balance: rupiah(12_000_000),
    hasNpwp: false,
    expectedTax: rupiah(720_000),
  },
  {
    ...resigned,
    life: resignedLife,
    balance: rupiah(80_000_000),
    hasNpwp: true,
    expectedTax: rupiah(1_500_000),
  },
];

/** The worked examples, then every reason for every made-up person with every balance, with and without NPWP. */
export function ruleTable(): RuleCase[] {
  const rows = Object.entries(PEOPLE).flatMap(([who, life]) =>
    reasonIdSchema.options.flatMap((reason) =>
      BALANCES.flatMap((balance) =>
        [true, false].map((hasNpwp) => ({ who, life, reason, balance, hasNpwp, today: TODAY })),
      ),
    ),
  );
  return [...EXAMPLES, ...rows];
}
