import { type CryptoKey, compactDecrypt, compactVerify } from 'jose';
import { dayAt } from '../../contract/calendar.ts';
import type { Claim, ClaimId } from '../../contract/claim/claim.ts';
import { attachmentsOf, cutAttachments, ENVELOPE, splitLine } from '../../contract/claim/envelope.ts';
import type { EnvelopeFault } from '../../contract/claim/envelope-fault.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { digestOf } from '../digest.ts';
import { wasToldBefore } from '../fleet/told-envelopes.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import type { KioskKey, KioskKeys } from '../keys/kiosk-keys.ts';
import { noteMissingKey } from '../keys/own-keys.ts';
import { readKid } from '../keys/read-kid.ts';
import { OwnFault } from '../own-fault.ts';
import { isClaimType, readSignedClaim, type SignedByKiosk } from './read-signed-claim.ts';

export interface EnvelopeDependencies extends DatabaseAndClock {
  readonly keys: HeadOfficeKeys;
  readonly kiosks: KioskKeys;
}

export interface OpenedEnvelope {
  readonly claim: Claim;
  /** The photo, then the documents in the claim's order. */
  readonly attachments: readonly Uint8Array[];
  /** Where the kiosk stands, as it was provisioned; undefined where that is not known. */
  readonly timeZone: string | undefined;
}

/**
 * Decrypts an envelope and verifies that a known kiosk signed its claim and attachments; else what is wrong with it, which
 * is never the person's doing. @throws OwnFault where this instance lacks a key of its own.
 */
export async function openEnvelope(
  dependencies: EnvelopeDependencies,
  claimId: ClaimId,
  envelope: string,
): Promise<Outcome<OpenedEnvelope, EnvelopeFault>> {
  const key = await findKey(dependencies, envelope);
  if (!key.ok) return key;
  const content = await decrypt(envelope, key.value);
  if (!content) return fail('unreadable');
  const { jws, rest } = content;
  const kid = readKid(jws);
  if (kid === undefined) return fail('unreadable');
  const kiosk = await dependencies.kiosks.get(kid);
  if (!kiosk) return fail('kioskUnknown');
  const signed = await verify(jws, kiosk);
  if (!signed) return fail('signatureWrong');
  if (kiosk.revoked) return fail('kioskRevoked');
  const read = readSignedClaim(signed, rest);
  if (!read.ok) return read;
  const { claim, pictures } = read.value;
  if (claim.claimId !== claimId) return fail('unreadable');
  if (!namesKiosk(claim, kiosk)) return fail('kioskUnknown');
  if (!isInForce(kiosk, new Date(claim.confirmedAt))) return fail('kioskExpired');
  if (!(await counts(dependencies, kiosk, envelope))) return fail('kioskExpired');
  const attachments = cutAttachments(claim, pictures);
  if (!attachments || !isConsistent(dependencies, claim, attachments)) return fail('unreadable');
  return succeed({ claim, attachments, timeZone: kiosk.timeZone });
}

interface Content {
  /** What the kiosk signed, in compact form. */
  readonly jws: string;
  /** What follows after its line feed. */
  readonly rest: Uint8Array;
}

/** The key to which an envelope is sealed. One that is the head office's and not here is a fault of this instance. */
async function findKey(
  dependencies: EnvelopeDependencies,
  envelope: string,
): Promise<Outcome<CryptoKey, EnvelopeFault>> {
  const kid = readKid(envelope);
  if (kid === undefined) return fail('unreadable');
  const key = dependencies.keys.opening.get(kid);
  if (key) return succeed(key);
  if (!(await noteMissingKey(dependencies, kid))) return fail('keyUnknown');
  throw new OwnFault(
    `a claim is sealed to the own key ${kid}, which this instance lacks: give it the key file of the others`,
  );
}

/** Every error here is the envelope's fault: the head office's keys were checked at the start. */
async function decrypt(envelope: string, key: CryptoKey): Promise<Content | undefined> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(envelope, key, {
      keyManagementAlgorithms: [ENVELOPE.keyAgreement],
      contentEncryptionAlgorithms: [ENVELOPE.encryption],
    });
    const parts = protectedHeader.typ === ENVELOPE.envelopeType ? splitLine(plaintext) : undefined;
    return parts && { jws: new TextDecoder().decode(parts.line), rest: parts.rest };
  } catch {
    return undefined;
  }
}

/** Undefined unless this kiosk signed it, and as a claim. */
async function verify(jws: string, { key }: KioskKey): Promise<SignedByKiosk | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: [ENVELOPE.signature] });
    const { typ: type } = protectedHeader;
    return isClaimType(type) ? { type, payload } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the kiosk's key still speaks for it. One that has ended may be in other hands, and says what time it likes: then
 * only what the head office had been told of before counts.
 */
async function counts(
  { database, clock }: EnvelopeDependencies,
  kiosk: KioskKey,
  envelope: string,
): Promise<boolean> {
  if (kiosk.validUntil === undefined) return true;
  const ended = new Date(kiosk.validUntil);
  return clock.now() < ended || wasToldBefore(database, kiosk, digestOf(envelope), ended);
}

function namesKiosk(claim: Claim, { branchId, kioskId }: KioskKey): boolean {
  return (
    claim.branchId === branchId &&
    claim.kioskId === kioskId &&
    claim.receiptNumber.startsWith(`${branchId}-${kioskId}-`)
  );
}

function isConsistent(
  dependencies: EnvelopeDependencies,
  claim: Claim,
  attachments: readonly Uint8Array[],
): boolean {
  const digests = attachments.map(digestOf);
  const confirmed = new Date(claim.confirmedAt);
  return (
    attachmentsOf(claim).every((attachment, place) => attachment.digest === digests[place]) &&
    dependencies.settings.kioskTimeZones.some((zone) => dayAt(confirmed, zone) === claim.confirmedOn)
  );
}
