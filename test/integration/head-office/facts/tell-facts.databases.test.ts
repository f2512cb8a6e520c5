import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { totalBalance } from '../../../../contract/eligibility/membership.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { makeCoreClient, post } from '../../../fixtures/core/core-client.ts';
import { enterPeople } from '../../../fixtures/head-office/at-work.ts';
import { claimsOf, stagesReached } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForAll, headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  getMembership,
  signIn,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { plentyOfAttempts } from '../../../fixtures/head-office/plenty.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const core = await makeCoreClient('core', ['facts']);
const payments = await makeCoreClient('payments', ['facts'], 'ES256');
const reader = await makeCoreClient('reader', ['events', 'attachments']);
const clients = [core, payments, reader].map(({ configured }) => configured);
const settings = {
  core: { clients, accountInquiry: { kind: 'manual' } },
  attempts: { coreFacts: { most: 8, withinMinutes: 15 } },
};

const WHO = 'bpu-under-ceiling';
const PATH = '/core/v1/facts';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
let database: Kysely<Tables>;

/** A claim that the core may move: a person has looked at its account. */
async function claimed() {
  const someone = await visit(headOffice, kiosk, WHO);
  const filled = await fillIn(someone, 'businessStopped');
  expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  await database.updateTable('claims').set({ waits_for_staff: 0 }).execute();
  return filled.claim;
}

const at = () => clock.now().toISOString();
const reached = (claimId: string, stage: string, more = {}) => ({
  kind: 'stageReached',
  factId: `${claimId} ${stage}`.replace(' ', '/'),
  at: at(),
  claimId,
  stage,
  ...more,
});
const paid = (claimId: string, net: number, more = {}) => ({
  kind: 'paid',
  factId: `${claimId}/paid`,
  at: at(),
  claimId,
  net,
  ...more,
});
/** What came of each fact, in few words. */
async function resultsOf(facts: readonly object[], client = core) {
  const { status, body } = await client.tell(headOffice, facts);
  expect({ status, body }).toMatchObject({ status: 200 });
  const { results } = Object(body);
  return results.map(({ result, problem = result }: Record<string, string>) => problem);
}
const balance = async () => totalBalance(await getMembership(headOffice, await signIn(headOffice, WHO)));
const stages = async () => stagesReached((await claimsOf(headOffice, WHO))[0]);
const factsHeld = () => database.selectFrom('facts').selectAll().execute();

describe('a core that tells facts', () => {
  headOfficeForEach({ training: false, settings }, (started) => {
    ({ kiosk, headOffice, clock } = started);
  });
  beforeEach(async () => {
    database = await enterPeople(headOffice, [WHO]);
  });
  afterEach(() => database.destroy());

  test('moves a claim through its stages to its payment, and its balance with it', async () => {
    const { claimId, payout } = await claimed();
    const before = await balance();
    const facts = ['determination', 'approval', 'payment'].map((stage) => reached(claimId, stage));
    expect(await resultsOf([...facts, paid(claimId, payout.net)])).toEqual(Array(4).fill('taken'));
    expect(await stages()).toHaveLength(5);
    expect(await balance()).toBe(before - payout.gross);
  });

  test('is answered fact by fact, in its order: what cannot be taken keeps nothing else back', async () => {
    const { claimId, payout } = await claimed();
    const unknown = '019a9b3c-0000-7000-8000-000000000000';
    const told = await core.tell(headOffice, [
      paid(unknown, 1),
      reached(claimId, 'payment'),
      reached(claimId, 'approval', { at: '2026-11-18T02:50:00Z' }),
      reached(claimId, 'payment'),
      reached(claimId, 'payment', { at: '2026-11-18T02:55:00Z' }),
      { kind: 'refused', factId: 'r', at: at(), claimId, reason: 'accountRefused' },
      paid(claimId, payout.net),
      { kind: 'contributionPaid', factId: 'c', at: at(), code: '10000000000083' },
    ]);
    expect(told).toMatchObject({
      status: 200,
      body: {
        results: [
          {
            factId: `${unknown}/paid`,
            result: 'notTaken',
            problem: 'claimUnknown',
            title: expect.stringContaining('no such claim'),
          },
          { result: 'taken' },
          { result: 'taken' },
          { result: 'known' },
          { result: 'notTaken', problem: 'factDiffers' },
          { result: 'taken' },
          { result: 'notTaken', problem: 'claimRefused' },
          { factId: 'c', result: 'notTaken', problem: 'codeUnknown' },
        ],
      },
    });
    expect(told.headers.get('cache-control')).toBe('no-store');
    expect(await claimsOf(headOffice, WHO)).toMatchObject([{ refusal: 'accountRefused' }]);
    expect(await factsHeld()).toHaveLength(3);
  });

  test('may tell a fact again, alone or twice at once: it counts once, and each client has ids of its own', async () => {
    const { claimId, payout } = await claimed();
    const before = await balance();
    const fact = paid(claimId, payout.net);
    const both = await Promise.all([resultsOf([fact]), resultsOf([fact])]);
    expect(both.flat().toSorted()).toEqual(['known', 'taken']);
    clock.advanceMinutes(24 * 60);
    expect(await resultsOf([fact, fact])).toEqual(['known', 'known']);
    expect(await resultsOf([{ ...fact, net: payout.net - 1 }])).toEqual(['factDiffers']);
    expect(await resultsOf([{ ...fact, net: payout.net - 1 }], payments)).toEqual(['claimPaid']);
    expect(await balance()).toBe(before - payout.gross);
  });

  test('is let in by a token with the scope alone, before its body is read', async () => {
    const { claimId, payout } = await claimed();
    const body = JSON.stringify({ facts: [paid(claimId, payout.net)] });
    for (const authorization of ['', 'Bearer x', `Bearer ${await core.assertion(headOffice)}`]) {
      const refused = await post(headOffice, PATH, body, authorization === '' ? {} : { authorization });
      expect(refused).toMatchObject({ status: 401, body: { code: 'tokenRefused' } });
    }
    const other = await reader.tell(headOffice, [paid(claimId, payout.net)]);
    expect(other).toMatchObject({ status: 403, body: { code: 'scopeMissing' } });
    expect(other.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope", scope="facts"');
    const unread = await post(headOffice, PATH, 'no JSON', {});
    expect(unread).toMatchObject({ status: 401, body: { code: 'tokenRefused' } });
    // Nobody reads it, and the answer comes all the same.
    const large = await post(headOffice, PATH, ' '.repeat(10_000_000), {});
    expect(large).toMatchObject({ status: 401, body: { code: 'tokenRefused' } });
    expect(await factsHeld()).toEqual([]);
    expect(await stages()).toEqual(['agenda']);
  });

  test('that tells without end is told when to come back, and others go on', async () => {
    const token = await core.token(headOffice);
    const { claimId } = await claimed();
    for (let time = 0; time < 8; time += 1) {
      expect((await core.tell(headOffice, [reached(claimId, 'approval')], token)).status).toBe(200);
    }
    const blocked = await core.tell(headOffice, [reached(claimId, 'payment')], token);
    expect(blocked).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect(Number(blocked.headers.get('retry-after'))).toBe(900);
    expect(await resultsOf([reached(claimId, 'payment')], payments)).toEqual(['taken']);
  });
});

describe('a request of another form', () => {
  headOfficeForAll(
    { training: false, settings: { ...settings, attempts: plentyOfAttempts } },
    async (started) => {
      ({ kiosk, headOffice, clock } = started);
      database = await enterPeople(headOffice, [WHO]);
    },
  );
  afterAll(() => database.destroy());

  const whole = () => paid('019a9b3c-0000-7000-8000-000000000000', 1);
  const code = { kind: 'contributionPaid', factId: 'c', code: '10000000000083' };

  test.each<[string, () => unknown, number, string]>([
    ['no facts', () => ({ facts: [] }), 400, 'malformed'],
    ['a fact that stands alone', whole, 400, 'malformed'],
    ['more than are taken at once', () => ({ facts: Array(51).fill(whole()) }), 400, 'malformed'],
    ['an unknown field beside', () => ({ facts: [whole()], all: true }), 400, 'malformed'],
    // The request is refused as a whole: nobody looks at the good one before the other.
    [
      'an unknown field within',
      () => ({
        facts: [
          { ...code, at: at() },
          { ...whole(), account: '1' },
        ],
      }),
      400,
      'malformed',
    ],
    ['an unknown kind', () => ({ facts: [{ ...whole(), kind: 'lost' }] }), 400, 'malformed'],
    ['an id that no text can hold', () => ({ facts: [{ ...whole(), factId: 'a\u0000' }] }), 400, 'malformed'],
    ['a lone surrogate', () => ({ facts: [{ ...whole(), factId: '\ud800' }] }), 400, 'malformed'],
    ['no day', () => ({ facts: [{ ...whole(), at: '2026-02-30T00:00:00Z' }] }), 400, 'malformed'],
    ['more than an amount holds', () => ({ facts: [{ ...whole(), net: 1e21 }] }), 400, 'malformed'],
    ['a book', () => ({ facts: [{ ...whole(), factId: 'a'.repeat(20_000) }] }), 413, 'tooLarge'],
  ])('is refused: %s', async (_, body, status, code) => {
    const authorization = `Bearer ${await core.token(headOffice)}`;
    const refused = await post(headOffice, PATH, JSON.stringify(body()), { authorization });
    expect(refused).toMatchObject({ status, body: { code } });
    expect(Object(refused.body).results).toBeUndefined();
    expect(JSON.stringify(refused.body)).not.toContain('019a9b3c');
    expect(await factsHeld()).toEqual([]);
  });

  test.each([
    ['no JSON', '{"facts":[', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['a form', 'facts=1', 'application/x-www-form-urlencoded', 400],
    ['a text', '{}', 'text/plain', 415],
  ])('is refused: %s', async (_, body, type, status) => {
    const headers = { authorization: `Bearer ${await core.token(headOffice)}`, 'content-type': type };
    expect((await post(headOffice, PATH, body, headers)).status).toBe(status);
  });
});

test('what was told is still known after a restart, and goes on from there', async () => {
  const dataFolder = temporaryFolder();
  clock = new TestClock();
  kiosk = await makeKiosk();
  const start = async () => {
    headOffice = await startTestHeadOffice({ kiosks: [kiosk], clock, training: false, dataFolder, settings });
  };
  await start();
  try {
    database = await enterPeople(headOffice, [WHO]);
    const { claimId, payout } = await claimed();
    const fact = reached(claimId, 'approval');
    expect(await resultsOf([fact])).toEqual(['taken']);
    await database.destroy();
    await headOffice.stop();
    await start();
    expect(await stages()).toEqual(['agenda', 'determination', 'approval']);
    expect(await resultsOf([fact, { ...fact, stage: 'payment' }, paid(claimId, payout.net)])).toEqual([
      'known',
      'factDiffers',
      'taken',
    ]);
    expect(await stages()).toHaveLength(5);
  } finally {
    await headOffice.stop();
  }
});
