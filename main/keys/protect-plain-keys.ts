import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../durable-file.ts';
import { fileStorage, isPlainKey, type KeyStorage, KeyStorageError } from './kiosk-key.ts';

/**
 * Protects the keys that earlier releases kept in plain files: the one in use, and those prepared or replaced beside it.
 * The plain file is overwritten once the new one is in its place. @returns How many there were. @throws KeyStorageError
 */
export async function protectPlainKeys(keyFile: string, storage: KeyStorage): Promise<number> {
  if (storage === fileStorage) return 0;
  const folder = dirname(keyFile);
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(basename(keyFile)))
    .map((name) => join(folder, name));
  let count = 0;
  for (const file of files) {
    const plain = readFileSync(file);
    const secret = plain.toString('utf8');
    if (!isPlainKey(plain)) continue;
    const credential = await storage.protect(secret);
    // Tried before the only copy goes.
    if (isPlainKey(credential) || (await storage.reveal(credential)) !== secret)
      throw new KeyStorageError('what protects keys on this machine does not open what it protected');
    replace(file, credential, plain.length);
    count += 1;
  }
  return count;
}

/** The former file has no name any more once it is replaced: it is overwritten by what was opened before. */
function replace(file: string, content: Buffer, former: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeWhole(file, content);
    writeSync(descriptor, Buffer.alloc(former), 0, former, 0);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
