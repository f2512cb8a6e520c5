import { z } from 'zod';
import { digestSchema } from '../digest.ts';
import type { DocumentId } from '../policy/schema.ts';
import { type Attachment, type Claim, claimIdSchema } from './claim.ts';
import { receiptNumberSchema } from './receipt-number.ts';

/**
 * The form of an envelope, which any JOSE library can open:
 *
 * - outside, a JWE (RFC 7516) in compact form: ECDH-ES (direct) to the head office's X25519 key named by `kid`,
 *   content by A256GCM;
 * - inside, a JWS (RFC 7515) in compact form over a ClaimSignature: EdDSA by the kiosk's Ed25519 key named by `kid`; a
 *   line feed; the claim's JSON in one line; a line feed; the bytes of the attachments in the order in which the claim
 *   names them.
 *
 * The key signs a digest of the claim, and the claim names the digests of its attachments: what holds the key needs to
 * see nothing of a person.
 *
 * Kiosks of version 0.1 signed the claim itself (`typ` is `wholeClaimType`), and the attachments followed after the first
 * line feed. Such envelopes may still lie in outboxes: they are opened, and no longer made.
 */
export const ENVELOPE = {
  keyAgreement: 'ECDH-ES',
  encryption: 'A256GCM',
  signature: 'EdDSA',
  envelopeType: 'anjungan-jht-envelope',
  claimDigestType: 'anjungan-jht-claim-digest',
  wholeClaimType: 'anjungan-jht-claim',
  acknowledgementType: 'anjungan-jht-acknowledgement',
  keysType: 'anjungan-jht-keys',
} as const;

const LINE_FEED = 0x0a;

/** What a kiosk signs of a claim: which one it is, and the digest of the claim's JSON as it stands in the envelope. */
export const claimSignatureSchema = z.strictObject({
  claimId: claimIdSchema,
  receiptNumber: receiptNumberSchema,
  claimDigest: digestSchema,
});
export type ClaimSignature = z.infer<typeof claimSignatureSchema>;

export interface EnvelopeContent {
  /** Compact JWS over a ClaimSignature. */
  readonly signature: string;
  /** The claim's JSON in UTF-8, without a line feed. */
  readonly claim: Uint8Array;
  readonly attachments: readonly Uint8Array[];
}

/** The claim's attachments in the order in which their bytes follow it. */
export function attachmentsOf(claim: Claim): Attachment[] {
  return [...(claim.photo ? [claim.photo] : []), ...pagesOf(claim).map(({ attachment }) => attachment)];
}

/** Every page of every document, in the claim's order, with the document that it belongs to. */
export function pagesOf({
  documents,
}: Claim): { readonly document: DocumentId; readonly attachment: Attachment }[] {
  return documents.flatMap(({ document, pages }) =>
    pages.map(({ attachment }) => ({ document, attachment })),
  );
}

export function joinContent({ signature, claim, attachments }: EnvelopeContent): Uint8Array {
  const lineFeed = Uint8Array.of(LINE_FEED);
  const parts = [new TextEncoder().encode(signature), lineFeed, claim, lineFeed, ...attachments];
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What stands before the first line feed, and what after it; undefined where there is none. */
export function splitLine(
  bytes: Uint8Array,
): { readonly line: Uint8Array; readonly rest: Uint8Array } | undefined {
  const end = bytes.indexOf(LINE_FEED);
  return end < 0 ? undefined : { line: bytes.subarray(0, end), rest: bytes.subarray(end + 1) };
}

/** Cuts the bytes by the lengths that the claim names; undefined when they do not add up. */
export function cutAttachments(claim: Claim, bytes: Uint8Array): Uint8Array[] | undefined {
  const lengths = attachmentsOf(claim).map((attachment) => attachment.bytes);
  if (lengths.reduce((sum, length) => sum + length, 0) !== bytes.length) return undefined;
  return lengths.map((length, place) => {
    const start = lengths.slice(0, place).reduce((sum, before) => sum + before, 0);
    return bytes.subarray(start, start + length);
  });
}
