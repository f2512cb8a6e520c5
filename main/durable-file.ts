import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { open, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Has the disk keep what was written to a file. */
export function flushFile(file: string): void {
  // To read alone is not enough on Windows.
  sync(file, 'r+');
}

/** Has the disk keep which names a folder holds; Windows lets nobody, and sees to it by itself. */
export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

/** As `flushFile`, without anybody waiting for the disk. */
export function flushFileLater(file: string): Promise<void> {
  return syncLater(file, 'r+');
}

/** As `flushFileLater`, and of what the system keeps about the file only what it takes to read it again. */
export async function flushDataLater(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.datasync().finally(() => handle.close());
}

/** As `flushFolder`, without anybody waiting for the disk. */
export async function flushFolderLater(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncLater(folder, 'r');
}

/** Puts a file that was written aside in place, without anybody waiting for the disk. */
export async function putInPlaceLater(unfinished: string, file: string): Promise<void> {
  await rename(unfinished, file);
  await flushFolderLater(dirname(file));
}

/** Written aside and renamed: a power cut leaves the new file or the former one, each whole. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  flushFolder(dirname(file));
}

/** What is being written, by file. */
const underWay = new Map<string, Promise<void>>();

/**
 * As `writeWhole`, without anybody waiting for the disk; what is to be written meanwhile waits its turn.
 * @param isLate Asked before it is put in place: whether that would be over something newer.
 */
export function writeWholeLater(file: string, content: string, isLate = () => false): Promise<void> {
  const before = underWay.get(file)?.catch(() => undefined);
  const written = (before ?? Promise.resolve()).then(() => write(file, content, isLate));
  underWay.set(file, written);
  return written.finally(() => {
    if (underWay.get(file) === written) underWay.delete(file);
  });
}

async function write(file: string, content: string, isLate: () => boolean): Promise<void> {
  const unfinished = `${file}.later`;
  await writeFile(unfinished, content, { mode: 0o600, flush: true });
  // At once with the question, so that nothing is written over what came meanwhile.
  if (isLate()) return;
  renameSync(unfinished, file);
  await flushFolderLater(dirname(file));
}

function sync(place: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(place, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function syncLater(place: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(place, flags);
  await handle.sync().finally(() => handle.close());
}
