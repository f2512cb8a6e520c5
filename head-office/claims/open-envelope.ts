import { compactDecrypt, compactVerify, decodeProtectedHeader } from 'jose';
import { dayAt } from '../../contract/calendar.ts';
import { type Claim, type ClaimId, claimSchema, type Refusal } from '../../contract/claim/claim.ts';
import {
  attachmentsOf,
  cutAttachments,
  ENVELOPE,
  type EnvelopeContent,
  splitContent,
} from '../../contract/claim/envelope.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Settings } from '../configuration/configure.ts';
import { parseJson } from '../configuration/read-json.ts';
import { digestOf } from '../digest.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import type { KioskKey, KioskKeys } from '../keys/kiosk-keys.ts';

export interface EnvelopeDependencies {
  readonly keys: HeadOfficeKeys;
  readonly kiosks: KioskKeys;
  readonly settings: Settings;
}

export interface OpenedEnvelope {
  readonly claim: Claim;
  /** The photo, then the documents in the claim's order. */
  readonly attachments: readonly Uint8Array[];
}

/** Decrypts an envelope and verifies that a known kiosk signed its claim and attachments; else the refusal. */
export async function openEnvelope(
  dependencies: EnvelopeDependencies,
  claimId: ClaimId,
  envelope: string,
): Promise<Outcome<OpenedEnvelope, Refusal>> {
  const content = await decrypt(dependencies, envelope);
  if (!content) return fail('unreadable');
  const kiosk = await findKiosk(dependencies, content.signedClaim);
  if (!kiosk.ok) return kiosk;
  const payload = await verify(content.signedClaim, kiosk.value);
  if (payload === undefined) return fail('signatureWrong');
  if (kiosk.value.revoked) return fail('kioskRevoked');
  const json = parseJson(payload);
  const claim = claimSchema.safeParse(json.ok ? json.value : undefined);
  if (!claim.success || claim.data.claimId !== claimId) return fail('unreadable');
  if (!namesKiosk(claim.data, kiosk.value)) return fail('kioskUnknown');
  if (!isInForce(kiosk.value, new Date(claim.data.confirmedAt))) return fail('kioskExpired');
  const attachments = cutAttachments(claim.data, content.attachments);
  if (!attachments || !isConsistent(dependencies, claim.data, attachments)) return fail('unreadable');
  return succeed({ claim: claim.data, attachments });
}

/** Every error here is the envelope's fault: the head office's keys were checked at the start. */
async function decrypt(
  dependencies: EnvelopeDependencies,
  envelope: string,
): Promise<EnvelopeContent | undefined> {
  try {
    const { kid = '' } = decodeProtectedHeader(envelope);
    const key = dependencies.keys.opening.get(kid);
    if (!key) return undefined;
    const { plaintext, protectedHeader } = await compactDecrypt(envelope, key, {
      keyManagementAlgorithms: [ENVELOPE.keyAgreement],
      contentEncryptionAlgorithms: [ENVELOPE.encryption],
    });
    return protectedHeader.typ === ENVELOPE.envelopeType ? splitContent(plaintext) : undefined;
  } catch {
    return undefined;
  }
}

async function findKiosk(
  dependencies: EnvelopeDependencies,
  signedClaim: string,
): Promise<Outcome<KioskKey, Refusal>> {
  const kid = kidOf(signedClaim);
  if (kid === undefined) return fail('unreadable');
  const kiosk = await dependencies.kiosks.get(kid);
  return kiosk ? succeed(kiosk) : fail('kioskUnknown');
}

/** The `kid` of the signer; empty where it is missing, undefined where this is not a JWS. */
function kidOf(signedClaim: string): string | undefined {
  try {
    return decodeProtectedHeader(signedClaim).kid ?? '';
  } catch {
    return undefined;
  }
}

async function verify(signedClaim: string, { key }: KioskKey): Promise<string | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(signedClaim, key, {
      algorithms: [ENVELOPE.signature],
    });
    return protectedHeader.typ === ENVELOPE.claimType ? new TextDecoder().decode(payload) : undefined;
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
