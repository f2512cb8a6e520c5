import { gzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { eraseExpired } from '../../../../head-office/retention/erase-expired.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { heldBy } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  openDatabaseOf,
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { uploadOf } from '../../../fixtures/head-office/upload.ts';
import { fillIn, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// Envelopes that come in parts, as kiosks and others send them.

const kiosk = await makeKiosk('BDG', '01');
const other = await makeKiosk('BDG', '02');
const uploads = { mostOfKiosk: 3, mostBytesOfKiosk: 5_000_000, hours: 24 };
let headOffice: TestHeadOffice;
let clock: TestClock;
let database: Kysely<Tables>;
headOfficeForAll({ kiosks: [kiosk, other], settings: { uploads } }, async (started) => {
  ({ headOffice, clock } = started);
  database = await openDatabaseOf(headOffice);
});
afterAll(() => database.destroy());

const fault = (code: string) => ({ ok: false, problem: { kind: 'problem', code } });
const received = (bytes: number) => ({ ok: true, value: { received: bytes } });
/** The answer to a part. */
const taken = (bytes: number) => ({
  ok: true,
  value: { received: bytes, workedMilliseconds: expect.any(Number) },
});
const rows = async () =>
  (await database.selectFrom('uploads').select('claim_id').execute()).length +
  (await database.selectFrom('upload_parts').select('upload_id').execute()).length;

async function sealed(caseId: string) {
  const someone = await visit(headOffice, kiosk, caseId);
  const filled = await fillIn(someone, 'businessStopped');
  const envelope = await seal(someone, filled);
  const { claimId } = filled.claim;
  return { claimId, envelope, upload: uploadOf(kiosk, clock, { claimId, envelope }) };
}

describe('an envelope in parts', () => {
  test('is decided once its last part is here, like a whole one, and nothing of the parts is left', async () => {
    const { claimId, envelope, upload } = await sealed('bpu-under-ceiling');
    expect(await upload.find(headOffice)).toEqual(received(0));
    expect(await upload.send(headOffice, 0, 5_000)).toEqual(taken(5_000));
    expect(await upload.send(headOffice, 5_000, 5_001)).toEqual(taken(5_001));
    expect(await upload.find(headOffice)).toEqual(received(5_001));
    expect(await heldBy(headOffice, claimId)).toEqual([]);
    const decided = await upload.send(headOffice, 5_001);
    expect(await heldBy(headOffice, claimId)).toEqual(['accepted']);
    expect(await rows()).toBe(0);
    const whole = await submit(headOffice, claimId, envelope);
    expect(decided).toEqual({ ok: true, value: whole.body });
    // The last part again, since its answer was lost; and the question how far it has come.
    expect(await upload.send(headOffice, 5_001)).toEqual(decided);
    expect(await upload.find(headOffice)).toEqual(decided);
    expect(await rows()).toBe(0);
  });

  test('goes on after the head office was started anew', async () => {
    const dataFolder = temporaryFolder();
    const first = await startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder });
    const someone = await visit(first, kiosk, 'bpu-at-ceiling');
    const filled = await fillIn(someone, 'businessStopped');
    const envelope = await seal(someone, filled);
    const upload = uploadOf(kiosk, clock, { claimId: filled.claim.claimId, envelope });
    expect(await upload.send(first, 0, 3_000)).toEqual(taken(3_000));
    await first.stop();
    const second = await startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder });
    expect(await upload.find(second)).toEqual(received(3_000));
    expect(await upload.send(second, 3_000)).toMatchObject({ ok: true });
    expect(await heldBy(second, filled.claim.claimId)).toEqual(['accepted']);
    await second.stop();
  });

  test('takes a part once, however often and wherever it comes', async () => {
    const { claimId, upload } = await sealed('account-closed');
    const answers = await Promise.all(Array.from({ length: 4 }, () => upload.send(headOffice, 0, 4_000)));
    expect(answers.filter(({ ok }) => ok)).toEqual([taken(4_000)]);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toMatchObject(fault('offsetDiffers'));
    for (const from of [0, 3_999, 4_001])
      expect(await upload.send(headOffice, from, from + 10)).toMatchObject(fault('offsetDiffers'));
    expect(await upload.find(headOffice)).toEqual(received(4_000));
    const ends = await Promise.all([upload.send(headOffice, 4_000), upload.send(headOffice, 4_000)]);
    expect(ends.some(({ ok }) => ok)).toBe(true);
    expect(await heldBy(headOffice, claimId)).toEqual(['refused']);
    expect(await rows()).toBe(0);
  });

  test('whose last part came to no decision goes on before that part', async () => {
    const dataFolder = temporaryFolder();
    const first = await startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder });
    const someone = await visit(first, kiosk, 'pu-dismissed');
    const filled = await fillIn(someone, 'dismissed');
    const { claimId } = filled.claim;
    const upload = uploadOf(kiosk, clock, { claimId, envelope: await seal(someone, filled) });
    await upload.send(first, 0, 3_000);
    // As if its database took no claim just then.
    const broken = await openDatabaseOf(first);
    await broken.schema.alterTable('claims').renameTo('claims_elsewhere').execute();
    expect(await upload.send(first, 3_000)).toMatchObject({ ok: false });
    expect(await upload.find(first)).toEqual(received(3_000));
    await broken.schema.alterTable('claims_elsewhere').renameTo('claims').execute();
    expect(await upload.send(first, 3_000)).toMatchObject({ ok: true });
    expect(await heldBy(first, claimId)).toEqual(['accepted']);
    await broken.destroy();
    await first.stop();
  });

  test('of which all was kept, as by head offices before, is decided by an empty last part', async () => {
    const { envelope, upload } = await sealed('account-of-another');
    await upload.send(headOffice, 0, envelope.length - 1);
    await database
      .updateTable('uploads')
      .set({ received: envelope.length })
      .where('digest', '=', upload.digest)
      .execute();
    const { upload_id } = await database.selectFrom('uploads').select('upload_id').executeTakeFirstOrThrow();
    const last = { upload_id, starts_at: envelope.length - 1, bytes: Buffer.from(envelope.slice(-1)) };
    await database.insertInto('upload_parts').values(last).execute();
    expect(await upload.find(headOffice)).toEqual(received(envelope.length));
    expect(await upload.send(headOffice, envelope.length)).toMatchObject({
      ok: true,
      value: { acknowledgement: expect.any(String) },
    });
  });

  test('is not another envelope of the same claim', async () => {
    const { claimId, envelope, upload } = await sealed('partial-possible');
    await submit(headOffice, claimId, envelope);
    const another = uploadOf(kiosk, clock, { claimId, envelope: `${envelope}A` });
    expect(await another.find(headOffice)).toMatchObject(fault('claimDiffers'));
    expect(await another.send(headOffice, 0, 100)).toMatchObject(fault('claimDiffers'));
    expect(await upload.find(headOffice)).toMatchObject({ ok: true });
  });

  test('that is not what its digest says is deleted', async () => {
    const { claimId, envelope } = await sealed('bpu-no-balance');
    const wrong = uploadOf(kiosk, clock, { claimId, envelope });
    const body = gzipSync(`${envelope.slice(0, -1)}${envelope.endsWith('A') ? 'B' : 'A'}`);
    const headers = { ...(await wrong.headers(0, true, body)), 'content-encoding': 'gzip' };
    const answer = await fetch(new URL(wrong.path, headOffice.address), { method: 'PATCH', headers, body });
    expect(await answer.json()).toMatchObject({ code: 'malformed', faults: [{ path: 'digest' }] });
    expect(await heldBy(headOffice, claimId)).toEqual([]);
    expect(await rows()).toBe(0);
    expect(await wrong.find(headOffice)).toEqual(received(0));
  });
});

describe('an upload belongs to the kiosk that began it', () => {
  test('another one neither sees it nor adds to it', async () => {
    const { claimId, envelope, upload } = await sealed('age-56-active');
    await upload.send(headOffice, 0, 2_000);
    const foreign = uploadOf(other, clock, { claimId, envelope });
    expect(await foreign.find(headOffice)).toEqual(received(0));
    expect(await foreign.send(headOffice, 2_000, 3_000)).toMatchObject(fault('offsetDiffers'));
    expect(await foreign.send(headOffice, 0, 10)).toEqual(taken(10));
    expect(await upload.find(headOffice)).toEqual(received(2_000));
  });

  test('who is no kiosk in service is not let in, and no body is read', async () => {
    const { claimId, envelope, upload } = await sealed('age-56-inactive');
    const stranger = uploadOf(await makeKiosk('BDG', '01'), clock, { claimId, envelope });
    expect(await stranger.find(headOffice)).toMatchObject(fault('kioskUnknown'));
    expect(await stranger.send(headOffice, 0, 100)).toMatchObject(fault('kioskUnknown'));
    const body = Buffer.alloc(2_000_000);
    const { 'kiosk-assertion': _none, ...headers } = await upload.headers(0, false, body);
    const url = new URL(upload.path, headOffice.address);
    const answer = await fetch(url, { method: 'PATCH', headers, body });
    expect(await answer.json()).toMatchObject({ status: 401, code: 'assertionRefused' });
    expect(await rows()).toBe(4);
  });
});

describe('an upload is bounded', () => {
  const made = (name: string, length: number) =>
    uploadOf(other, clock, {
      claimId: `0190a6b4-6a5c-7d3e-8f00-00000000000${name}`,
      envelope: 'A'.repeat(length),
    });

  test('in number and bytes of one kiosk: those continued longest ago make way', async () => {
    await database.deleteFrom('uploads').execute();
    const each = ['1', '2', '3'].map((name) => made(name, 1_000_000));
    for (const upload of each) {
      await upload.send(headOffice, 0, 100);
      clock.advanceMinutes(1);
    }
    await each[0]?.send(headOffice, 100, 200);
    clock.advanceMinutes(1);
    await made('4', 1_000_000).send(headOffice, 0, 100);
    const standing = async () =>
      Promise.all(each.map(async (upload) => (await upload.find(headOffice)).ok && upload.find(headOffice)));
    expect(await standing()).toEqual([received(200), received(0), received(100)]);
    await made('5', 4_500_000).send(headOffice, 0, 100);
    expect(await standing()).toEqual([received(0), received(0), received(0)]);
  });

  test('in age: what is not continued is deleted by the periodic jobs', async () => {
    await database.deleteFrom('uploads').execute();
    const [old, young] = [made('6', 1_000), made('7', 1_000)];
    await old.send(headOffice, 0, 100);
    clock.advanceMinutes(uploads.hours * 60 - 1);
    await young.send(headOffice, 0, 100);
    const caseKeys = await caseKeysOf(headOffice);
    const { settings } = headOffice;
    const erase = () => eraseExpired({ database, clock, settings, policy: defaultPolicy, caseKeys });
    expect(await erase()).not.toHaveProperty('uploads');
    clock.advanceMinutes(2);
    expect(await erase()).toMatchObject({ uploads: 1 });
    expect(await old.find(headOffice)).toEqual(received(0));
    expect(await young.find(headOffice)).toEqual(received(100));
    expect(await rows()).toBe(2);
  });

  test('in size: an envelope that would not be taken whole is not begun', async () => {
    const { limits } = headOffice.settings;
    const large = made('8', limits.envelopeBytes + 1);
    expect(await large.send(headOffice, 0, 100)).toMatchObject(fault('tooLarge'));
    expect(await large.find(headOffice)).toEqual(received(0));
  });

  test('in what a part unfolds to', async () => {
    const bomb = made('9', 8_000_000);
    expect(await bomb.send(headOffice, 0, 1_048_577)).toMatchObject(fault('tooLarge'));
    expect(await bomb.send(headOffice, 0, 1_048_576)).toEqual(taken(1_048_576));
  });
});

describe('a part of another form is refused, and changes nothing', () => {
  test.each<[string, Record<string, string | undefined>, number, string]>([
    ['an offset that is no number', { 'upload-offset': '1e3' }, 400, 'malformed'],
    ['a negative offset', { 'upload-offset': '-1' }, 400, 'malformed'],
    ['an offset beyond the end', { 'upload-offset': '9999999' }, 400, 'malformed'],
    ['no length', { 'upload-length': undefined }, 400, 'malformed'],
    ['no word on whether it is the last', { 'upload-complete': undefined }, 400, 'malformed'],
    ['the last one, long before the end', { 'upload-complete': '?1' }, 400, 'malformed'],
    ['JSON', { 'content-type': 'application/json' }, 415, 'mediaType'],
    ['another coding', { 'content-encoding': 'br' }, 415, 'mediaType'],
    ['gzip that is none', { 'content-encoding': 'gzip' }, 400, 'malformed'],
  ])('%s', async (_what, change, status, code) => {
    const envelope = 'A'.repeat(10_000);
    const upload = uploadOf(other, clock, { claimId: '0190a6b4-6a5c-7d3e-8f00-0000000000aa', envelope });
    const headers = new Headers();
    const body = '"AAAAAAAA"';
    for (const [name, value] of Object.entries({ ...(await upload.headers(0, false, body)), ...change }))
      if (value !== undefined) headers.set(name, value);
    const url = new URL(upload.path, headOffice.address);
    const answer = await fetch(url, { method: 'PATCH', headers, body });
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status, body: { code } });
    expect(await upload.find(headOffice)).toEqual(received(0));
  });

  test('a path that names no claim or no digest', async () => {
    const upload = uploadOf(other, clock, {
      claimId: '0190a6b4-6a5c-7d3e-8f00-0000000000ab',
      envelope: 'AB',
    });
    for (const path of [
      upload.path.replace(upload.digest, 'nothing'),
      upload.path.replace('0190a6b4', 'x'),
    ]) {
      const headers = await headOffice.assert('GET', path);
      const answer = await fetch(new URL(path, headOffice.address), { headers });
      expect(await answer.json()).toMatchObject({ status: 400, code: 'malformed' });
    }
  });
});
