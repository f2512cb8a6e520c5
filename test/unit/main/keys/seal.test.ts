import {
  CompactSign,
  type CryptoKey,
  calculateJwkThumbprint,
  compactDecrypt,
  compactVerify,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Acknowledgement } from '../../../../contract/claim/acknowledgement.ts';
import { type Claim, claimSchema } from '../../../../contract/claim/claim.ts';
import { cutAttachments, ENVELOPE, splitContent } from '../../../../contract/claim/envelope.ts';
import { digestOf } from '../../../../main/digest.ts';
import { acknowledgementReader, claimEncryptor } from '../../../../main/keys/seal.ts';
import { fisherman, resignedWorker } from '../../../fixtures/claim/memberships.ts';
import { makeClaim, makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { claimId, session } from '../../../fixtures/visit/visit-ports.ts';

type PublicKey = Parameters<typeof claimEncryptor>[1][number];
interface OfficeKey {
  readonly published: PublicKey;
  readonly privateKey: CryptoKey;
}

async function makeOfficeKey(crv: PublicKey['crv']): Promise<OfficeKey> {
  const algorithm = crv === 'X25519' ? ENVELOPE.keyAgreement : ENVELOPE.signature;
  const pair = await generateKeyPair(algorithm, { crv, extractable: true });
  const { x } = z.object({ x: z.string() }).parse(await exportJWK(pair.publicKey));
  const kid = await calculateJwkThumbprint({ kty: 'OKP', crv, x });
  return { published: { kty: 'OKP', crv, x, kid }, privateKey: pair.privateKey };
}

let kiosk: TestKiosk;
let opening: OfficeKey;
let signing: OfficeKey;
beforeAll(async () => {
  kiosk = await makeKiosk();
  opening = await makeOfficeKey('X25519');
  signing = await makeOfficeKey('Ed25519');
});

const confirmed = { sessionId: session.sessionId, account: { bankCode: '009', number: '1234567890' } };
const published = () => [signing.published, opening.published];

async function sealed(membership = fisherman, reason: Claim['reason'] = 'businessStopped') {
  const confirmedAt = new Date('2026-11-22T03:00:00Z');
  const { claim, attachments } = makeClaim({ kiosk, membership, reason, confirmedAt, ...confirmed });
  const { privateKey } = kiosk;
  const key = { kid: kiosk.kid, privateKey, publicJwk: kiosk.publicKey };
  return { claim, attachments, ...(await claimEncryptor(key, published()).seal(claim, attachments)) };
}

describe('an envelope', () => {
  test('opens with the head office\u2019s key and holds exactly the claim and its pictures', async () => {
    const { claim, attachments, envelope, envelopeDigest } = await sealed(resignedWorker, 'resigned');
    const { plaintext, protectedHeader } = await compactDecrypt(envelope, opening.privateKey);
    expect(protectedHeader).toMatchObject({
      alg: 'ECDH-ES',
      enc: 'A256GCM',
      kid: opening.published.kid,
      typ: 'anjungan-jht-envelope',
    });
    const content = splitContent(plaintext);
    const key = await importJWK(kiosk.publicKey, ENVELOPE.signature);
    const { payload, protectedHeader: header } = await compactVerify(content?.signedClaim ?? '', key);
    expect(header).toEqual({ alg: 'EdDSA', kid: kiosk.kid, typ: 'anjungan-jht-claim' });
    expect(claimSchema.parse(JSON.parse(Buffer.from(payload).toString()))).toEqual(claim);
    const pictures = cutAttachments(claim, content?.attachments ?? new Uint8Array());
    expect(pictures?.map(digestOf)).toEqual(attachments.map(digestOf));
    expect(attachments.length).toBe(2);
    expect(envelopeDigest).toBe(digestOf(envelope));
  });

  test('opens with no other key', async () => {
    const { envelope } = await sealed();
    const other = await makeOfficeKey('X25519');
    await expect(compactDecrypt(envelope, other.privateKey)).rejects.toThrow('decryption operation failed');
  });

  test('tells nothing of the participant on the outside', async () => {
    const { envelope } = await sealed();
    expect(Object.keys(decodeProtectedHeader(envelope)).toSorted()).toEqual([
      'alg',
      'enc',
      'epk',
      'kid',
      'typ',
    ]);
    const readable = envelope.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    for (const secret of [fisherman.nik, fisherman.name, confirmed.account.number]) {
      expect(readable.join()).not.toContain(secret);
    }
  });

  test('is another one each time, though the claim is the same', async () => {
    const [first, second] = [await sealed(), await sealed()];
    expect(first.envelope).not.toBe(second.envelope);
  });

  test('needs the head office\u2019s key: without it the kiosk does not start', () => {
    const key = { kid: kiosk.kid, privateKey: kiosk.privateKey, publicJwk: kiosk.publicKey };
    expect(() => claimEncryptor(key, [signing.published])).toThrow(
      'the provisioning file names no X25519 key of the head office',
    );
  });
});

describe('the head office\u2019s signed answer', () => {
  const decision: Acknowledgement = {
    outcome: 'accepted',
    claimId,
    envelopeDigest: digestOf('an envelope'),
    decidedAt: '2026-11-22T03:00:05.000Z',
  };
  const sign = (content: object, by = signing, typ: string = ENVELOPE.acknowledgementType) =>
    new CompactSign(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'EdDSA', kid: by.published.kid, typ })
      .sign(by.privateKey);
  const read = (jws: string) => acknowledgementReader(published())(jws);

  test.each<Acknowledgement>([decision, { ...decision, outcome: 'refused', refusal: 'figuresDiffer' }])(
    'is read when $outcome',
    async (content) => expect(await read(await sign(content))).toEqual(content),
  );

  test('is read by any of several published keys', async () => {
    const next = await makeOfficeKey('Ed25519');
    const readAny = acknowledgementReader([...published(), next.published]);
    expect(await readAny(await sign(decision, next))).toEqual(decision);
  });

  test('is not believed from a key that was not published', async () => {
    expect(await read(await sign(decision, await makeOfficeKey('Ed25519')))).toBeUndefined();
  });

  test('is not believed from a stranger who uses the head office\u2019s key id', async () => {
    const stranger = { ...(await makeOfficeKey('Ed25519')), published: signing.published };
    expect(await read(await sign(decision, stranger))).toBeUndefined();
  });

  test('is not believed when the head office signed it as something else', async () => {
    expect(await read(await sign(decision, signing, ENVELOPE.claimType))).toBeUndefined();
  });

  test('is not believed when it was changed on the way', async () => {
    const [header, , signature] = (
      await sign({ ...decision, outcome: 'refused', refusal: 'unreadable' })
    ).split('.');
    const payload = Buffer.from(JSON.stringify(decision)).toString('base64url');
    expect(await read([header, payload, signature].join('.'))).toBeUndefined();
  });

  test.each([
    ['an outcome that there is not', { ...decision, outcome: 'paid' }],
    ['no digest', { ...decision, envelopeDigest: undefined }],
    ['another claim id than any', { ...decision, claimId: uuidv7().slice(1) }],
  ])('is not believed with %s', async (_what, content) => {
    expect(await read(await sign(content))).toBeUndefined();
  });

  test.each(['', 'nonsense', 'a.b.c', '{"outcome":"accepted"}'])('is not %j', async (text) => {
    expect(await read(text)).toBeUndefined();
  });

  test('is not believed unsigned', async () => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    const payload = Buffer.from(JSON.stringify(decision)).toString('base64url');
    expect(await read(`${header}.${payload}.`)).toBeUndefined();
  });
});
