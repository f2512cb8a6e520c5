import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  changeKioskKey,
  fileStorage,
  type KeyStorage,
  LostKeyError,
  loadKioskKey,
} from '../../../../main/keys/kiosk-key.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

/** A keyring as a system has one: it encrypts by a secret of its own, and another keyring cannot open that. */
function keyring(): KeyStorage {
  const secret = randomBytes(32);
  return {
    kindOf: () => 'keyring',
    async protect(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce);
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
    },
    async reveal(kept) {
      const decipher = createDecipheriv('aes-256-gcm', secret, kept.subarray(0, 12));
      decipher.setAuthTag(kept.subarray(12, 28));
      return Buffer.concat([decipher.update(kept.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

const keyFile = () => join(temporaryFolder(), 'kiosk-key');
const kept = z.object({ kty: z.string(), crv: z.string(), x: z.string(), d: z.string() });

describe('the kiosk\u2019s key', () => {
  test('is made at the first start and is the same after each restart', async () => {
    const file = keyFile();
    const first = await loadKioskKey(file, fileStorage);
    const stored = readFileSync(file);
    const second = await loadKioskKey(file, fileStorage);
    expect(second.kid).toBe(first.kid);
    expect(second.publicJwk).toEqual(first.publicJwk);
    expect(readFileSync(file)).toEqual(stored);
  });

  test('is another one on another kiosk', async () => {
    const keys = [await loadKioskKey(keyFile(), fileStorage), await loadKioskKey(keyFile(), fileStorage)];
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(2);
  });

  test('lies in a file that only the service user can read, with nothing left beside it', async () => {
    const file = keyFile();
    await loadKioskKey(file, fileStorage);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['kiosk-key']);
  });

  test('signs what its public part verifies, and cannot be taken out of the program', async () => {
    const { privateKey, publicJwk } = await loadKioskKey(keyFile(), fileStorage);
    const signed = await new CompactSign(Buffer.from('a claim'))
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(privateKey);
    const { payload } = await compactVerify(signed, await importJWK(publicJwk, 'EdDSA'));
    expect(Buffer.from(payload).toString()).toBe('a claim');
    expect(privateKey.extractable).toBe(false);
    expect(Object.keys(publicJwk).toSorted()).toEqual(['crv', 'kty', 'x']);
  });

  test('leaves no readable text with a keyring, which opens it again', async () => {
    const file = keyFile();
    const keeper = keyring();
    const first = await loadKioskKey(file, keeper);
    const bytes = readFileSync(file);
    expect(bytes.includes(first.publicJwk.x)).toBe(false);
    expect(bytes.includes('Ed25519')).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await loadKioskKey(file, keeper)).kid).toBe(first.kid);
  });
});

describe('the kiosk moves to another key', () => {
  test('which is prepared beside the present one, the same however often, and used when told', async () => {
    const file = keyFile();
    const keeper = keyring();
    const first = await loadKioskKey(file, keeper);
    const prepared = await changeKioskKey(file, keeper, 'prepare');
    expect((await changeKioskKey(file, keeper, 'prepare'))?.kid).toBe(prepared?.kid);
    expect((await loadKioskKey(file, keeper)).kid).toBe(first.kid);
    expect(statSync(`${file}.next`).mode & 0o777).toBe(0o600);
    await changeKioskKey(file, keeper, 'use');
    expect((await loadKioskKey(file, keeper)).kid).toBe(prepared?.kid);
    expect(prepared?.kid).not.toBe(first.kid);
    expect(readdirSync(join(file, '..'))).toEqual(['kiosk-key']);
  });

  test('not without one that was prepared, and not to one that cannot be opened', async () => {
    const file = keyFile();
    const first = await loadKioskKey(file, fileStorage);
    await changeKioskKey(file, fileStorage, 'use');
    expect((await loadKioskKey(file, fileStorage)).kid).toBe(first.kid);
    writeFileSync(`${file}.next`, 'nonsense');
    await expect(changeKioskKey(file, fileStorage, 'use')).rejects.toThrow(new LostKeyError());
    expect((await loadKioskKey(file, fileStorage)).kid).toBe(first.kid);
  });
});

describe('a key that cannot be opened is lost, says so with the remedy, and is never replaced unasked', () => {
  const lost = (file: string, keeper: KeyStorage) =>
    expect(loadKioskKey(file, keeper)).rejects.toThrow(new LostKeyError());

  test('when the keyring was replaced', async () => {
    const file = keyFile();
    await loadKioskKey(file, keyring());
    const stored = readFileSync(file);
    await lost(file, keyring());
    expect(readFileSync(file)).toEqual(stored);
  });

  test('when there is no keyring any more', async () => {
    const file = keyFile();
    await loadKioskKey(file, keyring());
    await lost(file, fileStorage);
  });

  test('when the file holds something else', async () => {
    const file = keyFile();
    for (const content of ['', 'nonsense', '{}', '{"kty":"OKP","crv":"X25519","x":"a","d":"b"}']) {
      writeFileSync(file, content);
      await lost(file, fileStorage);
    }
  });

  test('when its two parts do not belong together or are cut short', async () => {
    const file = keyFile();
    await loadKioskKey(file, fileStorage);
    const jwk = kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const damaged of [
      { ...jwk, x: jwk.d },
      { ...jwk, d: jwk.d.slice(0, 10) },
    ]) {
      writeFileSync(file, JSON.stringify(damaged));
      await lost(file, fileStorage);
    }
  });
});
