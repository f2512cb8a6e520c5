import { beforeEach, describe, expect, test } from 'vitest';
import {
  type Contributions,
  contributionStatus,
  contributionsSchema,
  type OrderedContribution,
  orderedContributionSchema,
} from '../../../../contract/contributions/contribution.ts';
import type { Session } from '../../../../contract/head-office/routes.ts';
import { rupiah } from '../../../../contract/money.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { advance } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  type Answer,
  getMembership,
  signIn,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';

const LOWEST = rupiah(1_000_000);
let headOffice: TestHeadOffice;
let session: Session;
headOfficeForEach({ kiosks: [] }, (started) => {
  ({ headOffice } = started);
});

const ask = (): Promise<Answer> => headOffice.send('GET', '/v1/me/contributions', undefined, session.token);
const order = (months: number, income: number = LOWEST): Promise<Answer> =>
  headOffice.send('POST', '/v1/me/contribution-orders', { months, income }, session.token);
const pay = (code: string): Promise<Answer> => headOffice.send('POST', '/training/payments', { code });

async function contributionsOf(caseId: string): Promise<Contributions> {
  session = await signIn(headOffice, caseId);
  return contributionsSchema.parse((await ask()).body);
}

async function ordered(months: number, income?: number): Promise<OrderedContribution> {
  const answer = await order(months, income);
  expect(answer.status).toBe(201);
  return orderedContributionSchema.parse(answer.body);
}

const standing = (contributions: Contributions) =>
  contributionStatus(defaultPolicy.contributions, contributions, '2026-11-18');

describe('contributions of a BPU member', () => {
  test.each([
    ['bpu-paid-up', { state: 'active', missed: 0, endsOn: null }],
    ['bpu-behind', { state: 'behind', missed: 2, endsOn: '2026-12-01' }],
    ['bpu-lapsed', { state: 'inactive', missed: 4, endsOn: null }],
  ])('of %s say where the membership stands', async (caseId, status) => {
    expect(standing(await contributionsOf(caseId))).toEqual(status);
  });

  test('are the latest months of the policy without a gap, the present one last', async () => {
    const { months, ordered: none } = await contributionsOf('bpu-behind');
    expect(months.map(({ month }) => month)).toEqual([
      '2025-12',
      ...Array.from({ length: 11 }, (_, place) => `2026-${String(place + 1).padStart(2, '0')}`),
    ]);
    expect(months.filter(({ paid }) => !paid).map(({ month }) => month)).toEqual([
      '2026-04',
      '2026-09',
      '2026-10',
      '2026-11',
    ]);
    expect(none).toBeNull();
  });

  test('are none of who was never one, nor of who has not signed in', async () => {
    session = await signIn(headOffice, 'pu-resigned');
    for (const answer of [await ask(), await order(1)]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'notContributing' } });
    }
    expect((await headOffice.send('GET', '/v1/me/contributions')).status).toBe(401);
    expect(
      (await headOffice.send('POST', '/v1/me/contribution-orders', { months: 1, income: 1 })).status,
    ).toBe(401);
  });
});

describe('a payment code', () => {
  beforeEach(async () => {
    session = await signIn(headOffice, 'bpu-lapsed');
  });

  test('is for the months asked for from the present one on, priced by the policy, and good for its days', async () => {
    expect(await ordered(3)).toMatchObject({
      months: 3,
      from: '2026-11',
      to: '2027-01',
      // Half of JKK and JKM until the end of 2026.
      amount: rupiah(28_400 + 28_400 + 36_800),
      validUntil: '2026-11-25',
      paidAt: null,
    });
    expect(contributionsSchema.parse((await ask()).body).ordered?.months).toBe(3);
  });

  test('is the same for the same order, also when it is asked for many times at once', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, async () => (await ordered(1)).code));
    expect(new Set(codes).size).toBe(1);
  });

  test('is replaced by that of another order, and then pays nothing', async () => {
    const first = await ordered(1);
    const second = await ordered(1, rupiah(2_000_000));
    expect(second.code).not.toBe(first.code);
    expect(await pay(first.code)).toMatchObject({ status: 409, body: { refused: 'codeUnknown' } });
    expect((await pay(second.code)).status).toBe(200);
  });

  test('is over after its last day, and another one is given', async () => {
    const { code } = await ordered(1);
    await advance(headOffice, 8 * 24);
    session = await signIn(headOffice, 'bpu-lapsed');
    expect(contributionsSchema.parse((await ask()).body).ordered).toBeNull();
    expect(await pay(code)).toMatchObject({ status: 409, body: { refused: 'codeExpired' } });
    expect((await ordered(1)).code).not.toBe(code);
  });

  test('is not drawn again and again: after so many orders one waits', async () => {
    const asked = Array.from({ length: 20 }, (_, place) => order(place % 2 ? 1 : 3));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 201));
    const another = await order(6);
    expect(another).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect(another.headers.get('retry-after')).toBe('900');
  });

  test.each([
    [{ months: 2, income: LOWEST }, 'months'],
    [{ months: 0, income: LOWEST }, 'months'],
    [{ months: 1, income: -1 }, 'income'],
    [{ months: 1 }, 'income'],
  ])('is not given for %j', async (body, path) => {
    const answer = await headOffice.send('POST', '/v1/me/contribution-orders', body, session.token);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed', faults: [{ path }] } });
  });
});

describe('a payment', () => {
  test('makes the membership active again, and adds its JHT to the savings', async () => {
    const before = await contributionsOf('bpu-lapsed');
    const savings = (await getMembership(headOffice, session)).cards[0]?.contributions ?? 0;
    const { code } = await ordered(3, rupiah(2_000_000));
    expect(await pay(code)).toMatchObject({
      status: 200,
      body: { code, paidAt: '2026-11-18T03:00:00.000Z' },
    });
    const after = contributionsSchema.parse((await ask()).body);
    expect(standing(before).state).toBe('inactive');
    expect(standing(after)).toEqual({ state: 'active', missed: 0, endsOn: null });
    expect(after.months.slice(-3)).toEqual(
      ['2026-11', '2026-12', '2027-01'].map((month) => ({ month, paid: true })),
    );
    expect(after.income).toBe(rupiah(2_000_000));
    const [card] = (await getMembership(headOffice, session)).cards;
    expect(card).toMatchObject({
      inactiveSince: null,
      exit: null,
      contributions: savings + rupiah(3 * 40_000),
    });
  });

  test('is taken once, however often the partner tells of it', async () => {
    await contributionsOf('bpu-lapsed');
    const { code } = await ordered(1);
    const answers = await Promise.all(Array.from({ length: 6 }, () => pay(code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    const [card] = (await getMembership(headOffice, session)).cards;
    expect(card?.contributions).toBe(rupiah(3_600_000 + 20_000));
  });

  test('of a code that was never given is refused', async () => {
    expect(await pay('00000000000098')).toMatchObject({ status: 409, body: { refused: 'codeUnknown' } });
    expect((await pay('00000000000097')).status).toBe(400);
  });

  test('ahead goes on where the last one ended', async () => {
    await contributionsOf('bpu-paid-up');
    const { code, from } = await ordered(3);
    expect(from).toBe('2026-12');
    await pay(code);
    expect((await ordered(1)).from).toBe('2027-03');
  });
});
