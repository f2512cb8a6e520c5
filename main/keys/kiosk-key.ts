import { existsSync, readFileSync, renameSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { writeWhole } from '../durable-file.ts';

const jwkSchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});

/** The kiosk's own signing key: Ed25519, made on the kiosk at its first start; the private part never leaves it. */
export interface KioskKey {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
}

/** Protects a secret for this user of this machine: by the system's keyring, or as a file that only the user can read. */
export interface KeyStorage {
  readonly kind: 'keyring' | 'file';
  protect(secret: string): Buffer;
  /** @throws when the keyring no longer opens it. */
  reveal(stored: Buffer): string;
}

export const fileStorage: KeyStorage = {
  kind: 'file',
  protect: (secret) => Buffer.from(secret, 'utf8'),
  reveal: (stored) => stored.toString('utf8'),
};

/** The key exists but cannot be opened, for example since the service user or its keyring was replaced. */
export class LostKeyError extends Error {
  constructor() {
    super(
      'the kiosk key cannot be opened with this user’s keyring; enrol the kiosk anew, queued claims still go out',
    );
    this.name = 'LostKeyError';
  }
}

/** Reads the kiosk's key, or makes it at the first start. @throws LostKeyError */
export async function loadKioskKey(file: string, storage: KeyStorage): Promise<KioskKey> {
  const jwk = existsSync(file) ? readJwk(file, storage) : await makeJwk(file, storage);
  const privateKey = await importJWK(jwk, 'EdDSA').catch(() => undefined);
  if (!(privateKey instanceof CryptoKey)) throw new LostKeyError();
  const publicJwk = { kty: jwk.kty, crv: jwk.crv, x: jwk.x };
  return { kid: await calculateJwkThumbprint(publicJwk), privateKey, publicJwk };
}

/**
 * How the kiosk moves to another key: first `prepare`, which makes it beside the present one, for the head office to
 * list; then `use`, from which on it signs. What was sealed before was signed before and needs the old key no more.
 */
export type NextKey = 'prepare' | 'use';

/** @returns the key that was prepared, so that its public part can be listed. @throws LostKeyError */
export async function changeKioskKey(
  file: string,
  storage: KeyStorage,
  next: NextKey,
): Promise<KioskKey | undefined> {
  const prepared = `${file}.next`;
  if (next === 'prepare') return loadKioskKey(prepared, storage);
  if (!existsSync(prepared)) return undefined;
  // Opened before it replaces one that works.
  await loadKioskKey(prepared, storage);
  renameSync(prepared, file);
  return undefined;
}

function readJwk(file: string, storage: KeyStorage): z.infer<typeof jwkSchema> {
  try {
    return jwkSchema.parse(JSON.parse(storage.reveal(readFileSync(file))));
  } catch {
    throw new LostKeyError();
  }
}

async function makeJwk(file: string, storage: KeyStorage): Promise<z.infer<typeof jwkSchema>> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = jwkSchema.parse(await exportJWK(privateKey));
  writeWhole(file, storage.protect(JSON.stringify(jwk)));
  return jwk;
}
