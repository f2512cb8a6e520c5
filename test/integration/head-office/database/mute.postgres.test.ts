import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { startTestHeadOffice, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { startTcpProxy, type TcpProxy } from '../../../fixtures/line/tcp-proxy.ts';
import { makeDatabase, query } from '../../../fixtures/postgres/postgres.ts';

// The shipped limits: what is asserted here are the seconds that the documents promise.

/** A kiosk waits so long for an answer. */
const KIOSK_WAITS_MS = 15_000;
/** So long after its connections went mute the head office answers again. */
const BACK_WITHIN_MS = 15_000;

let databaseUrl: string;
let line: TcpProxy;
let headOffice: TestHeadOffice;
beforeEach(async () => {
  databaseUrl = await makeDatabase(inject('postgresServer') ?? '');
  const { hostname, port } = new URL(databaseUrl);
  line = await startTcpProxy({ host: hostname, port: Number(port) });
  const throughLine = new URL(databaseUrl);
  throughLine.port = String(line.port);
  headOffice = await startTestHeadOffice({ settings: { databaseUrl: throughLine.href } });
}, 60_000);
afterEach(async () => {
  await headOffice.stop();
  await line.close();
}, 60_000);

/** Asks for something that needs the database, many at a time, until the test is over. */
function load(): { statuses: number[] } {
  const seen = { statuses: [] as number[] };
  let isOver = false;
  onTestFinished(() => {
    isOver = true;
  });
  for (let asking = 0; asking < 24; asking += 1) {
    void (async () => {
      while (!isOver) {
        const answer = await headOffice.send('GET', '/v1/health').catch(() => undefined);
        if (answer) seen.statuses.push(answer.status);
        if (answer?.status !== 200) await pause(100);
      }
    })();
  }
  return seen;
}

/** Whether three in a row are answered: nothing is left of the time before. */
async function isBack(): Promise<boolean> {
  for (let times = 0; times < 3; times += 1) {
    const signal = AbortSignal.timeout(KIOSK_WAITS_MS);
    const answer = await fetch(`${headOffice.address}/v1/health`, { signal }).catch(() => undefined);
    if (answer?.status !== 200) return false;
  }
  return true;
}

async function expectBack(): Promise<void> {
  await expect.poll(isBack, { timeout: BACK_WITHIN_MS, interval: 200 }).toBe(true);
}

test('connections that go mute under load are replaced, and the head office is back within 15 s', async () => {
  const seen = load();
  await expect.poll(() => seen.statuses.length, { timeout: 20_000 }).toBeGreaterThan(100);
  line.silence();
  await expectBack();
}, 60_000);

test('so are those that lay idle, also when nobody but one asks', async () => {
  await Promise.all(Array.from({ length: 30 }, () => headOffice.send('GET', '/v1/health')));
  line.silence();
  await expectBack();
}, 60_000);

test('a server of which nothing is heard at all is answered for by 503, and is back when it is heard again', async () => {
  const seen = load();
  await expect.poll(() => seen.statuses.length, { timeout: 20_000 }).toBeGreaterThan(100);
  line.isMute = true;
  line.silence();
  const signal = AbortSignal.timeout(KIOSK_WAITS_MS);
  expect((await fetch(`${headOffice.address}/v1/health`, { signal })).status).toBe(503);
  line.isMute = false;
  await expectBack();
}, 90_000);

test('a locked table is answered for by 503 before a kiosk gives up', async () => {
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query('begin; lock table envelopes in access exclusive mode');
  const signal = AbortSignal.timeout(KIOSK_WAITS_MS);
  const answers = Array.from({ length: 24 }, () => fetch(`${headOffice.address}/v1/health`, { signal }));
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(answers.map(() => 503));
  await other.query('rollback');
  await other.end();
  expect((await headOffice.send('GET', '/v1/health')).status).toBe(200);
  expect(await query(databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
}, 60_000);

test('a head office that is stopped waits for no database that is mute', async () => {
  load();
  line.isMute = true;
  line.silence();
  await headOffice.send('GET', '/v1/health');
  load();
  const ended = await Promise.race([headOffice.stop(), pause(10_000, 'late')]);
  expect(ended).toBeUndefined();
}, 90_000);

test('an instance whose database is mute is not ready, and says so before anybody gives up', async () => {
  expect((await headOffice.send('GET', '/v1/ready')).status).toBe(200);
  line.isMute = true;
  line.silence();
  const answer = await headOffice.send('GET', '/v1/ready');
  expect(answer).toMatchObject({ status: 503, body: { code: 'notReady', checks: ['database'] } });
});
