import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signedKeysSchema } from '../../../../contract/keys/key-list.ts';
import { digestOf } from '../../../../main/digest.ts';
import { openKeyRing } from '../../../../main/keys/key-ring.ts';
import { claimSealer } from '../../../../main/keys/seal.ts';
import { claimSigner } from '../../../../main/keys/sign.ts';
import { acknowledgementReader } from '../../../../main/outbox/read-acknowledgement.ts';
import { makeClaim, makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  getKeys,
  getMembership,
  participantOf,
  signIn,
  startTestHeadOffice,
  TestClock,
} from '../../../fixtures/head-office/head-office.ts';
import { outcomeOf } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// Keys of both sides follow one another while a real head office and the kiosk's own seal work on.

type Limits = { validFrom?: string; validUntil?: string; retired?: boolean };
const fileSchema = z.object({ signing: z.array(z.looseObject({})), encryption: z.array(z.looseObject({})) });
const answerSchema = z.object({ acknowledgement: z.string() });
const notTaken = (because: string) => ({ outcome: 'notTaken', because });

async function makeKey(crv: 'X25519' | 'Ed25519', limits: Limits) {
  const pair = await generateKeyPair(crv === 'X25519' ? 'ECDH-ES' : 'EdDSA', { crv, extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), ...limits };
}

let dataFolder: string;
let kiosk: TestKiosk;
beforeEach(async () => {
  dataFolder = temporaryFolder();
  kiosk = await makeKiosk();
});

const launchHeadOffice = (clock = new TestClock(), settings = {}) =>
  stoppable(startTestHeadOffice({ dataFolder, clock, kiosks: [kiosk], settings }));

/** Adds a pair of keys to the head office's file and sets the time of those that were there. */
async function rotate(limits: Limits, before: Limits): Promise<void> {
  const file = join(dataFolder, 'keys.json');
  const { signing, encryption } = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const older = (keys: object[]) => keys.map((key) => ({ ...key, ...before }));
  const content = {
    signing: [...older(signing), await makeKey('Ed25519', limits)],
    encryption: [...older(encryption), await makeKey('X25519', limits)],
  };
  await writeFile(file, JSON.stringify(content));
}

/** Seals with the kiosk's own seal and sends; the answer as the kiosk reads it. */
async function submit(
  headOffice: Awaited<ReturnType<typeof launchHeadOffice>>,
  keys: Parameters<typeof claimSealer>[0],
  clock: TestClock,
  signer: TestKiosk = kiosk,
) {
  const session = await signIn(headOffice, 'bpu-under-ceiling');
  const membership = await getMembership(headOffice, session);
  const [account] = participantOf('bpu-under-ceiling').bankAccounts;
  if (!account) throw new Error('no account');
  const { claim, attachments } = makeClaim({
    kiosk: signer,
    membership,
    sessionId: session.sessionId,
    reason: 'businessStopped',
    account,
    confirmedAt: clock.now(),
  });
  const key = { kid: signer.kid, privateKey: signer.privateKey, publicJwk: signer.publicKey };
  const { envelope } = await claimSealer(keys, clock).seal(claim, attachments, claimSigner(key));
  const header = z.object({ kid: z.string() }).parse(JSON.parse(atob(envelope.split('.')[0] ?? '')));
  const answer = await headOffice.send('PUT', `/v1/claims/${claim.claimId}`, envelope);
  const sent = { kid: header.kid, digest: digestOf(envelope) };
  if (answer.status !== 200) return { ...sent, decision: outcomeOf(answer), acknowledgement: '' };
  const { acknowledgement } = answerSchema.parse(answer.body);
  return { ...sent, decision: await acknowledgementReader(keys)(acknowledgement), acknowledgement };
}

describe('the head office moves on to new keys', () => {
  test('a kiosk learns them from the old ones, uses them, and trusts the answers', async () => {
    const clock = new TestClock();
    const first = await launchHeadOffice(clock);
    const { keys: provisioned } = await getKeys(first);
    await first.stop();
    await rotate({ validFrom: '2026-11-18T00:00:00Z' }, { validUntil: '2026-12-18T00:00:00Z' });
    const headOffice = await launchHeadOffice(clock);
    const file = join(temporaryFolder(), 'head-office-keys.json');
    const ring = openKeyRing(file, provisioned);
    expect((await submit(headOffice, ring.keys, clock)).decision).toBeUndefined();
    const { keys: published, signed = [] } = await getKeys(headOffice);
    expect(signed.length).toBe(2);
    expect(await ring.learn(signed)).toBe(true);
    expect(ring.keys.map(({ kid }) => kid).toSorted()).toEqual(published.map(({ kid }) => kid).toSorted());
    const { decision, kid, digest } = await submit(headOffice, ring.keys, clock);
    expect(decision).toMatchObject({ envelopeDigest: digest });
    expect(kid).not.toBe(provisioned.find(({ crv }) => crv === 'X25519')?.kid);
    expect(await ring.learn(signed)).toBe(false);
    const again = openKeyRing(file, provisioned);
    await again.ready;
    expect(again.keys).toEqual(ring.keys);
  });

  test('a kiosk that has not heard of them seals to the old key, which is opened until it is destroyed', async () => {
    const clock = new TestClock();
    const first = await launchHeadOffice(clock);
    const { keys: provisioned } = await getKeys(first);
    await first.stop();
    await rotate({ validFrom: '2026-11-18T00:00:00Z' }, { retired: true });
    const headOffice = await launchHeadOffice(clock);
    const { keys: published } = await getKeys(headOffice);
    expect(published.some(({ kid }) => provisioned.some((key) => key.kid === kid))).toBe(false);
    const { acknowledgement, digest } = await submit(headOffice, provisioned, clock);
    expect(await acknowledgementReader(published)(acknowledgement)).toMatchObject({ envelopeDigest: digest });
  });

  test('keys that are not yet in force are neither published nor used', async () => {
    const first = await launchHeadOffice();
    const { keys: before } = await getKeys(first);
    await first.stop();
    await rotate({ validFrom: '2026-11-19T00:00:00Z' }, {});
    const clock = new TestClock();
    const headOffice = await launchHeadOffice(clock);
    expect((await getKeys(headOffice)).keys).toEqual(before);
    clock.advanceMinutes(24 * 60);
    expect((await getKeys(headOffice)).keys.length).toBe(4);
  });
});

describe('a kiosk learns no key', () => {
  test('that strangers signed, that was changed on the way, or that was signed as something else', async () => {
    const headOffice = await launchHeadOffice();
    const { keys: provisioned, signed: [genuine = ''] = [] } = await getKeys(headOffice);
    const other = await startTestHeadOffice();
    const stranger = await getKeys(other);
    await other.stop();
    const ring = openKeyRing(join(temporaryFolder(), 'keys.json'), provisioned);
    const [header, payload = '', signature] = genuine.split('.');
    const list = signedKeysSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    const forged = Buffer.from(JSON.stringify({ ...list, keys: stranger.keys })).toString('base64url');
    const clock = new TestClock();
    const { acknowledgement } = await submit(headOffice, provisioned, clock);
    for (const jws of [
      ...(stranger.signed ?? []),
      [header, forged, signature].join('.'),
      acknowledgement,
      '',
    ]) {
      expect(await ring.learn([jws])).toBe(false);
    }
    expect(ring.keys).toEqual(provisioned);
  });

  test('out of a file that somebody wrote on its disk', async () => {
    const headOffice = await launchHeadOffice();
    const { keys: provisioned } = await getKeys(headOffice);
    const other = await startTestHeadOffice();
    const { signed } = await getKeys(other);
    await other.stop();
    const file = join(temporaryFolder(), 'keys.json');
    for (const content of [JSON.stringify(signed), 'no JSON', '{}']) {
      await writeFile(file, content);
      const ring = openKeyRing(file, provisioned);
      await ring.ready;
      expect(ring.keys).toEqual(provisioned);
    }
  });
});

describe('an answer is believed by the time at which it was signed', () => {
  test.each([
    [{ validUntil: '2026-11-18T04:00:00Z' }, true],
    [{ validUntil: '2026-11-18T03:00:00Z' }, false],
    [{ validFrom: '2026-11-18T03:00:01Z' }, false],
  ])('by a key with %j: %s', async (limits, believed) => {
    const clock = new TestClock();
    const headOffice = await launchHeadOffice(clock);
    const { keys } = await getKeys(headOffice);
    const { acknowledgement } = await submit(headOffice, keys, clock);
    const limited = keys.map((key) => (key.crv === 'Ed25519' ? { ...key, ...limits } : key));
    expect((await acknowledgementReader(limited)(acknowledgement)) !== undefined).toBe(believed);
  });
});

describe('a claim is not taken, for a reason that operators can act on', () => {
  const listed = (more: object) => {
    const { branchId, kioskId, publicKey } = kiosk;
    return { kiosks: [{ branchId, kioskId, publicKey, ...more }] };
  };

  test.each([
    [{ revoked: true }, 'kioskRevoked'],
    [{ validUntil: '2026-11-18T02:59:00Z' }, 'kioskExpired'],
    [{ validFrom: '2026-11-18T03:01:00Z' }, 'kioskExpired'],
  ])('of a kiosk listed with %j: %s', async (more, because) => {
    const clock = new TestClock();
    const headOffice = await launchHeadOffice(clock, listed(more));
    const { keys } = await getKeys(headOffice);
    expect((await submit(headOffice, keys, clock)).decision).toEqual(notTaken(because));
  });

  test('not while one of its keys follows another', async () => {
    const clock = new TestClock();
    const next = await makeKiosk();
    const { branchId, kioskId } = kiosk;
    const headOffice = await launchHeadOffice(clock, {
      kiosks: [
        { branchId, kioskId, publicKey: kiosk.publicKey, validUntil: '2026-11-19T00:00:00Z' },
        { branchId, kioskId, publicKey: next.publicKey, validFrom: '2026-11-17T00:00:00Z' },
      ],
    });
    const { keys } = await getKeys(headOffice);
    expect((await submit(headOffice, keys, clock)).decision).toMatchObject({ outcome: 'accepted' });
    clock.advanceMinutes(2 * 24 * 60);
    expect((await submit(headOffice, keys, clock, next)).decision).toMatchObject({
      refusal: 'claimInProgress',
    });
    expect((await submit(headOffice, keys, clock)).decision).toEqual(notTaken('kioskExpired'));
  });
});
