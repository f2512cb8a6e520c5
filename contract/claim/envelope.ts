import type { DocumentId } from '../policy/schema.ts';
import type { Attachment, Claim } from './claim.ts';

/**
 * The form of an envelope, which any JOSE library can open:
 *
 * - outside, a JWE (RFC 7516) in compact form: ECDH-ES (direct) to the head office's X25519 key named by `kid`,
 *   content by A256GCM;
 * - inside, a JWS (RFC 7515) in compact form over the claim's JSON: EdDSA by the kiosk's Ed25519 key named by
 *   `kid`; a line feed; then the bytes of the attachments in the order in which the claim names them.
 *
 * Photos stand beside the JWS and not in it, so that they are spelled in base64 once and not twice.
 */
export const ENVELOPE = {
  keyAgreement: 'ECDH-ES',
  encryption: 'A256GCM',
  signature: 'EdDSA',
  envelopeType: 'anjungan-jht-envelope',
  claimType: 'anjungan-jht-claim',
  acknowledgementType: 'anjungan-jht-acknowledgement',
  keysType: 'anjungan-jht-keys',
} as const;

const LINE_FEED = 0x0a;

export interface EnvelopeContent {
  /** Compact JWS over the claim. */
  readonly signedClaim: string;
  readonly attachments: Uint8Array;
}

/** The claim's attachments in the order in which their bytes follow the signed claim. */
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

export function joinContent(signedClaim: string, attachments: readonly Uint8Array[]): Uint8Array {
  const head = new TextEncoder().encode(`${signedClaim}\n`);
  const whole = new Uint8Array(attachments.reduce((size, bytes) => size + bytes.length, head.length));
  whole.set(head);
  let at = head.length;
  for (const bytes of attachments) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** Undefined when there is no line feed, so that this is no envelope's content. */
export function splitContent(content: Uint8Array): EnvelopeContent | undefined {
  const end = content.indexOf(LINE_FEED);
  if (end < 0) return undefined;
  return {
    signedClaim: new TextDecoder().decode(content.subarray(0, end)),
    attachments: content.subarray(end + 1),
  };
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
