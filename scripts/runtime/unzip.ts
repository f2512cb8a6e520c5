import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, open, type ZipFile } from 'yauzl';

/**
 * Unpacks the entries that `place` gives a path to, with their mode bits; `written` hears the bytes so far.
 * yauzl itself refuses absolute names and names with `..`.
 */
export async function unzip(
  zip: string,
  folder: string,
  place: (name: string) => string | undefined,
  written: (bytes: number) => void,
): Promise<void> {
  const archive = await openArchive(zip);
  let bytes = 0;
  const take = async (entry: Entry) => {
    const path = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
    if (path === undefined) return;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await openEntry(archive, entry), createWriteStream(target, { mode }));
    bytes += entry.uncompressedSize;
    written(bytes);
  };
  await new Promise<void>((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      take(entry).then(() => archive.readEntry(), reject);
    });
    archive.on('end', resolve);
    archive.on('error', reject);
    archive.readEntry();
  });
}

function openArchive(zip: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(zip, { lazyEntries: true }, (error, archive) => (error ? reject(error) : resolve(archive)));
  });
}

function openEntry(archive: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
