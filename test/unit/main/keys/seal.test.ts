import { type CryptoKey, compactDecrypt, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Claim, claimSchema } from '../../../../contract/claim/claim.ts';
import {
  type ClaimSignature,
  cutAttachments,
  ENVELOPE,
  splitLine,
} from '../../../../contract/claim/envelope.ts';
import type { OfficeKey } from '../../../../contract/keys/key-list.ts';
import { digestOf } from '../../../../main/digest.ts';
import { claimSealer } from '../../../../main/keys/seal.ts';
import { claimSigner } from '../../../../main/keys/sign.ts';
import { fisherman, resignedWorker } from '../../../fixtures/claim/memberships.ts';
import { makeClaim, makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { makeOfficeKey, type TestOfficeKey } from '../../../fixtures/keys/office-key.ts';
import { session } from '../../../fixtures/visit/visit-ports.ts';

let kiosk: TestKiosk;
let opening: TestOfficeKey;
let signing: TestOfficeKey;
beforeAll(async () => {
  kiosk = await makeKiosk();
  opening = await makeOfficeKey('X25519');
  signing = await makeOfficeKey('Ed25519');
});

const confirmedAt = new Date('2026-11-22T03:00:00Z');
const clock = { now: () => confirmedAt };
const confirmed = { sessionId: session.sessionId, account: { bankCode: '009', number: '1234567890' } };
const published = () => [signing.published, opening.published];

async function sealed(
  membership = fisherman,
  reason: Claim['reason'] = 'businessStopped',
  sealer = claimSealer(published(), clock),
) {
  const { claim, attachments } = makeClaim({ kiosk, membership, reason, confirmedAt, ...confirmed });
  const signed: ClaimSignature[] = [];
  const sign = claimSigner({ ...kiosk, publicJwk: kiosk.publicKey });
  const envelope = await sealer.seal(claim, attachments, (statement) => {
    signed.push(statement);
    return sign(statement);
  });
  return { claim, attachments, signed, ...envelope };
}

/** The three parts of an envelope. */
async function open(envelope: string, key: CryptoKey) {
  const { plaintext } = await compactDecrypt(envelope, key);
  const first = splitLine(plaintext);
  const second = splitLine(first?.rest ?? new Uint8Array());
  if (!first || !second) throw new Error('not the parts of an envelope');
  return { signature: Buffer.from(first.line).toString(), claim: second.line, pictures: second.rest };
}

describe('an envelope', () => {
  test('opens with the head office\u2019s key and holds exactly the claim and its pictures', async () => {
    const { claim, attachments, envelope, envelopeDigest } = await sealed(resignedWorker, 'resigned');
    expect(decodeProtectedHeader(envelope)).toMatchObject({
      alg: 'ECDH-ES',
      enc: 'A256GCM',
      kid: opening.published.kid,
      typ: 'anjungan-jht-envelope',
    });
    const content = await open(envelope, opening.privateKey);
    expect(claimSchema.parse(JSON.parse(Buffer.from(content.claim).toString()))).toEqual(claim);
    const pictures = cutAttachments(claim, content.pictures);
    expect(pictures?.map(digestOf)).toEqual(attachments.map(digestOf));
    expect(attachments.length).toBe(2);
    expect(envelopeDigest).toBe(digestOf(envelope));
  });

  test('is signed by the kiosk over the digest of the claim as it stands there', async () => {
    const { claim, envelope } = await sealed();
    const content = await open(envelope, opening.privateKey);
    const key = await importJWK(kiosk.publicKey, ENVELOPE.signature);
    const { payload, protectedHeader } = await compactVerify(content.signature, key);
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: kiosk.kid, typ: 'anjungan-jht-claim-digest' });
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual({
      claimId: claim.claimId,
      receiptNumber: claim.receiptNumber,
      claimDigest: digestOf(content.claim),
    });
  });

  test('shows nothing of a person to what signs it', async () => {
    const { claim, signed } = await sealed();
    expect(signed).toEqual([
      {
        claimId: claim.claimId,
        receiptNumber: claim.receiptNumber,
        claimDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  test('is none where the signature is refused', async () => {
    const { claim, attachments } = makeClaim({
      kiosk,
      membership: fisherman,
      reason: 'businessStopped',
      confirmedAt,
      ...confirmed,
    });
    const refused = () => Promise.reject(new Error('not signed'));
    const sealing = claimSealer(published(), clock).seal(claim, attachments, refused);
    await expect(sealing).rejects.toThrow('not signed');
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
});

describe('the head office\u2019s key to which is sealed', () => {
  const kidOf = async (...keys: OfficeKey[]) => {
    const { envelope } = await sealed(fisherman, 'businessStopped', claimSealer(keys, clock));
    return decodeProtectedHeader(envelope).kid;
  };

  test('is the newest in force', async () => {
    const [newest, coming] = [await makeOfficeKey('X25519'), await makeOfficeKey('X25519')];
    const kid = await kidOf(
      opening.published,
      { ...newest.published, validFrom: '2026-11-20T00:00:00Z' },
      { ...coming.published, validFrom: '2026-11-23T00:00:00Z' },
    );
    expect(kid).toBe(newest.published.kid);
  });

  test('is the one that was valid longest where all are over', async () => {
    const longest = await makeOfficeKey('X25519');
    const kid = await kidOf(
      { ...opening.published, validUntil: '2026-11-01T00:00:00Z' },
      { ...longest.published, validUntil: '2026-11-20T00:00:00Z' },
    );
    expect(kid).toBe(longest.published.kid);
  });

  test('may be learned later', async () => {
    const keys: OfficeKey[] = [{ ...opening.published, validUntil: '2026-11-01T00:00:00Z' }];
    const sealer = claimSealer(keys, clock);
    const learned = await makeOfficeKey('X25519');
    keys.push(learned.published);
    const { envelope } = await sealed(fisherman, 'businessStopped', sealer);
    expect(decodeProtectedHeader(envelope).kid).toBe(learned.published.kid);
  });

  test('must be known: without one the kiosk does not start', () => {
    expect(() => claimSealer([signing.published])).toThrow(
      'the provisioning file names no X25519 key of the head office',
    );
  });

  test('is tried at a rehearsal: one that cannot be used is known before anybody confirms', async () => {
    const broken = { ...opening.published, x: 'AAAA' };
    await expect(claimSealer(published(), clock).rehearse()).resolves.toBeUndefined();
    await expect(claimSealer([broken], clock).rehearse()).rejects.toThrow();
  });

  test('must still be known when a claim is sealed', async () => {
    const keys = published();
    const sealer = claimSealer(keys, clock);
    keys.splice(1);
    await expect(sealed(fisherman, 'businessStopped', sealer)).rejects.toThrow(
      'no X25519 key of the head office is known',
    );
  });
});
