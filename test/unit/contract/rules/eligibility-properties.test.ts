import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../contract/calendar.ts';
import { assess } from '../../../../contract/eligibility/eligibility.ts';
import type { Membership } from '../../../../contract/eligibility/membership.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { type ExitKind, exitKindSchema, segmentSchema } from '../../../../contract/policy/schema.ts';
import { makeCard, makeMembership, TODAY } from '../../../fixtures/claim/make-membership.ts';

const ceiling = defaultPolicy.ceiling.balance;
const taken = { reason: 'partialTenPercent', paidOn: '2020-05-06', amount: 10_000_000 } as const;
const leftAs = (kind: ExitKind, on: string): Membership =>
  makeMembership({ cards: [makeCard({ inactiveSince: on, exit: { kind, on } })] });

describe('for every participant on every day', () => {
  const days = fc.integer({ min: 0, max: 9_000 }).map((count) => addDays('2005-01-01', count));
  const births = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1950-01-01', count));
  const cards = fc.record({
    segment: fc.constantFrom(...segmentSchema.options),
    joinedOn: days,
    inactiveSince: fc.option(days),
    exit: fc.option(fc.record({ kind: fc.constantFrom(...exitKindSchema.options), on: days })),
    contributions: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: ceiling + 2 })),
    development: fc.nat({ max: 2 }),
  });
  const members = fc
    .record({
      birthDate: births,
      dataUpdatedOn: fc.option(days),
      cards: fc.array(cards.map(makeCard), { maxLength: 3 }),
      partialTaken: fc.option(fc.constant(taken)),
      claimInProgress: fc.boolean(),
    })
    .map(makeMembership);
  const todays = fc.integer({ min: 0, max: 6_000 }).map((count) => addDays('2024-01-01', count));
  const inTime = ['waiting', 'tooYoung', 'membershipTooShort', 'membershipActive'];
  const timely = (membership: Membership, today: string) =>
    assess(defaultPolicy, membership, today).reasons.flatMap(({ reason, obstacles }) =>
      obstacles.flatMap(({ code, possibleOn }) =>
        possibleOn === undefined ? [] : [{ key: `${reason} ${code}`, possibleOn }],
      ),
    );

  test('a claim may be made exactly when all conditions are met and a reason is free', () => {
    let may = 0;
    fc.assert(
      fc.property(members, todays, (membership, today) => {
        const { conditions, reasons, mayClaim } = assess(defaultPolicy, membership, today);
        const free = reasons.some(({ obstacles }) => obstacles.length === 0);
        expect(mayClaim).toBe(free && conditions.every(({ met }) => met));
        if (mayClaim) may += 1;
      }),
      { numRuns: 1_000, examples: [[makeMembership(), TODAY]] },
    );
    expect(may).toBeGreaterThan(0);
  });

  test('every reason of the policy gets its verdict, and an obstacle is told once', () => {
    fc.assert(
      fc.property(members, todays, (membership, today) => {
        const { reasons } = assess(defaultPolicy, membership, today);
        expect(reasons.map(({ reason }) => reason)).toEqual(defaultPolicy.reasons.map(({ id }) => id));
        for (const { obstacles } of reasons)
          expect(new Set(obstacles.map(({ code }) => code)).size).toBe(obstacles.length);
      }),
    );
  });

  test('a later day never adds an obstacle that time removes', () => {
    fc.assert(
      fc.property(members, todays, fc.integer({ min: 1, max: 8_000 }), (membership, today, count) => {
        const now = timely(membership, today).map(({ key }) => key);
        const later = timely(membership, addDays(today, count)).map(({ key }) => key);
        expect(later.filter((key) => !now.includes(key))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the day told is exactly the first on which that obstacle is gone', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(members, todays, (membership, today) => {
        for (const { key, possibleOn } of timely(membership, today)) {
          const codesOn = (day: string) => timely(membership, day).map((each) => each.key);
          expect(possibleOn > today).toBe(true);
          expect(codesOn(addDays(possibleOn, -1))).toContain(key);
          expect(codesOn(possibleOn)).not.toContain(key);
          seen.add(key.split(' ')[1] ?? '');
        }
      }),
      {
        numRuns: 300,
        examples: [
          [leftAs('resigned', TODAY), TODAY],
          [leftAs('contractEnded', '2026-12-01'), TODAY],
        ],
      },
    );
    expect([...seen].sort()).toEqual(inTime.toSorted());
  });

  test('a day is told where time alone helps, and nowhere else', () => {
    // An end of membership or of ten years may lie ahead, or need somebody's act.
    const may = ['membershipTooShort', 'membershipActive'];
    fc.assert(
      fc.property(members, todays, (membership, today) => {
        for (const { obstacles } of assess(defaultPolicy, membership, today).reasons) {
          for (const { code, possibleOn } of obstacles.filter((each) => !may.includes(each.code)))
            expect([code, possibleOn !== undefined]).toEqual([code, inTime.includes(code)]);
        }
      }),
    );
  });
});
