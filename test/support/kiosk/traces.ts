import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodings } from './encodings.ts';
import { Search } from './memory-search.ts';

/** Files of a folder, read byte by byte, that hold any of these; by file and what was found. */
export function tracesIn(
  folder: string,
  secrets: Readonly<Record<string, string | Buffer>>,
): Promise<string[]> {
  const wanted = Object.entries(secrets).map(([name, secret]) => ({ name, spellings: spellings(secret) }));
  return searchFiles(folder, new Search(wanted));
}

export async function searchFiles(folder: string, search: Search): Promise<string[]> {
  const found: string[] = [];
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const names = Object.keys(search.bytes(await readFile(path)));
    found.push(...names.map((name) => `${name} in ${path}`));
  }
  return found;
}

function spellings(secret: string | Buffer): readonly Buffer[] {
  if (typeof secret === 'string') return [...encodings(secret), Buffer.from(secret.toLowerCase())];
  return [0, secret.length / 2].map((from) => secret.subarray(from, from + 64));
}
