import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import type { OfficeKey } from '../../contract/keys/key-list.ts';
import { type Validity, validitySchema } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { describeFaults, parseJson, type StartFault } from '../configuration/read-json.ts';
import { readOrMake } from './secret-file.ts';

const coordinate = z.string().regex(/^[\w-]{43}$/, 'is not 32 bytes in base64url');
const privateKey = <C extends string>(curve: C) =>
  z.object({
    kty: z.literal('OKP'),
    crv: z.literal(curve),
    x: coordinate,
    d: coordinate,
    kid: z.string(),
    ...validitySchema.shape,
    /** No longer used for new envelopes or signatures; it still decrypts envelopes made for it. */
    retired: z.boolean().default(false),
  });
/** All keys that still exist. The newest in force is used; of several equally new ones, the first in the list. */
const keyFileSchema = z.object({
  signing: z.array(privateKey('Ed25519')).min(1),
  encryption: z.array(privateKey('X25519')).min(1),
});

interface SigningKey extends Validity {
  readonly kid: string;
  readonly key: CryptoKey;
}

export interface HeadOfficeKeys {
  /** Keys that sign, each while it is in force. */
  readonly signing: readonly SigningKey[];
  /** Private keys that decrypt envelopes, by kid, whether in force or not. */
  readonly opening: ReadonlyMap<string, CryptoKey>;
  /** The kids of all of them: by these an instance knows whether it is this database's. */
  readonly kids: readonly string[];
  /** Public parts of keys that are not retired. */
  readonly published: readonly OfficeKey[];
}

/** Reads the head office's private keys; makes them at the first start, readable by the owner only. */
export async function loadHeadOfficeKeys(file: string): Promise<Outcome<HeadOfficeKeys, StartFault>> {
  const text = await readOrMake(file, makeKeyFile, (cause) => unusable(file, cause));
  if (!text.ok) return text;
  const json = parseJson(text.value);
  const parsed = keyFileSchema.safeParse(json.ok ? json.value : undefined);
  if (!parsed.success) return unusable(file, describeFaults(parsed.error));
  const { signing, encryption } = parsed.data;
  for (const jwk of [...signing, ...encryption]) {
    if (jwk.kid !== (await calculateJwkThumbprint(jwk))) return unusable(file, 'kid is not the thumbprint');
  }
  try {
    const opening = await Promise.all(
      encryption.map(async (jwk) => [jwk.kid, await importKey(jwk)] as const),
    );
    const signers = await Promise.all(
      signing.map(async (jwk) => ({
        ...limitsOf(jwk),
        kid: jwk.kid,
        retired: jwk.retired,
        key: await importKey(jwk),
      })),
    );
    return succeed({
      signing: signers.filter(({ retired }) => !retired),
      opening: new Map(opening),
      kids: [...signing, ...encryption].map(({ kid }) => kid),
      published: [...encryption, ...signing]
        .filter(({ retired }) => !retired)
        .map((jwk) => ({ kty: jwk.kty, crv: jwk.crv, x: jwk.x, kid: jwk.kid, ...limitsOf(jwk) })),
    });
  } catch {
    return unusable(file, 'a key does not fit its public part');
  }
}

async function makeKeyFile(): Promise<string> {
  const signing = await makeKey(ENVELOPE.signature, 'Ed25519');
  const encryption = await makeKey(ENVELOPE.keyAgreement, 'X25519');
  return `${JSON.stringify({ signing: [signing], encryption: [encryption] }, null, 2)}\n`;
}

async function makeKey(algorithm: string, crv: string): Promise<object> {
  const pair = await generateKeyPair(algorithm, { crv, extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
}

async function importKey(jwk: z.infer<ReturnType<typeof privateKey>>): Promise<CryptoKey> {
  const key = await importJWK(jwk, jwk.crv === 'Ed25519' ? ENVELOPE.signature : ENVELOPE.keyAgreement);
  if (key instanceof Uint8Array) throw new TypeError('an OKP key is never bytes');
  return key;
}

function limitsOf({ validFrom, validUntil }: Validity): Validity {
  return { ...(validFrom ? { validFrom } : {}), ...(validUntil ? { validUntil } : {}) };
}

function unusable(file: string, cause: string): Outcome<never, StartFault> {
  return fail(
    `the key file ${file} cannot be used (${cause}): restore it from a backup; only where no kiosk is in use yet, remove it to have new keys made`,
  );
}
