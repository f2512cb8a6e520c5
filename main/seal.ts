import { createHash } from 'node:crypto';
import { CompactEncrypt, CompactSign, compactVerify, importJWK } from 'jose';
import type { z } from 'zod';
import { type Claim, type Digest, digestSchema } from '../contract/claim.ts';
import { ENVELOPE, joinContent } from '../contract/envelope.ts';
import { type Acknowledgement, acknowledgementSchema, type keysSchema } from '../contract/head-office-api.ts';
import type { KioskKey } from './kiosk-key.ts';

type HeadOfficeKeys = z.infer<typeof keysSchema>['keys'];

/** Seals claims for the head office and checks its signed answers. Once sealed, the kiosk cannot read a claim. */
export interface Sealer {
  /** `attachments` are the pictures in the order in which the claim names them. */
  seal(
    claim: Claim,
    attachments: readonly Uint8Array[],
  ): Promise<{ envelope: string; envelopeDigest: Digest }>;
}

/** Undefined when the head office did not sign this, or it is no acknowledgement. */
export type AcknowledgementReader = (jws: string) => Promise<Acknowledgement | undefined>;

export function sealer(kioskKey: KioskKey, keys: HeadOfficeKeys): Sealer {
  const encryptionKey = keys.find(({ crv }) => crv === 'X25519');
  if (!encryptionKey) throw new Error('the provisioning file names no X25519 key of the head office');
  return {
    async seal(claim, attachments) {
      const signedClaim = await new CompactSign(new TextEncoder().encode(JSON.stringify(claim)))
        .setProtectedHeader({ alg: ENVELOPE.signature, kid: kioskKey.kid, typ: ENVELOPE.claimType })
        .sign(kioskKey.privateKey);
      const content = joinContent(signedClaim, attachments);
      const envelope = await new CompactEncrypt(content)
        .setProtectedHeader({
          alg: ENVELOPE.keyAgreement,
          enc: ENVELOPE.encryption,
          kid: encryptionKey.kid,
          typ: ENVELOPE.envelopeType,
        })
        .encrypt(await importJWK(encryptionKey, ENVELOPE.keyAgreement));
      content.fill(0);
      return { envelope, envelopeDigest: digestOf(envelope) };
    },
  };
}

export function acknowledgementReader(keys: HeadOfficeKeys): AcknowledgementReader {
  const signingKeys = keys.filter(({ crv }) => crv === 'Ed25519');
  return async (jws) => {
    try {
      const { payload } = await compactVerify(
        jws,
        async ({ kid, typ }) => {
          const key = signingKeys.find((candidate) => candidate.kid === kid);
          if (!key || typ !== ENVELOPE.acknowledgementType) throw new Error('not signed by the head office');
          return importJWK(key, ENVELOPE.signature);
        },
        { algorithms: [ENVELOPE.signature] },
      );
      return acknowledgementSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    } catch {
      return undefined;
    }
  };
}

/** SHA-256 of a text or of bytes, in hexadecimal. */
export function digestOf(content: string | Uint8Array): Digest {
  return digestSchema.parse(createHash('sha256').update(content).digest('hex'));
}
