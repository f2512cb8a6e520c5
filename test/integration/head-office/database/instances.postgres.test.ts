import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { totalBalance } from '../../../../contract/eligibility/membership.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';
import { makeKiosk, smallJpeg, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import {
  getMembership,
  participantOf,
  signIn,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { askingKiosk, sayYes, scan } from '../../../fixtures/head-office/phone-sign-in.ts';
import { uploadOf } from '../../../fixtures/head-office/upload.ts';
import {
  decisionOn,
  fillIn,
  readAcknowledgement,
  seal,
  submit,
  visit,
} from '../../../fixtures/head-office/visit.ts';
import { makeDatabase, query } from '../../../fixtures/postgres/postgres.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

let dataFolder: string;
let databaseUrl: string;
let clock: TestClock;
let kiosk: TestKiosk;
let headOffices: TestHeadOffice[];

beforeEach(async () => {
  dataFolder = temporaryFolder();
  databaseUrl = await makeDatabase(inject('postgresServer') ?? '');
  clock = new TestClock();
  kiosk = await makeKiosk();
  headOffices = [];
});
afterEach(async () => {
  await Promise.all(headOffices.map((headOffice) => headOffice.stop()));
});

/** So many instances, started at once on one database with one key file. */
async function startInstances(count = 2, kiosks: readonly TestKiosk[] = [kiosk]): Promise<TestHeadOffice[]> {
  const settings = { databaseUrl };
  const started = await Promise.all(
    Array.from({ length: count }, () => startTestHeadOffice({ kiosks, clock, dataFolder, settings })),
  );
  headOffices.push(...started);
  return started;
}

async function two(): Promise<[TestHeadOffice, TestHeadOffice]> {
  const [one, other] = await startInstances();
  if (!one || !other) throw new Error('two were started');
  return [one, other];
}

async function count(table: string): Promise<number> {
  return (await query(databaseUrl, `select 1 from ${table}`)).length;
}

describe('several instances behind one database', () => {
  test('start at once on an empty one: it is made once, and each answers', async () => {
    const started = await startInstances(4);
    const answers = await Promise.all(started.map((headOffice) => headOffice.send('GET', '/v1/health')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await count('kysely_migration')).toBe((await readdir('head-office/database/migrations')).length);
    expect(await count('training_state')).toBe(1);
  });

  test('a sign-in by phone begun at one is approved at the other, and opens one session, whoever is polled', async () => {
    const [one, other] = await two();
    const code = await askingKiosk(one, kiosk, clock).begin();
    const phone = await scan(other, code);
    await sayYes(phone, 'bpu-under-ceiling');
    clock.advanceMinutes(0.1);
    const polls = [one, other, one, other].map((headOffice) =>
      askingKiosk(headOffice, kiosk, clock).poll(code.device_code),
    );
    const statuses = (await Promise.all(polls)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 400, 400, 400]);
    expect(await count('sessions')).toBe(1);
  });

  test('share sessions: what one opens the other knows, and what one ends is over at both', async () => {
    const [one, other] = await two();
    const session = await signIn(one, 'bpu-under-ceiling');
    expect((await getMembership(other, session)).email).toBe(participantOf('bpu-under-ceiling').email);
    await other.send('DELETE', '/v1/sessions/current', undefined, session.token);
    expect((await one.send('GET', '/v1/me/membership', undefined, session.token)).status).toBe(401);
  });

  test('count guesses together, also those made at the same time', async () => {
    const [one, other] = await two();
    const { email } = participantOf('bpu-under-ceiling');
    const guess = (headOffice: TestHeadOffice, password: string) =>
      headOffice.send('POST', '/v1/sessions', { email, password });
    const guesses = Array.from({ length: 12 }, (_, place) =>
      guess(place % 2 ? one : other, `tebak-${place}`),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
    expect((await guess(one, trainingPassword)).status).toBe(429);
  });

  test('decide once on a claim that is sent to both many times at once', async () => {
    const [one, other] = await two();
    const someone = await visit(one, kiosk, 'bpu-under-ceiling');
    const filled = await fillIn(someone, 'businessStopped');
    const envelope = await seal(someone, filled);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        submit(place % 2 ? one : other, filled.claim.claimId, envelope),
      ),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.map(readAcknowledgement)[0]).toMatchObject({ outcome: 'accepted' });
    const ofThis = `envelopes where claim_id = '${filled.claim.claimId}'`;
    expect(await count(ofThis)).toBe(1);
  });

  test('accept one of two claims that a participant makes at both at once', async () => {
    const [one, other] = await two();
    const visits = [await visit(one, kiosk, 'pu-resigned'), await visit(other, kiosk, 'pu-resigned')];
    const decisions = await Promise.all(
      visits.map(async (someone, seed) =>
        decisionOn(someone, await fillIn(someone, 'resigned', { photo: smallJpeg(300, 300, seed) })),
      ),
    );
    expect(decisions.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'refused']);
    expect(decisions).toContainEqual(expect.objectContaining({ refusal: 'claimInProgress' }));
  });

  test('pay a due claim once, though all look at once', async () => {
    const [one, other] = await two();
    const someone = await visit(one, kiosk, 'partial-possible');
    const filled = await fillIn(someone, 'partialTenPercent');
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
    clock.advanceMinutes(10 * 24 * 60);
    const session = await signIn(other, 'partial-possible');
    const looks = await Promise.all(
      Array.from({ length: 10 }, (_, place) => getMembership(place % 2 ? one : other, session)),
    );
    const left = totalBalance(someone.membership) - filled.claim.payout.gross;
    expect(looks.map(totalBalance)).toEqual(looks.map(() => left));
  });

  test('know one list of kiosks: one that is taken off is unknown at all at once', async () => {
    const [one] = await two();
    const someone = await visit(one, kiosk, 'bpu-under-ceiling');
    await startInstances(1, [await makeKiosk('JKT', '07')]);
    const decision = await decisionOn(someone, await fillIn(someone, 'businessStopped'));
    expect(decision).toEqual({ outcome: 'notTaken', because: 'kioskUnknown' });
  });
});

test('money comes back from the database to the sen', async () => {
  const [one] = await two();
  const session = await signIn(one, 'bpu-under-ceiling');
  const { participantId, cards } = await getMembership(one, session);
  const most = 900_719_925_474_099;
  await query(databaseUrl, 'update cards set contributions = $1 where participant_id = $2', [
    most,
    participantId,
  ]);
  const after = await getMembership(one, session);
  expect(after.cards.map(({ contributions }) => contributions)).toEqual(cards.map(() => most));
});

test('an envelope that comes in parts may meet another instance with each of them, and at its end two at once', async () => {
  const [one, other] = await two();
  const someone = await visit(one, kiosk, 'bpu-under-ceiling');
  const filled = await fillIn(someone, 'businessStopped');
  const { claimId } = filled.claim;
  const envelope = await seal(someone, filled);
  const upload = uploadOf(kiosk, clock, { claimId, envelope });
  const firsts = await Promise.all([one, other].map((each) => upload.send(each, 0, 4_000)));
  expect(firsts.filter(({ ok }) => ok)).toMatchObject([{ ok: true, value: { received: 4_000 } }]);
  expect(await upload.find(other)).toEqual({ ok: true, value: { received: 4_000 } });
  await upload.send(other, 4_000, 8_000);
  const lasts = await Promise.all([one, other].map((each) => upload.send(each, 8_000)));
  expect(lasts.some(({ ok }) => ok)).toBe(true);
  const whole = await submit(other, claimId, envelope);
  expect(readAcknowledgement(whole)).toMatchObject({ outcome: 'accepted' });
  expect(await upload.find(one)).toEqual({ ok: true, value: whole.body });
  expect([await count('uploads'), await count('upload_parts')]).toEqual([0, 0]);
  expect(await count(`claims where claim_id = '${claimId}'`)).toBe(1);
});
