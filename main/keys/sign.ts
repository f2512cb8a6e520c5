import { CompactSign } from 'jose';
import {
  ATTESTATION_TYPE,
  type AttestationStatement,
  attestationStatementSchema,
} from '../../contract/assistance/attestation.ts';
import { type ClaimSignature, claimSignatureSchema, ENVELOPE } from '../../contract/claim/envelope.ts';
import type { KioskKey } from './kiosk-key.ts';

/** Signs that a claim is this kiosk's, by its digest. Parsed, so that the key signs nothing besides. */
export function claimSigner(key: KioskKey): (statement: ClaimSignature) => Promise<string> {
  return async (statement) => sign(key, ENVELOPE.claimDigestType, claimSignatureSchema.parse(statement));
}

/** Signs that staff have checked an e-KTP, by its digest. */
export function attester(key: KioskKey): (statement: AttestationStatement) => Promise<string> {
  return async (statement) => sign(key, ATTESTATION_TYPE, attestationStatementSchema.parse(statement));
}

function sign({ kid, privateKey }: KioskKey, typ: string, statement: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(statement)))
    .setProtectedHeader({ alg: ENVELOPE.signature, kid, typ })
    .sign(privateKey);
}
