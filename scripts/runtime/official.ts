import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { megabytes, step } from '../lib/progress.ts';
import { inProject } from '../lib/project.ts';
import { lastWords, run } from '../lib/run.ts';
import { cacheFolder, withLock } from './cache.ts';
import type { Runtime } from './kind.ts';

const electron = inProject('node_modules', 'electron');
const version = z.object({ version: z.string() }).parse(readJson(join(electron, 'package.json'))).version;

/** A line so slow that nothing arrives for this long counts as no line. */
const patience = 20_000;
const rememberFailureFor = 24 * 3_600_000;

type Unavailable = {
  unavailable: string;
  /** Known from an earlier start, and said then. */
  known: boolean;
};

/** The pinned Electron if it is installed or can be downloaded, else the reason why not. */
export async function officialRuntime(insist: boolean): Promise<Runtime | Unavailable> {
  const installed = installedRuntime();
  if (installed) return installed;
  const failure = join(cacheFolder(), `official-electron-${version}.failed`);
  if (!insist && (await isRecent(failure))) {
    return { unavailable: 'its download failed less than a day ago', known: true };
  }
  const reason = await withLock(`official-electron-${version}`, () => download());
  const downloaded = installedRuntime();
  if (downloaded) {
    await rm(failure, { force: true });
    return downloaded;
  }
  await writeFile(failure, reason);
  return { unavailable: reason, known: false };
}

function installedRuntime(): Runtime | undefined {
  const nameFile = join(electron, 'path.txt');
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(electron, 'dist');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : 'electron';
  const executable = join(dist, name);
  const versionFile = join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return undefined;
  return { kind: 'official', version, dist, executable };
}

/** Electron's own install script, given up when it stops making progress; returns the end of what it said. */
async function download(): Promise<string> {
  if (installedRuntime()) return '';
  const scratch = join(cacheFolder(), 'official-electron-download');
  await mkdir(scratch, { recursive: true });
  const patienceLost = new AbortController();
  try {
    return await step(`Downloading Electron ${version}`, async (detail) => {
      const watching = new AbortController();
      const watch = giveUpWhenIdle(scratch, patienceLost, watching.signal, detail);
      const ended = await run(process.execPath, [join(electron, 'install.js')], {
        env: { ...process.env, TMPDIR: scratch, ELECTRON_GET_NO_PROGRESS: '1' },
        signal: patienceLost.signal,
      });
      watching.abort();
      await watch;
      return patienceLost.signal.aborted ? `nothing arrived for ${patience / 1000} s` : lastWords(ended);
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function giveUpWhenIdle(
  scratch: string,
  patienceLost: AbortController,
  finished: AbortSignal,
  detail: (text: string) => void,
): Promise<void> {
  let size = 0;
  let grewAt = Date.now();
  while (!finished.aborted && !patienceLost.signal.aborted) {
    await sleep(500, undefined, { signal: finished }).catch(() => {});
    const now = (await sizeOf(scratch)) + (await sizeOf(join(electron, 'dist')));
    if (now !== size) {
      size = now;
      grewAt = Date.now();
      detail(megabytes(size));
    } else if (Date.now() - grewAt > patience) patienceLost.abort();
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        (found) => found.size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function isRecent(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => Date.now() - found.mtimeMs < rememberFailureFor,
    () => false,
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
