import { CompactEncrypt, CompactSign, compactVerify, importJWK } from 'jose';
import { type Acknowledgement, acknowledgementSchema } from '../../contract/claim/acknowledgement.ts';
import type { Claim } from '../../contract/claim/claim.ts';
import { ENVELOPE, joinContent } from '../../contract/claim/envelope.ts';
import type { Digest } from '../../contract/digest.ts';
import type { OfficeKey } from '../../contract/keys/key-list.ts';
import { isInForce, newestInForce } from '../../contract/keys/validity.ts';
import { type Clock, systemClock } from '../clock.ts';
import { digestOf } from '../digest.ts';
import type { KioskKey } from './kiosk-key.ts';

/** Read for each claim and each answer: the key ring adds to it what it learns. */
type HeadOfficeKeys = readonly OfficeKey[];

/** Seals claims for the head office. The kiosk itself cannot open a sealed claim. */
export interface ClaimEncryptor {
  /** `attachments` are the pictures in the order in which the claim names them. */
  seal(
    claim: Claim,
    attachments: readonly Uint8Array[],
  ): Promise<{ envelope: string; envelopeDigest: Digest }>;
}

/** Undefined when the head office did not sign this, or it is no acknowledgement. */
export type AcknowledgementReader = (jws: string) => Promise<Acknowledgement | undefined>;

/** Seals to the newest key in force. @throws Error when no key for envelopes is known. */
export function claimEncryptor(
  kioskKey: KioskKey,
  keys: HeadOfficeKeys,
  clock: Clock = systemClock,
): ClaimEncryptor {
  const forEnvelopes = () => keys.filter(({ crv }) => crv === 'X25519');
  if (forEnvelopes().length === 0) {
    throw new Error('the provisioning file names no X25519 key of the head office');
  }
  return {
    async seal(claim, attachments) {
      const encryptionKey = newestInForce(forEnvelopes(), clock.now()) ?? lastInForce(forEnvelopes());
      if (!encryptionKey) throw new Error('no X25519 key of the head office is known');
      const bytes = new TextEncoder().encode(JSON.stringify(claim));
      const signedClaim = await new CompactSign(bytes)
        .setProtectedHeader({ alg: ENVELOPE.signature, kid: kioskKey.kid, typ: ENVELOPE.claimType })
        .sign(kioskKey.privateKey);
      bytes.fill(0);
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

/**
 * Where every key has expired, or the clock is wrong, the one that is valid longest: the head office opens whatever was
 * sealed to a key that it has not destroyed, and a claim sealed late is better than one not accepted.
 */
function lastInForce(keys: readonly OfficeKey[]): OfficeKey | undefined {
  return keys.toSorted((a, b) => (b.validUntil ?? '~').localeCompare(a.validUntil ?? '~'))[0];
}

export function acknowledgementReader(keys: HeadOfficeKeys): AcknowledgementReader {
  return async (jws) => {
    try {
      let signer: OfficeKey | undefined;
      const { payload } = await compactVerify(
        jws,
        async ({ kid, typ }) => {
          signer = keys.find((candidate) => candidate.crv === 'Ed25519' && candidate.kid === kid);
          if (!signer || typ !== ENVELOPE.acknowledgementType)
            throw new Error('not signed by the head office');
          return importJWK(signer, ENVELOPE.signature);
        },
        { algorithms: [ENVELOPE.signature] },
      );
      const decision = acknowledgementSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
      // An answer may be sent again long after it was signed: what counts is when that was.
      return signer && isInForce(signer, new Date(decision.decidedAt)) ? decision : undefined;
    } catch {
      return undefined;
    }
  };
}
