import { CompactSign } from 'jose';
import type { z } from 'zod';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import type { keysSchema, SignedKeys } from '../../contract/keys/key-list.ts';
import type { Validity } from '../../contract/keys/validity.ts';
import { isInForce, newestInForce } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { OwnFault } from '../own-fault.ts';
import type { HeadOfficeKeys } from './head-office-keys.ts';

const DAY = 86_400_000;

/** The keys in force now, and the same list signed by each signing key. */
export async function publishKeys(
  { published, signing }: HeadOfficeKeys,
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

/** Fails where no key is in force: kiosks would trust no answer. */
export function requireKeysInForce(
  { signing, published }: HeadOfficeKeys,
  now: Date,
  file: string,
): Outcome<void, StartFault> {
  const sealing = published.filter(({ crv }) => crv === 'X25519');
  const missing = !newestInForce(signing, now)
    ? 'signing'
    : !newestInForce(sealing, now)
      ? 'encryption'
      : null;
  if (missing === null) return succeed(undefined);
  return fail(
    `no ${missing} key of ${file} is in force: add one that is valid now, and keep the old ones until all claims are in`,
  );
}

/** Days until the last signing key and the last encryption key end; infinite where a key has no end. */
export function daysLeft(
  { signing, published }: Pick<HeadOfficeKeys, 'signing' | 'published'>,
  now: Date,
): { readonly signing: number; readonly encryption: number } {
  return {
    signing: daysUntilLast(signing, now),
    encryption: daysUntilLast(
      published.filter(({ crv }) => crv === 'X25519'),
      now,
    ),
  };
}

/** Keys that come into force later are counted, too. */
function daysUntilLast(keys: readonly Validity[], now: Date): number {
  const ends = keys.map(({ validUntil }) => (validUntil === undefined ? Infinity : Date.parse(validUntil)));
  return Math.floor((Math.max(...ends, now.getTime()) - now.getTime()) / DAY);
}

/** @throws OwnFault when no key is in force with which anything could be acknowledged. */
export function requireSigningKey({ signing }: HeadOfficeKeys, now: Date): HeadOfficeKeys['signing'][number] {
  const signer = newestInForce(signing, now);
  if (!signer) throw new OwnFault('no signing key is in force: add one to the key file, and restart');
  return signer;
}

/** Signs with the newest key in force. @throws OwnFault when no key is in force. */
export function signAsHeadOffice(
  keys: HeadOfficeKeys,
  now: Date,
  type: string,
  content: object,
): Promise<string> {
  return sign(requireSigningKey(keys, now), type, content);
}

function sign(
  { kid, key }: HeadOfficeKeys['signing'][number],
  typ: string,
  content: object,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: ENVELOPE.signature, kid, typ })
    .sign(key);
}
