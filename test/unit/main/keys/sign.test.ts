import { compactVerify, importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimSignatureSchema, ENVELOPE } from '../../../../contract/claim/envelope.ts';
import { KIOSK_ASSERTION } from '../../../../contract/keys/kiosk-assertion.ts';
import { digestOf } from '../../../../main/digest.ts';
import type { KioskKey } from '../../../../main/keys/kiosk-key.ts';
import { attester, claimSigner } from '../../../../main/keys/sign.ts';
import { goodClaim } from '../../../fixtures/claim/good-claim.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';

let key: KioskKey;
beforeAll(async () => {
  const { kid, privateKey, publicKey } = await makeKiosk();
  key = { kid, privateKey, publicJwk: publicKey };
});

async function read(jws: string) {
  const { payload, protectedHeader } = await compactVerify(
    jws,
    await importJWK(key.publicJwk, ENVELOPE.signature),
  );
  return { says: JSON.parse(Buffer.from(payload).toString()), header: protectedHeader };
}

const { claimId, receiptNumber, participant } = goodClaim;
const claim = claimSignatureSchema.parse({ claimId, receiptNumber, claimDigest: digestOf('a claim') });
const attestation = {
  audience: KIOSK_ASSERTION.audience,
  branchId: 'BDG',
  kioskId: '02',
  credentialId: '3f0c1e57-6a2b-4c8d-9e10-1b2c3d4e5f60',
  nonce: 'n'.repeat(43),
  checkedAt: '2026-11-22T03:00:00.000Z',
  ektpDigest: digestOf('an e-KTP'),
};

describe('the kiosk\u2019s key signs', () => {
  test('that a claim is its own', async () => {
    const { says, header } = await read(await claimSigner(key)(claim));
    expect(says).toEqual(claim);
    expect(header).toEqual({ alg: 'EdDSA', kid: key.kid, typ: 'anjungan-jht-claim-digest' });
  });

  test('that staff have checked an e-KTP', async () => {
    const { says, header } = await read(await attester(key)(attestation));
    expect(says).toEqual(attestation);
    expect(header).toEqual({ alg: 'EdDSA', kid: key.kid, typ: 'anjungan-jht-attestation' });
  });

  test('nothing besides', async () => {
    await expect(claimSigner(key)(Object.assign({}, claim, participant))).rejects.toThrow('nik');
    await expect(attester(key)(Object.assign({}, attestation, participant))).rejects.toThrow('nik');
  });
});
