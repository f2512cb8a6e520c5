import { CompactEncrypt, compactDecrypt, importJWK } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { newestInForce } from '../../contract/keys/validity.ts';
import type { HeadOfficeKeys } from './head-office-keys.ts';
import { readKid } from './read-kid.ts';

/** Tells these from envelopes, which are sealed to the same keys. */
const TYPE = 'anjungan-jht-secret';

/**
 * Seals a secret of the head office's own for its database: a JWE to its X25519 key in force, bound to whose secret it is.
 * @throws where no encryption key is in force.
 */
export async function sealSecret(
  { published }: HeadOfficeKeys,
  { secret, owner }: { readonly secret: string; readonly owner: string },
  now: Date,
): Promise<string> {
  const jwk = newestInForce(
    published.filter(({ crv }) => crv === 'X25519'),
    now,
  );
  if (!jwk) throw new Error('no encryption key of the head office is in force');
  return new CompactEncrypt(new TextEncoder().encode(secret))
    .setProtectedHeader({
      alg: ENVELOPE.keyAgreement,
      enc: ENVELOPE.encryption,
      typ: TYPE,
      kid: jwk.kid,
      sub: owner,
    })
    .encrypt(await importJWK(jwk, ENVELOPE.keyAgreement));
}

/** Undefined where it is somebody else's, or this instance has not the key. */
export async function openSecret(
  { opening }: HeadOfficeKeys,
  sealed: string,
  owner: string,
): Promise<string | undefined> {
  const key = opening.get(readKid(sealed) ?? '');
  if (!key) return undefined;
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [ENVELOPE.keyAgreement],
      contentEncryptionAlgorithms: [ENVELOPE.encryption],
    });
    const isOwn = protectedHeader.typ === TYPE && protectedHeader['sub'] === owner;
    return isOwn ? new TextDecoder().decode(plaintext) : undefined;
  } catch {
    return undefined;
  }
}
