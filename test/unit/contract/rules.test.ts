import { describe, expect, test } from 'vitest';
import {
  assess,
  decidingObstacle,
  otherChannels,
  papersOfOpenReasons,
} from '../../../contract/eligibility/eligibility.ts';
import { rupiah } from '../../../contract/money.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { decideCase } from '../../../scripts/rules/decide.ts';
import { hasNextStep } from '../../../scripts/rules/explained.ts';
import { brokenFor } from '../../../scripts/rules/person-properties.ts';
import { brokenProperties, randomCase, randomNumbers } from '../../../scripts/rules/random.ts';
import { randomPerson } from '../../../scripts/rules/random-person.ts';
import { ruleTable } from '../../../scripts/rules/table.ts';
import { makeMembership, TODAY } from '../../fixtures/claim/make-membership.ts';

describe('the table of rules', () => {
  const table = ruleTable();

  test('has at least 300 cases', () => {
    expect(table.length).toBeGreaterThanOrEqual(300);
  });

  test('holds the worked examples of the tax law', () => {
    const examples = table.filter(({ expectedTax }) => expectedTax !== undefined);
    const taxes = examples.map((given) => decideCase(defaultPolicy, given).payout.tax);
    expect(taxes).toEqual(examples.map(({ expectedTax }) => expectedTax));
    expect(taxes).toEqual([0, 600_000, 720_000, 1_500_000].map(rupiah));
  });

  test('breaks no property, and explains every verdict', () => {
    const broken = table.flatMap((given) => brokenProperties(defaultPolicy, given, hasNextStep));
    expect(broken).toEqual([]);
  }, 60_000);
});

test('the properties hold for random cases; npm run rules tries a hundred thousand', () => {
  const random = randomNumbers(7);
  const cases = Array.from({ length: 3_000 }, () => randomCase(random));
  const broken = cases.filter((given) => brokenProperties(defaultPolicy, given, hasNextStep).length > 0);
  expect(broken).toEqual([]);
}, 60_000);

test('the properties of a person hold for random people; npm run rules tries a hundred thousand', () => {
  const random = randomNumbers(11);
  const people = Array.from({ length: 1_500 }, () => randomPerson(random));
  const broken = people.filter((person) => brokenFor(defaultPolicy, person).length > 0);
  expect(broken).toEqual([]);
}, 60_000);

describe('of several obstacles one is explained', () => {
  test.each([
    [
      'what must be done before what time removes',
      [{ code: 'waiting', possibleOn: '2027-01-01' }, { code: 'partialTaken' }],
      'partialTaken',
    ],
    [
      'the later of two days',
      [
        { code: 'waiting', possibleOn: '2027-01-01' },
        { code: 'tooYoung', possibleOn: '2030-01-01' },
      ],
      'tooYoung',
    ],
    [
      'the first of two things to do',
      [{ code: 'membershipActive' }, { code: 'partialTaken' }],
      'membershipActive',
    ],
  ] as const)('%s', (_which, obstacles, code) => {
    expect(decidingObstacle(obstacles)?.code).toBe(code);
  });

  test('and none of none', () => {
    expect(decidingObstacle([])).toBeUndefined();
  });
});

describe('who is over the ceiling is told', () => {
  test('where that balance is taken, by the policy', () => {
    expect(otherChannels(defaultPolicy, rupiah(20_000_000))).toEqual(['branch', 'lapakAsik']);
    expect(otherChannels(defaultPolicy, rupiah(2_000_000))).toContain('jmo');
  });

  test('which documents the open reasons ask for', () => {
    const membership = makeMembership({ birthDate: '1960-01-01' });
    const assessment = assess(defaultPolicy, membership, TODAY);
    expect(papersOfOpenReasons(defaultPolicy, assessment)).toEqual([['resignationLetter']]);
  });
});

test('a waiting time counts from the inactive status where the policy says so', () => {
  const reasons = defaultPolicy.reasons.map((rule) => ({
    ...rule,
    waiting: rule.waiting && { ...rule.waiting, from: 'inactive' as const },
  }));
  const [card] = makeMembership().cards;
  const cards = card ? [{ ...card, inactiveSince: '2026-11-01' }] : [];
  const { reasons: verdicts } = assess({ ...defaultPolicy, reasons }, makeMembership({ cards }), TODAY);
  expect(verdicts.find(({ reason }) => reason === 'resigned')?.obstacles).toEqual([
    { code: 'waiting', possibleOn: '2026-12-01' },
  ]);
});
