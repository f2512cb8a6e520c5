import { CompactEncrypt, importJWK } from 'jose';
import type { Claim } from '../../contract/claim/claim.ts';
import { type ClaimSignature, ENVELOPE, joinContent } from '../../contract/claim/envelope.ts';
import type { Digest } from '../../contract/digest.ts';
import type { OfficeKey } from '../../contract/keys/key-list.ts';
import { newestInForce } from '../../contract/keys/validity.ts';
import { type Clock, systemClock } from '../clock.ts';
import { digestOf } from '../digest.ts';

/** Seals claims for the head office. The kiosk itself cannot open a sealed claim. */
export interface ClaimSealer {
  /** `attachments` are the pictures in the order in which the claim names them; `sign` is asked for a digest alone. */
  seal(
    claim: Claim,
    attachments: readonly Uint8Array[],
    sign: (statement: ClaimSignature) => Promise<string>,
  ): Promise<{ envelope: string; envelopeDigest: Digest }>;
  /** Seals nothing: what sealing takes is loaded then, and nobody waits for that at Konfirmasi. */
  rehearse(): Promise<void>;
}

/**
 * Seals to the newest key in force. `keys` are read for each claim: the key ring adds to them what it learns.
 * @throws Error when no key for envelopes is known.
 */
export function claimSealer(keys: readonly OfficeKey[], clock: Clock = systemClock): ClaimSealer {
  const forEnvelopes = () => keys.filter(({ crv }) => crv === 'X25519');
  if (forEnvelopes().length === 0) {
    throw new Error('the provisioning file names no X25519 key of the head office');
  }
  async function encrypt(content: Uint8Array): Promise<string> {
    const encryptionKey = newestInForce(forEnvelopes(), clock.now()) ?? lastInForce(forEnvelopes());
    if (!encryptionKey) throw new Error('no X25519 key of the head office is known');
    return new CompactEncrypt(content)
      .setProtectedHeader({
        alg: ENVELOPE.keyAgreement,
        enc: ENVELOPE.encryption,
        kid: encryptionKey.kid,
        typ: ENVELOPE.envelopeType,
      })
      .encrypt(await importJWK(encryptionKey, ENVELOPE.keyAgreement));
  }
  return {
    async seal(claim, attachments, sign) {
      const bytes = new TextEncoder().encode(JSON.stringify(claim));
      const { claimId, receiptNumber } = claim;
      const signature = await sign({ claimId, receiptNumber, claimDigest: digestOf(bytes) });
      const envelope = await encrypt(joinContent({ signature, claim: bytes, attachments }));
      return { envelope, envelopeDigest: digestOf(envelope) };
    },
    async rehearse() {
      await encrypt(new Uint8Array());
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
