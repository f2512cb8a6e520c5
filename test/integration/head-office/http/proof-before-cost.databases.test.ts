import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { digestOf, makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { heldBy } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, readAcknowledgement, seal, visit } from '../../../fixtures/head-office/visit.ts';

// Whoever has not shown to be a kiosk costs the head office no place, no memory, and no row.

const CLAIM = '/v1/claims/019a0000-0000-7000-8000-000000000000';
const UPLOAD = `${CLAIM}/uploads/${digestOf('nothing')}`;
const kiosk = await makeKiosk('BDG', '01');
const revoked = await makeKiosk('BDG', '02');
const stranger = await makeKiosk('BDG', '01');
let headOffice: TestHeadOffice;
let clock: TestClock;
let database: Kysely<Tables>;
headOfficeForAll(
  { kiosks: [kiosk, revoked], settings: { assertions: { mostOfKiosk: 40 } } },
  async (started) => {
    ({ headOffice, clock } = started);
    database = await openDatabaseOf(headOffice);
  },
);
afterAll(() => database.destroy());

const jose = { 'content-type': 'application/jose' };

/** A claim of somebody who may claim, sealed, and the way to bring it. */
async function sealed(caseId: string) {
  const someone = await visit(headOffice, kiosk, caseId);
  const filled = await fillIn(someone, 'businessStopped');
  const { claimId } = filled.claim;
  return { claimId, path: `/v1/claims/${claimId}`, envelope: await seal(someone, filled) };
}

async function put(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  asserted: Record<string, string>,
  to = headOffice,
) {
  const answer = await fetch(`${to.address}${path}`, {
    method: 'PUT',
    headers: { ...jose, ...asserted },
    body,
  });
  const { status, headers } = answer;
  return { status, headers, body: await answer.json() };
}

/** How many rows each table holds. */
async function rows(): Promise<Record<string, number>> {
  const tables = await database.introspection.getTables();
  const counted: Record<string, number> = {};
  for (const { name } of tables) {
    const count = sql<{ rows: unknown }>`select count(*) as rows from ${sql.table(name)}`;
    counted[name] = Number((await count.execute(database)).rows[0]?.rows);
  }
  return counted;
}

describe('who shows no assertion', () => {
  test('is answered before the body, which nobody reads, and hung up on; intake goes on meanwhile', async () => {
    const sockets = Array.from({ length: 6 }, () => {
      const headers = { ...jose, 'content-length': headOffice.settings.limits.envelopeBytes };
      const sent = request(`${headOffice.address}${CLAIM}`, { method: 'PUT', headers, agent: false });
      onTestFinished(() => void sent.destroy());
      sent.on('error', () => undefined);
      sent.write('x');
      return { answer: once(sent, 'response'), closed: once(sent, 'close') };
    });
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    expect(await decisionOn(someone, await fillIn(someone, 'businessStopped'))).toMatchObject({
      outcome: 'accepted',
    });
    for (const { answer, closed } of sockets) {
      const [refused]: IncomingMessage[] = await answer;
      if (!refused) throw new Error('there is no answer');
      expect([refused.statusCode, refused.headers.connection]).toEqual([401, 'close']);
      expect(refused.headers['www-authenticate']).toBe('Kiosk-Assertion');
      expect(refused.headers['cache-control']).toBe('no-store');
      expect(await json(refused)).toMatchObject({ code: 'assertionRefused' });
      await closed;
    }
  });

  test('is not asked to go on, and whoever shows one is (RFC 9110 section 10.1.1)', async () => {
    const asks = async (asserted: Record<string, string>) => {
      const headers = { ...jose, ...asserted, 'content-length': 7, expect: '100-continue' };
      const sent = request(`${headOffice.address}${CLAIM}`, { method: 'PUT', headers, agent: false });
      let asked = false;
      sent.on('continue', () => {
        asked = true;
        sent.end('nothing');
      });
      sent.flushHeaders();
      const [answer]: IncomingMessage[] = await once(sent, 'response');
      answer?.resume();
      sent.destroy();
      return { asked, status: answer?.statusCode };
    };
    expect(await asks({})).toEqual({ asked: false, status: 401 });
    expect(await asks(await headOffice.assert('PUT', CLAIM, 'nothing'))).toEqual({
      asked: true,
      status: 400,
    });
  });

  test('hears so, however much he or she has to send', async () => {
    const body = new Uint8Array(10_000_000);
    const unknown = await headOffice.assert('PUT', CLAIM, body, stranger);
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await put(CLAIM, body, unknown)).toMatchObject({ status: 403, body: { code: 'kioskUnknown' } });
  });

  test('leaves no row, nor does what no known kiosk has signed', async () => {
    const before = await rows();
    expect(before['envelopes']).toBeGreaterThan(0);
    const junk = 'a.b.c.d.e'.repeat(1_000);
    const odd: Record<string, string>[] = [
      {},
      { 'kiosk-assertion': 'nothing' },
      await headOffice.assert('PUT', CLAIM, junk, stranger),
      // The name of a key that is known, and the signature of another.
      await headOffice.assert('PUT', CLAIM, junk, { ...stranger, kid: kiosk.kid }),
      await headOffice.assert('PUT', CLAIM, 'another body'),
      await headOffice.assert('PUT', UPLOAD, junk),
    ];
    for (const asserted of odd) {
      expect([401, 403]).toContain((await put(CLAIM, junk, asserted)).status);
      const part = { ...asserted, 'content-type': 'application/partial-upload', 'upload-offset': '0' };
      const headers = { ...part, 'upload-length': '9000', 'upload-complete': '?0' };
      for (const method of ['PATCH', 'GET']) {
        const body = method === 'GET' ? null : junk;
        const answer = await fetch(`${headOffice.address}${UPLOAD}`, { method, headers, body });
        expect([401, 403]).toContain(answer.status);
      }
    }
    for (const heartbeat of ['a.b.c', (await headOffice.assert('POST', '/v1/heartbeats'))['kiosk-assertion']])
      expect((await headOffice.send('POST', '/v1/heartbeats', { heartbeat })).status).toBe(403);
    const attested = { attestation: 'a.b.c', ektp: '{}' };
    expect((await headOffice.send('POST', '/v1/attested-sessions', attested)).status).toBe(403);
    expect(await rows()).toEqual(before);
  });
});

describe('an assertion', () => {
  const refused = { status: 401, body: { code: 'assertionRefused' } };

  test('is good once', async () => {
    const { path, envelope } = await sealed('bpu-at-ceiling');
    const asserted = await headOffice.assert('PUT', path, envelope);
    expect((await put(path, envelope, asserted)).status).toBe(200);
    expect(await put(path, envelope, asserted)).toMatchObject(refused);
    clock.advanceMinutes(6);
    expect(await put(path, envelope, asserted)).toMatchObject(refused);
    expect((await put(path, envelope, await headOffice.assert('PUT', path, envelope))).status).toBe(200);
  });

  test('is good for no other body, and nothing comes of that', async () => {
    const { claimId, path, envelope } = await sealed('account-closed');
    const before = await rows();
    for (const other of [`${envelope}A`, envelope.slice(0, -1), 'a.b.c.d.e'])
      expect(await put(path, envelope, await headOffice.assert('PUT', path, other))).toMatchObject(refused);
    expect(await put(path, envelope, await headOffice.assert('PUT', path))).toMatchObject(refused);
    expect(await rows()).toEqual(before);
    expect(await heldBy(headOffice, claimId)).toEqual([]);
  });

  test('is good for no other claim and no other method', async () => {
    const { path, envelope } = await sealed('account-of-another');
    const elsewhere = await headOffice.assert('PUT', CLAIM, envelope);
    expect(await put(path, envelope, elsewhere)).toMatchObject(refused);
    expect(await put(path, envelope, await headOffice.assert('PATCH', path, envelope))).toMatchObject(
      refused,
    );
  });

  test('that is over, or of a time to come, is not good', async () => {
    const path = CLAIM;
    const [old, early] = [
      await headOffice.assert('PUT', path, 'x'),
      await headOffice.assert('PUT', path, 'x'),
    ];
    clock.advanceMinutes(-6);
    expect(await put(path, 'x', early)).toMatchObject(refused);
    clock.advanceMinutes(13);
    expect(await put(path, 'x', old)).toMatchObject(refused);
  });

  test('is one of so many that one kiosk may show in a time', async () => {
    clock.advanceMinutes(30);
    const answers: number[] = [];
    for (let shown = 0; shown < 42; shown += 1)
      answers.push((await put(CLAIM, 'x', await headOffice.assert('PUT', CLAIM, 'x'))).status);
    expect(answers.filter((status) => status === 400)).toHaveLength(40);
    const away = await put(CLAIM, 'x', await headOffice.assert('PUT', CLAIM, 'x'));
    expect(away).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    clock.advanceMinutes(Number(away.headers.get('retry-after')) / 60);
    expect((await put(CLAIM, 'x', await headOffice.assert('PUT', CLAIM, 'x'))).status).toBe(400);
  });

  test.skipIf(inject('postgresServer') === undefined)(
    'shown again at another instance repeats what was done, and can do nothing else',
    async () => {
      const { claimId, path, envelope } = await sealed('pu-dismissed');
      const twin = await startTestHeadOffice({
        kiosks: [kiosk, revoked],
        clock,
        dataFolder: headOffice.dataFolder,
      });
      onTestFinished(() => twin.stop());
      const asserted = await headOffice.assert('PUT', path, envelope);
      const first = await put(path, envelope, asserted);
      const again = await put(path, envelope, asserted, twin);
      expect(again.body).toEqual(first.body);
      expect(await put(path, `${envelope}A`, asserted, twin)).toMatchObject(refused);
      expect(readAcknowledgement(again)).toMatchObject({ claimId });
      expect(await heldBy(headOffice, claimId)).toHaveLength(1);
    },
  );
});

describe('a kiosk whose key was revoked', () => {
  const told = { status: 403, body: { code: 'kioskRevoked' } };
  const bring = async (who: TestKiosk) => put(CLAIM, 'x', await headOffice.assert('PUT', CLAIM, 'x', who));
  beforeAll(async () => {
    await database.updateTable('kiosks').set({ revoked: 1 }).where('kid', '=', revoked.kid).execute();
  });

  test('is known by its signature alone: nobody else learns of it', async () => {
    expect(await bring({ ...stranger, kid: revoked.kid })).toMatchObject({ body: { code: 'kioskUnknown' } });
  });

  test('is told so and to stay away, and then costs the database nothing', async () => {
    const first = await bring(revoked);
    expect(first).toMatchObject(told);
    const { revokedSeconds } = headOffice.settings.assertions;
    expect(Number(first.headers.get('retry-after'))).toBe(revokedSeconds);
    // What is answered now is answered from memory.
    await database.deleteFrom('kiosks').where('kid', '=', revoked.kid).execute();
    expect(await bring(revoked)).toMatchObject(told);
    clock.advanceMinutes(revokedSeconds / 60);
    expect(await bring(revoked)).toMatchObject({ status: 403, body: { code: 'kioskUnknown' } });
  });
});
