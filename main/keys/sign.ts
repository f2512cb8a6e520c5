import { CompactSign } from 'jose';
import {
  ATTESTATION_TYPE,
  type AttestationStatement,
  attestationStatementSchema,
} from '../../contract/assistance/attestation.ts';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import type { KioskKey } from './kiosk-key.ts';

/** Signs that staff have checked an e-KTP, by its digest. Parsed, so that the key signs nothing besides. */
export function attester(key: KioskKey): (statement: AttestationStatement) => Promise<string> {
  return async (statement) => sign(key, ATTESTATION_TYPE, attestationStatementSchema.parse(statement));
}

function sign({ kid, privateKey }: KioskKey, typ: string, statement: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(statement)))
    .setProtectedHeader({ alg: ENVELOPE.signature, kid, typ })
    .sign(privateKey);
}
