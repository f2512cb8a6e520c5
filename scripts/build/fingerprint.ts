import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { projectRoot } from '../lib/project.ts';

/** A digest over the names and contents of these files and folders and over the extra words. */
export async function fingerprint(paths: readonly string[], words: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const file of (await Promise.all(paths.map(filesIn))).flat().sort()) {
    hash.update(`\0${relative(projectRoot, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

export async function matchesStamp(stamp: string, print: string): Promise<boolean> {
  return (await readFile(stamp, 'utf8').catch(() => '')) === print;
}

export async function writeStamp(stamp: string, print: string): Promise<void> {
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, print);
}

async function filesIn(path: string): Promise<string[]> {
  const full = resolve(projectRoot, path);
  if (!existsSync(full)) return [];
  if ((await stat(full)).isFile()) return [full];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
