import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { step } from '../lib/progress.ts';

/** Outside node_modules, so that `npm ci` keeps what took minutes to prepare. */
export function cacheFolder(): string {
  const chosen = process.env['ANJUNGAN_CACHE'];
  if (chosen) return resolve(chosen);
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'anjungan-jht');
}

/**
 * The cached folder of this name, made at most once: a maker fills a folder of its own, which then appears under
 * its final name in one rename. So a folder that exists is complete, whoever was interrupted.
 */
export async function makeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const finished = join(cacheFolder(), name);
  if (existsSync(finished)) return finished;
  return withLock(name, async () => {
    if (existsSync(finished)) return finished;
    await removeLeftovers(name);
    const unfinished = `${finished}.unfinished-${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    try {
      await make(unfinished);
      await rename(unfinished, finished).catch((error: unknown) => {
        if (!existsSync(finished)) throw error;
      });
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    return finished;
  });
}

const beat = 2_000;
const deadAfter = 15_000;

/** One process at a time does this work; one that died activeParty the lock is noticed by its missing heartbeat. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  await mkdir(cacheFolder(), { recursive: true });
  const lock = join(cacheFolder(), `${name}.lock`);
  if (!(await taken(lock))) {
    await step(`Waiting for another start that prepares ${name}`, async () => {
      while (!(await taken(lock))) await sleep(500);
    });
  }
  const heart = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => {});
  }, beat);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    await rm(lock, { force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const age = await stat(lock).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > deadAfter) await rm(lock, { force: true });
    return false;
  }
}

async function removeLeftovers(name: string): Promise<void> {
  for (const entry of await readdir(cacheFolder())) {
    if (!entry.startsWith(`${name}.unfinished-`)) continue;
    await rm(join(cacheFolder(), entry), { recursive: true, force: true });
  }
}
