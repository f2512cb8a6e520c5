import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { manageKeys } from '../../../../head-office/keys/manage-keys.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { makeKiosk, sealClaim, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { heldBy } from '../../../fixtures/head-office/claims.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  getKeys,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { fillIn, outcomeOf, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// Several instances on one database, with the right key file, another one, and an older copy.

// An embedded database has one head office: two at once are for PostgreSQL.
const onPostgres = test.skipIf(inject('postgresServer') === undefined);

const clock = new TestClock();
const fileSchema = z.object({ signing: z.array(z.looseObject({})), encryption: z.array(z.looseObject({})) });
const changedSchema = z.object({ adopted: z.array(z.string()), givenUp: z.array(z.string()) });
let kiosk: TestKiosk;
let dataFolder: string;
let lines: string[];
beforeEach(async () => {
  kiosk = await makeKiosk();
  dataFolder = temporaryFolder();
  lines = [];
});

const keyFile = (name: string) => join(dataFolder, `${name}.json`);
const log = pino({}, { write: (line: string) => lines.push(line) });

/** An instance on the one database, with this key file; it stops when the test is over. */
function instance(name: string): Promise<TestHeadOffice> {
  const settings = { keyFile: keyFile(name) };
  return stoppable(startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder, settings, log }));
}

/** A copy of a key file, with one more key for envelopes, the newest of all. */
async function withNextKey(from: string, to: string): Promise<string> {
  const { signing, encryption } = fileSchema.parse(JSON.parse(await readFile(keyFile(from), 'utf8')));
  const pair = await generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const next = { ...jwk, kid: await calculateJwkThumbprint(jwk), validFrom: '2026-11-18T00:00:00Z' };
  await writeFile(keyFile(to), JSON.stringify({ signing, encryption: [next, ...encryption] }));
  return next.kid;
}

/** A right claim, sealed to a key of this instance: the one named, or its first. */
async function claimTo(headOffice: TestHeadOffice, kid?: string) {
  const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
  const { claim, attachments } = await fillIn(someone, 'businessStopped');
  const { keys } = await getKeys(headOffice);
  const headOfficeKeys = { keys: kid === undefined ? keys : keys.filter((key) => key.kid === kid) };
  return { claimId: claim.claimId, envelope: await sealClaim(claim, attachments, { kiosk, headOfficeKeys }) };
}

describe('an instance whose key file is not that of its database does not start, and says what to do', () => {
  onPostgres('with a file of other keys, while the first goes on', async () => {
    const first = await instance('keys');
    await expect(instance('others')).rejects.toThrow(
      /^the key file .*others\.json has none of the keys with which this database was used \([\w-]{43}, [\w-]{43}\): .* restore it from its backup.*--adopt-keys/,
    );
    const { claimId, envelope } = await claimTo(first);
    expect(outcomeOf(await submit(first, claimId, envelope))).toMatchObject({ outcome: 'accepted' });
  });

  test('with an older copy, once another instance has moved on; and with the newer one', async () => {
    await (await instance('keys')).stop();
    await copyFile(keyFile('keys'), keyFile('older'));
    const kid = await withNextKey('keys', 'newer');
    await (await instance('newer')).stop();
    await expect(instance('older')).rejects.toThrow(`lacks keys with which this database was used (${kid})`);
    await instance('newer');
  });

  test('with another file of case keys', async () => {
    await (await instance('keys')).stop();
    const settings = { keyFile: keyFile('keys'), caseKeyFile: keyFile('other-cases') };
    await expect(startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder, settings, log })).rejects.toThrow(
      /^the key file .*other-cases\.json has none of the keys with which this database was used/,
    );
  });

  test('until an administrator says that its keys are the right ones; the others are then given up', async () => {
    const first = await instance('keys');
    const { keys } = await getKeys(first);
    await first.stop();
    await expect(instance('others')).rejects.toThrow('has none of the keys');
    const settings = { ...first.settings, keyFile: keyFile('others') };
    const adopt = () => manageKeys(settings, clock, makeLog('silent'));
    const { adopted, givenUp } = changedSchema.parse(Object(await adopt()).value);
    expect(givenUp.toSorted()).toEqual(keys.map(({ kid }) => kid).toSorted());
    expect(adopted).toHaveLength(2);
    expect(await adopt()).toEqual({ ok: true, value: { adopted: [], givenUp: [] } });
    const others = await instance('others');
    const { keys: after } = await getKeys(others);
    await others.stop();
    expect(after.map(({ kid }) => kid).toSorted()).toEqual(adopted.toSorted());
    await expect(instance('keys')).rejects.toThrow('has none of the keys');
  });
});

describe('nothing is decided on a claim', () => {
  onPostgres(
    'that is sealed to a key which another instance has: 503 and a loud log, and taken by the other',
    async () => {
      const late = await instance('keys');
      const kid = await withNextKey('keys', 'newer');
      const other = await instance('newer');
      const { claimId, envelope } = await claimTo(other, kid);
      const answer = await submit(late, claimId, envelope);
      expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(lines.map((line) => JSON.parse(line))).toContainEqual(
        expect.objectContaining({
          level: 50,
          fault: expect.stringContaining(`sealed to the own key ${kid}`),
        }),
      );
      expect(await (await signedInOperator(late)).open('/fleet')).toContain(`disegel untuk kunci ${kid}`);
      expect(await heldBy(late, claimId)).toEqual([]);
      expect(outcomeOf(await submit(other, claimId, envelope))).toMatchObject({ outcome: 'accepted' });
      expect(await heldBy(late, claimId)).toEqual(['accepted']);
    },
  );

  test('that is sealed to a key which nobody here ever had; sealed anew, it is taken', async () => {
    const headOffice = await instance('keys');
    const stranger = await startTestHeadOffice();
    const headOfficeKeys = await getKeys(stranger);
    await stranger.stop();
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const { claim, attachments } = await fillIn(someone, 'businessStopped');
    const sealTo = (keys: unknown) => sealClaim(claim, attachments, { kiosk, headOfficeKeys: keys });
    const answer = await submit(headOffice, claim.claimId, await sealTo(headOfficeKeys));
    expect(answer).toMatchObject({ status: 422, body: { code: 'keyUnknown' } });
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 50, claimId: claim.claimId, because: 'keyUnknown' }),
    );
    expect(await heldBy(headOffice, claim.claimId)).toEqual([]);
    const again = await submit(headOffice, claim.claimId, await sealTo(await getKeys(headOffice)));
    expect(outcomeOf(again)).toMatchObject({ outcome: 'accepted' });
  });

  test('of which a character was changed on the way: as it was sealed, it is taken afterwards', async () => {
    const headOffice = await instance('keys');
    const { claimId, envelope } = await claimTo(headOffice);
    for (const place of [30, envelope.length / 2, envelope.length - 30].map(Math.floor)) {
      const other = envelope[place] === 'A' ? 'B' : 'A';
      const changed = envelope.slice(0, place) + other + envelope.slice(place + 1);
      expect(outcomeOf(await submit(headOffice, claimId, changed))).toMatchObject({ outcome: 'notTaken' });
    }
    expect(outcomeOf(await submit(headOffice, claimId, envelope))).toMatchObject({ outcome: 'accepted' });
  });

  test('of a kiosk that the list has lost: once it is listed again, it is taken', async () => {
    const headOffice = await instance('keys');
    const { claimId, envelope } = await claimTo(headOffice);
    await headOffice.stop();
    const emptied = await startTestHeadOffice({ kiosks: [await makeKiosk('JKT', '07')], clock, dataFolder });
    const answer = await submit(emptied, claimId, envelope);
    await emptied.stop();
    expect(answer).toMatchObject({ status: 403, body: { code: 'kioskUnknown' } });
    const after = await instance('keys');
    expect(outcomeOf(await submit(after, claimId, envelope))).toMatchObject({ outcome: 'accepted' });
  });

  test('by an edition of the policy that is not here, where the present one is against it', async () => {
    const headOffice = await instance('keys');
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const { claim, attachments } = await fillIn(someone, 'businessStopped');
    const payout = { ...claim.payout, net: claim.payout.net - 100, tax: claim.payout.tax + 100 };
    const later = { ...claim, policyVersion: claim.policyVersion + 7, payout };
    const headOfficeKeys = await getKeys(headOffice);
    const sealed = (content: object) => sealClaim(content, attachments, { kiosk, headOfficeKeys });
    expect(await submit(headOffice, claim.claimId, await sealed(later))).toMatchObject({ status: 503 });
    expect(lines.join('')).toContain(`edition ${later.policyVersion} of the policy, which this head office`);
    expect(await heldBy(headOffice, claim.claimId)).toEqual([]);
    // By the present edition the same is refused: that is a verdict.
    const now = await submit(headOffice, claim.claimId, await sealed({ ...claim, payout }));
    expect(outcomeOf(now)).toMatchObject({ outcome: 'refused', refusal: 'figuresDiffer' });
  });

  test('once no signing key is in force any more; the head office says then that it takes no claims', async () => {
    const time = new TestClock();
    await (await instance('keys')).stop();
    const made = fileSchema.parse(JSON.parse(await readFile(keyFile('keys'), 'utf8')));
    const signing = made.signing.map((key) => ({ ...key, validUntil: '2026-11-18T03:30:00Z' }));
    await writeFile(keyFile('ending'), JSON.stringify({ ...made, signing }));
    const settings = { keyFile: keyFile('ending') };
    const headOffice = await startTestHeadOffice({ kiosks: [kiosk], clock: time, dataFolder, settings, log });
    onTestFinished(headOffice.stop);
    const { claimId, envelope } = await claimTo(headOffice);
    time.advanceMinutes(31);
    expect((await headOffice.send('GET', '/v1/health')).status).toBe(503);
    expect(await submit(headOffice, claimId, envelope)).toMatchObject({ status: 503 });
    expect(lines.join('')).toContain('no signing key is in force');
    expect(await heldBy(headOffice, claimId)).toEqual([]);
  });
});
