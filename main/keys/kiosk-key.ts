import { existsSync, readFileSync, renameSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import type { KeyKind } from '../../contract/fleet/heartbeat.ts';
import { writeWhole } from '../durable-file.ts';

const jwkSchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});
const jwkText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(jwkSchema);

/** The kiosk's own signing key: Ed25519, made on the kiosk at its first start; the private part never leaves it. */
export interface KioskKey {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
}

/** Protects a secret for this user of this machine, so that a copy of the disk alone opens nothing. */
export interface KeyStorage {
  /** @throws KeyStorageError when the machine does not answer. */
  protect(secret: string): Promise<Buffer>;
  /** @throws KeyStorageError when the machine does not answer, anything else when it no longer opens it. */
  reveal(stored: Buffer): Promise<string>;
  /** By what that which is stored is protected. */
  kindOf(stored: Buffer): KeyKind;
}

/** A file that only the user can read: for training and tests, never in a branch. */
export const fileStorage: KeyStorage = {
  protect: async (secret) => Buffer.from(secret, 'utf8'),
  reveal: async (stored) => stored.toString('utf8'),
  kindOf: () => 'file',
};

/** What protects keys does not answer, or is not there; the message names the remedy. */
export class KeyStorageError extends Error {
  override readonly name = 'KeyStorageError';
}

/** The key exists but cannot be opened, for example since the machine, its service user or keyring was replaced. */
export class LostKeyError extends Error {
  constructor() {
    super(
      'the kiosk key cannot be opened by this user of this machine; enrol the kiosk anew, queued claims still go out',
    );
    this.name = 'LostKeyError';
  }
}

/** Reads the kiosk's key, or makes it at the first start. @throws LostKeyError, KeyStorageError */
export async function loadKioskKey(file: string, storage: KeyStorage): Promise<KioskKey> {
  const jwk = existsSync(file) ? await readJwk(file, storage) : await makeJwk(file, storage);
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

/** @returns the key that was prepared, so that its public part can be listed. @throws LostKeyError, KeyStorageError */
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

/** Whether a key lies there for whoever reads the disk. */
export function isPlainKey(stored: Buffer): boolean {
  return jwkText.safeParse(stored.toString('utf8')).success;
}

async function readJwk(file: string, storage: KeyStorage): Promise<z.infer<typeof jwkSchema>> {
  const stored = readFileSync(file);
  try {
    return jwkText.parse(await storage.reveal(stored));
  } catch (error) {
    if (error instanceof KeyStorageError) throw error;
    throw new LostKeyError();
  }
}

async function makeJwk(file: string, storage: KeyStorage): Promise<z.infer<typeof jwkSchema>> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = jwkSchema.parse(await exportJWK(privateKey));
  writeWhole(file, await storage.protect(JSON.stringify(jwk)));
  return jwk;
}
