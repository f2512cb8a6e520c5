import { compactDecrypt, compactVerify, decodeProtectedHeader } from 'jose';
import { dayAt } from '../../contract/calendar.ts';
import type { Claim, ClaimId, Refusal } from '../../contract/claim/claim.ts';
import { attachmentsOf, cutAttachments, ENVELOPE, splitLine } from '../../contract/claim/envelope.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Settings } from '../configuration/configure.ts';
import { digestOf } from '../digest.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import type { KioskKey, KioskKeys } from '../keys/kiosk-keys.ts';
import { isClaimType, readSignedClaim, type SignedByKiosk } from './read-signed-claim.ts';

export interface EnvelopeDependencies {
  readonly keys: HeadOfficeKeys;
  readonly kiosks: KioskKeys;
  readonly settings: Settings;
}

export interface OpenedEnvelope {
  readonly claim: Claim;
  /** The photo, then the documents in the claim's order. */
  readonly attachments: readonly Uint8Array[];
  /** Where the kiosk stands, as it was provisioned; undefined where that is not known. */
  readonly timeZone: string | undefined;
}

/** Decrypts an envelope and verifies that a known kiosk signed its claim and attachments; else the refusal. */
export async function openEnvelope(
  dependencies: EnvelopeDependencies,
  claimId: ClaimId,
  envelope: string,
): Promise<Outcome<OpenedEnvelope, Refusal>> {
  const content = await decrypt(dependencies, envelope);
  if (!content) return fail('unreadable');
  const kiosk = await findKiosk(dependencies, content.jws);
  if (!kiosk.ok) return kiosk;
  const signed = await verify(content.jws, kiosk.value);
  if (!signed) return fail('signatureWrong');
  if (kiosk.value.revoked) return fail('kioskRevoked');
  const read = readSignedClaim(signed, content.rest);
  if (!read.ok) return read;
  const { claim, pictures } = read.value;
  if (claim.claimId !== claimId) return fail('unreadable');
  if (!namesKiosk(claim, kiosk.value)) return fail('kioskUnknown');
  if (!isInForce(kiosk.value, new Date(claim.confirmedAt))) return fail('kioskExpired');
  const attachments = cutAttachments(claim, pictures);
  if (!attachments || !isConsistent(dependencies, claim, attachments)) return fail('unreadable');
  return succeed({ claim, attachments, timeZone: kiosk.value.timeZone });
}

interface Content {
  /** What the kiosk signed, in compact form. */
  readonly jws: string;
  /** What follows after its line feed. */
  readonly rest: Uint8Array;
}

/** Every error here is the envelope's fault: the head office's keys were checked at the start. */
async function decrypt(dependencies: EnvelopeDependencies, envelope: string): Promise<Content | undefined> {
  try {
    const { kid = '' } = decodeProtectedHeader(envelope);
    const key = dependencies.keys.opening.get(kid);
    if (!key) return undefined;
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

async function findKiosk(
  dependencies: EnvelopeDependencies,
  jws: string,
): Promise<Outcome<KioskKey, Refusal>> {
  const kid = kidOf(jws);
  if (kid === undefined) return fail('unreadable');
  const kiosk = await dependencies.kiosks.get(kid);
  return kiosk ? succeed(kiosk) : fail('kioskUnknown');
}

/** The `kid` of the signer; empty where it is missing, undefined where this is not a JWS. */
function kidOf(jws: string): string | undefined {
  try {
    return decodeProtectedHeader(jws).kid ?? '';
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
