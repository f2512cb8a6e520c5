import { CompactSign } from 'jose';
import type { z } from 'zod';
import { ENVELOPE } from '../../contract/envelope.ts';
import type { keysSchema, SignedKeys } from '../../contract/head-office-api.ts';
import { isInForce, newestInForce } from '../../contract/validity.ts';
import type { OfficeKeys } from './office-keys.ts';

/** The keys in force now, and once more signed by each of those that sign. */
export async function publishKeys(
  { published, signing }: OfficeKeys,
  now: Date,
): Promise<z.infer<typeof keysSchema>> {
  const keys = published.filter((key) => isInForce(key, now));
  const content: SignedKeys = { keys, issuedAt: now.toISOString() };
  const signers = signing.filter((key) => isInForce(key, now));
  return {
    keys,
    signed: await Promise.all(signers.map((signer) => sign(signer, ENVELOPE.keysType, content))),
  };
}

/** Signs by the newest key in force. @throws Error when there is none: the key file has run out. */
export function signAsOffice(
  { signing }: OfficeKeys,
  now: Date,
  type: string,
  content: object,
): Promise<string> {
  const signer = newestInForce(signing, now);
  if (!signer) throw new Error('no signing key is in force: add one to the key file');
  return sign(signer, type, content);
}

function sign({ kid, key }: OfficeKeys['signing'][number], typ: string, content: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: ENVELOPE.signature, kid, typ })
    .sign(key);
}
