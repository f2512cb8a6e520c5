import { describe, expect, test } from 'vitest';
import { assess, type ConditionId, type Obstacle } from '../../../contract/eligibility/eligibility.ts';
import type { Membership } from '../../../contract/eligibility/membership.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import {
  type ExitKind,
  exitKindSchema,
  type Policy,
  type ReasonId,
} from '../../../contract/policy/schema.ts';
import { makeCard, makeMembership, TODAY, withBalance } from '../../fixtures/claim/make-membership.ts';

const FREE: readonly Obstacle[] = [];
const ceiling = defaultPolicy.ceiling.balance;

function obstaclesOf(reason: ReasonId, membership: Membership, today = TODAY): readonly Obstacle[] {
  const verdict = assess(defaultPolicy, membership, today).reasons.find((each) => each.reason === reason);
  return verdict?.obstacles ?? [{ code: 'branchOnly', possibleOn: 'no verdict' }];
}

function unmet(membership: Membership, today = TODAY, policy: Policy = defaultPolicy): ConditionId[] {
  return assess(policy, membership, today)
    .conditions.filter((condition) => !condition.met)
    .map(({ id }) => id);
}

const leftAs = (kind: ExitKind, on: string, changes: Parameters<typeof makeCard>[0] = {}): Membership =>
  makeMembership({ cards: [makeCard({ inactiveSince: on, exit: { kind, on }, ...changes })] });
const ownBusiness = leftAs('stoppedBusiness', TODAY, { segment: 'BPU', employer: null });
const active = makeMembership({ cards: [makeCard({ inactiveSince: null, exit: null })] });
const bornOn = (birthDate: string) => makeMembership({ birthDate, cards: active.cards });
const joinedOn = (day: string) =>
  makeMembership({ cards: [makeCard({ joinedOn: day, inactiveSince: null, exit: null })] });
const taken = { reason: 'partialTenPercent', paidOn: '2020-05-06', amount: 10_000_000 } as const;

describe('retirement age: 100 % from the day after the 56th birthday, even while working', () => {
  test.each([
    ['on the eve of the birthday', '1970-07-14', '2026-07-13', '2026-07-15'],
    ['on the birthday itself', '1970-07-14', '2026-07-14', '2026-07-15'],
    ['on a birthday at a month’s end', '1970-12-31', '2026-12-31', '2027-01-01'],
    ['on a leap day’s birthday', '1972-02-29', '2028-02-29', '2028-03-01'],
    ['at 36', '1990-07-14', TODAY, '2046-07-15'],
  ])('too young %s', (_when, birthDate, today, possibleOn) => {
    const obstacles = obstaclesOf('retirementAge', bornOn(birthDate), today);
    expect(obstacles).toEqual([{ code: 'tooYoung', possibleOn }]);
  });

  test.each([
    ['the day after', '1970-07-14', '2026-07-15'],
    ['the day after at a month’s end', '1970-12-31', '2027-01-01'],
    ['the day after a leap day', '1972-02-29', '2028-03-01'],
    ['years after', '1950-01-01', TODAY],
  ])('free %s', (_when, birthDate, today) => {
    expect(obstaclesOf('retirementAge', bornOn(birthDate), today)).toEqual(FREE);
    expect(assess(defaultPolicy, bornOn(birthDate), today).mayClaim).toBe(true);
  });

  test('free for those who work for themselves, too', () => {
    const self = makeMembership({ birthDate: '1970-07-14', cards: ownBusiness.cards });
    expect(obstaclesOf('retirementAge', self)).toEqual(FREE);
  });
});

describe.each(['resigned', 'dismissed'] as const)('%s: one month after the reported end of work', (kind) => {
  test.each([
    ['2026-10-19', '2026-11-18', '2026-11-19'],
    ['2026-01-31', '2026-02-27', '2026-02-28'],
    ['2028-01-31', '2028-02-28', '2028-02-29'],
    ['2026-03-31', '2026-04-29', '2026-04-30'],
    ['2026-12-01', '2026-12-31', '2027-01-01'],
    ['2026-11-18', '2026-11-18', '2026-12-18'],
  ])('ended on %s, on %s still waiting until %s, and then free', (on, today, possibleOn) => {
    const membership = leftAs(kind, on);
    expect(obstaclesOf(kind, membership, today)).toEqual([{ code: 'waiting', possibleOn }]);
    expect(assess(defaultPolicy, membership, today).mayClaim).toBe(false);
    expect(obstaclesOf(kind, membership, possibleOn)).toEqual(FREE);
    expect(assess(defaultPolicy, membership, possibleOn).mayClaim).toBe(true);
  });
});

describe('an end of work without a waiting time is free the same day', () => {
  test.each<[ReasonId, Membership]>([
    ['retirementByAgreement', leftAs('retired', TODAY)],
    ['contractEnded', leftAs('contractEnded', TODAY)],
    ['businessStopped', ownBusiness],
  ])('%s', (reason, membership) => {
    expect(obstaclesOf(reason, membership)).toEqual(FREE);
    expect(assess(defaultPolicy, membership, TODAY).mayClaim).toBe(true);
  });
});

describe('a reason goes with the end of work that was reported', () => {
  const reasons = {
    resigned: 'resigned',
    dismissed: 'dismissed',
    contractEnded: 'contractEnded',
    retired: 'retirementByAgreement',
    stoppedBusiness: 'businessStopped',
  } as const satisfies Record<ExitKind, ReasonId>;
  const pairs = exitKindSchema.options.flatMap((reported) =>
    exitKindSchema.options.map((claimed) => [reasons[claimed], reported, reported === claimed] as const),
  );

  test.each(pairs)('%s after "%s" was reported: %s', (reason, reported, fits) => {
    const segment = reason === 'businessStopped' ? 'BPU' : 'PU';
    const obstacles = obstaclesOf(reason, leftAs(reported, '2026-02-01', { segment }));
    // A BPU member's own word is enough; there is no employer to report otherwise.
    const free = fits || reason === 'businessStopped';
    expect(obstacles).toEqual(free ? FREE : [{ code: 'exitDiffers' }]);
  });

  test.each(Object.values(reasons))('%s with no end of work reported', (reason) => {
    const segment = reason === 'businessStopped' ? 'BPU' : 'PU';
    const silent = makeMembership({ cards: [makeCard({ segment, exit: null })] });
    expect(obstaclesOf(reason, silent)).toEqual(
      reason === 'businessStopped' ? FREE : [{ code: 'exitNotReported' }],
    );
  });

  const reported = Object.values(reasons).filter((reason) => reason !== 'businessStopped');
  test.each(reported)('%s while still working', (reason) => {
    const working = makeMembership({ cards: [makeCard({ inactiveSince: null })] });
    expect(obstaclesOf(reason, working)).toEqual([{ code: 'membershipActive' }]);
    expect(unmet(working)).toEqual(['membershipEnded']);
  });

  // Permenaker 4/2022 article 6(2)b: a BPU member is paid on stopping, which nobody else can report.
  test('businessStopped while the card is active: free, with the member’s own declaration', () => {
    const paying = makeMembership({ cards: [makeCard({ segment: 'BPU', inactiveSince: null, exit: null })] });
    const { reasons: verdicts, mayClaim } = assess(defaultPolicy, paying, TODAY);
    expect(verdicts.find(({ reason }) => reason === 'businessStopped')).toEqual({
      reason: 'businessStopped',
      obstacles: FREE,
      declaration: 'businessStopped',
    });
    expect(mayClaim).toBe(true);
    const stopped = assess(defaultPolicy, ownBusiness, TODAY).reasons;
    expect(stopped.every(({ declaration }) => declaration === null)).toBe(true);
  });

  test('an end that was reported for a day to come is waited for', () => {
    const leaving = leftAs('contractEnded', '2026-12-01');
    expect(obstaclesOf('contractEnded', leaving)).toEqual([
      { code: 'membershipActive', possibleOn: '2026-12-01' },
      { code: 'waiting', possibleOn: '2026-12-01' },
    ]);
    expect(obstaclesOf('contractEnded', leaving, '2026-12-01')).toEqual(FREE);
  });

  test.each<[ReasonId, Membership]>([
    ['resigned', ownBusiness],
    ['dismissed', ownBusiness],
    ['contractEnded', ownBusiness],
    ['retirementByAgreement', ownBusiness],
    ['businessStopped', makeMembership()],
  ])('%s is for the other segment', (reason, membership) => {
    expect(obstaclesOf(reason, membership)).toEqual([{ code: 'otherSegment' }]);
  });
});

describe.each(['leavingIndonesia', 'permanentDisability', 'death'] as const)('%s', (reason) => {
  test('is claimed at a desk of the branch, whatever else is so', () => {
    for (const membership of [makeMembership(), ownBusiness, active, bornOn('1960-01-01')])
      expect(obstaclesOf(reason, membership)).toEqual([{ code: 'branchOnly' }]);
  });
});

describe.each(['partialTenPercent', 'partialThirtyPercent'] as const)(
  '%s: once, after ten years',
  (reason) => {
    test.each([
      ['2016-11-19', TODAY, '2026-11-19'],
      ['2016-02-29', '2026-02-27', '2026-02-28'],
      ['2018-01-01', '2027-12-31', '2028-01-01'],
    ])('joined on %s, too short on %s, free from %s', (joined, today, possibleOn) => {
      expect(obstaclesOf(reason, joinedOn(joined), today)).toEqual([
        { code: 'membershipTooShort', possibleOn },
      ]);
      expect(obstaclesOf(reason, joinedOn(joined), possibleOn)).toEqual(FREE);
    });

    test('free while still working, which then is no obstacle to the claim either', () => {
      const working = makeMembership({
        cards: [makeCard({ joinedOn: '2010-01-01', inactiveSince: null, exit: null })],
      });
      expect(obstaclesOf(reason, working)).toEqual(FREE);
      expect(assess(defaultPolicy, working, TODAY).mayClaim).toBe(true);
    });

    test('the years count from the first card, whatever became of it', () => {
      const two = makeMembership({
        cards: [
          makeCard({ kpj: '12345678902', joinedOn: '2024-01-01' }),
          makeCard({ joinedOn: '2010-01-01', contributions: 0, development: 0 }),
        ],
      });
      expect(obstaclesOf(reason, two)).toEqual(FREE);
    });

    test('time between two memberships does not count, unless the policy says so', () => {
      // From 2010 two years, and again from 2022-06-01: eight years are left from then on.
      const again = makeMembership({
        cards: [
          makeCard({ joinedOn: '2010-06-01', inactiveSince: '2012-06-01', contributions: 0, development: 0 }),
          makeCard({ kpj: '12345678902', joinedOn: '2022-06-01', inactiveSince: null, exit: null }),
        ],
      });
      expect(obstaclesOf(reason, again)).toEqual([{ code: 'membershipTooShort', possibleOn: '2030-06-01' }]);
    });

    test('no day is told where the membership ended before ten years', () => {
      const ended = makeMembership({ cards: [makeCard({ joinedOn: '2018-01-01' })] });
      expect(obstaclesOf(reason, ended)).toEqual([{ code: 'membershipTooShort' }]);
    });

    test.each(['partialTenPercent', 'partialThirtyPercent'] as const)('not again after %s', (before) => {
      const membership = makeMembership({
        cards: [makeCard({ joinedOn: '2010-01-01' })],
        partialTaken: { ...taken, reason: before },
      });
      expect(obstaclesOf(reason, membership)).toEqual([{ code: 'partialTaken' }]);
      expect(obstaclesOf('resigned', membership)).toEqual(FREE);
    });

    test('both obstacles are told at once', () => {
      const membership = makeMembership({
        cards: [makeCard({ joinedOn: '2019-03-01', inactiveSince: null, exit: null })],
        partialTaken: taken,
      });
      expect(obstaclesOf(reason, membership)).toEqual([
        { code: 'membershipTooShort', possibleOn: '2029-03-01' },
        { code: 'partialTaken' },
      ]);
    });
  },
);

describe('the conditions before any reason', () => {
  const secondCard = (changes: Parameters<typeof makeCard>[0]) =>
    makeMembership({
      cards: [makeCard(), makeCard({ kpj: '12345678902', joinedOn: '2018-01-01', ...changes })],
    });

  test('are all told, each met or not, the three ticks of JMO first', () => {
    const { conditions, mayClaim } = assess(defaultPolicy, makeMembership(), TODAY);
    expect(conditions).toEqual([
      { id: 'membershipEnded', met: true },
      { id: 'dataUpdated', met: true },
      { id: 'withinCeiling', met: true },
      { id: 'hasBalance', met: true },
      { id: 'cardsMerged', met: true },
      { id: 'noClaimInProgress', met: true },
    ]);
    expect(mayClaim).toBe(true);
  });

  test.each<[string, Membership, ConditionId[]]>([
    ['still active', active, ['membershipEnded']],
    [
      'one of two cards still active',
      secondCard({ inactiveSince: null, contributions: 0, development: 0 }),
      ['membershipEnded'],
    ],
    ['data never checked', makeMembership({ dataUpdatedOn: null }), ['dataUpdated']],
    ['one sen under the ceiling', withBalance(ceiling - 1), []],
    ['exactly at the ceiling', withBalance(ceiling), []],
    ['one sen over the ceiling', withBalance(ceiling + 1), ['withinCeiling']],
    [
      'over the ceiling by the fund’s return',
      makeMembership({ cards: [makeCard({ contributions: ceiling, development: 1 })] }),
      ['withinCeiling'],
    ],
    ['nothing left', withBalance(0), ['hasBalance']],
    ['one sen left', withBalance(1), []],
    ['no card at all', makeMembership({ cards: [] }), ['hasBalance']],
    ['two cards with money', secondCard({}), ['cardsMerged']],
    ['two cards, one with a single sen', secondCard({ contributions: 0, development: 1 }), ['cardsMerged']],
    ['two cards, one merged away', secondCard({ contributions: 0, development: 0 }), []],
    [
      'two cards over the ceiling together',
      secondCard({ contributions: ceiling }),
      ['withinCeiling', 'cardsMerged'],
    ],
    ['a claim in progress', makeMembership({ claimInProgress: true }), ['noClaimInProgress']],
    ['a partial payment taken', makeMembership({ partialTaken: taken }), []],
    [
      'everything at once',
      makeMembership({ ...active, dataUpdatedOn: null, claimInProgress: true }),
      ['membershipEnded', 'dataUpdated', 'noClaimInProgress'],
    ],
  ])('%s', (_what, membership, missing) => {
    expect(unmet(membership)).toEqual(missing);
    expect(assess(defaultPolicy, membership, TODAY).mayClaim).toBe(missing.length === 0);
  });

  test('several cards are no obstacle where the policy does not ask to merge them', () => {
    const lenient = { ...defaultPolicy, mergedCards: { ...defaultPolicy.mergedCards, required: false } };
    expect(unmet(secondCard({}), TODAY, lenient)).toEqual([]);
  });

  test('with all of them met, there is no claim while every reason has an obstacle', () => {
    const { conditions, mayClaim } = assess(defaultPolicy, leftAs('resigned', '2026-11-01'), TODAY);
    expect(conditions.every(({ met }) => met)).toBe(true);
    expect(mayClaim).toBe(false);
  });

  test('of several cards the last end of work decides the wait, in whichever order they come', () => {
    const cards = [
      makeCard({ joinedOn: '2015-01-01', exit: { kind: 'resigned', on: '2018-01-01' } }),
      makeCard({ joinedOn: '2019-01-01', exit: { kind: 'contractEnded', on: '2026-11-01' } }),
    ];
    for (const order of [cards, cards.toReversed()]) {
      expect(obstaclesOf('contractEnded', makeMembership({ cards: order }))).toEqual(FREE);
      expect(obstaclesOf('resigned', makeMembership({ cards: order }))).toEqual([
        { code: 'waiting', possibleOn: '2026-12-01' },
      ]);
      expect(obstaclesOf('dismissed', makeMembership({ cards: order }))).toEqual([{ code: 'exitDiffers' }]);
    }
  });
});
