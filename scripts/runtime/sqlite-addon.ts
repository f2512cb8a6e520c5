import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { step } from '../lib/progress.ts';
import { inProject } from '../lib/project.ts';
import { lastWords, run } from '../lib/run.ts';
import { Stop } from '../lib/stop.ts';
import { makeOnce } from './cache.ts';
import { compileSqlite, shim } from './compile-sqlite.ts';
import { needFromSystem } from './system-libraries.ts';

/** From this Node-API on better-sqlite3's prebuilt binary works; before, it crashes the process. */
const prebuiltNeeds = 10;

/** better-sqlite3 prefers a binary in this place to its prebuilt one. */
const compiled = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
const compiledPlace = inProject(compiled);

/** Makes `better-sqlite3` load in this Node and in each of these Electron executables, and proves it. */
export async function prepareSqlite(electrons: readonly string[]): Promise<void> {
  const programs = [process.execPath, ...electrons];
  const versions = await Promise.all(programs.map(nodeApiOf));
  if (versions.every((version) => version >= prebuiltNeeds)) await rm(compiledPlace, { force: true });
  else await placeCompiled();
  await Promise.all(programs.map(prove));
}

/** Makes `better-sqlite3` load in this Node, whatever Electron may need; for unit tests that run by themselves. */
export async function prepareSqliteForNode(): Promise<void> {
  if ((await nodeApiOf(process.execPath)) < prebuiltNeeds) await placeCompiled();
}

/** The binary, by its path in the project, that a package for this Electron must hold. */
export async function addonPlace(electron: string): Promise<string> {
  if ((await nodeApiOf(electron)) < prebuiltNeeds) return compiled;
  return `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
}

async function placeCompiled(): Promise<void> {
  if (process.platform !== 'linux') {
    throw new Stop(
      `better-sqlite3 needs Node-API ${prebuiltNeeds}; Node ${process.versions.node} has ${process.versions['napi']}.`,
      'Use Node 22.14 or later.',
    );
  }
  const folder = await makeOnce(cacheName(), async (unfinished) => {
    await needFromSystem(['g++']);
    await step('Compiling better-sqlite3 once (about half a minute)', () => compileSqlite(unfinished));
    await rm(join(unfinished, 'sqlite3.o'));
    await rm(join(unfinished, 'better_sqlite3.o'));
  });
  const cached = join(folder, 'better_sqlite3.node');
  if (existsSync(compiledPlace) && readFileSync(compiledPlace).equals(readFileSync(cached))) return;
  // A copy beside it and a rename: a running program keeps the file that it has loaded.
  const copy = `${compiledPlace}.${process.pid}`;
  await mkdir(join(compiledPlace, '..'), { recursive: true });
  await copyFile(cached, copy);
  await rename(copy, compiledPlace);
}

/** Names what was compiled and how: the version, the machine, and a digest of the recipe. */
function cacheName(): string {
  const about = readFileSync(inProject('node_modules', 'better-sqlite3', 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(about));
  const recipe = createHash('sha256');
  for (const file of [join(import.meta.dirname, 'compile-sqlite.ts'), shim])
    recipe.update(readFileSync(file));
  const digest = recipe.digest('hex').slice(0, 8);
  return `better-sqlite3-${version}-${process.platform}-${process.arch}-${digest}`;
}

async function nodeApiOf(program: string): Promise<number> {
  if (program === process.execPath) return Number(process.versions['napi']);
  const ended = await runAsNode(program, 'console.log(process.versions.napi)');
  if (ended.code !== 0) {
    throw new Stop(
      `${program} does not start: ${lastWords(ended)}`,
      'Delete the folder that holds it, so that it is prepared anew, and try again.',
    );
  }
  return Number(ended.stdout);
}

/** Errors and collected statements are in it, since those are what a binary for another Node-API dies of. */
const proof = `
  const Database = require('better-sqlite3');
  const database = new Database(':memory:');
  database.exec('CREATE TABLE proof (word TEXT) STRICT');
  database.prepare('INSERT INTO proof VALUES (@word)').run({ word: 'loaded' });
  let code;
  try { database.exec('nonsense') } catch (error) { code = error.code }
  for (let count = 0; count < 200; count++) database.prepare('SELECT word FROM proof').get();
  gc();
  setImmediate(() => {
    gc();
    console.log(database.prepare('SELECT word FROM proof').get().word, code);
  });
`;

async function prove(program: string): Promise<void> {
  const ended = await runAsNode(program, proof);
  if (ended.stdout.trim() === 'loaded SQLITE_ERROR') return;
  throw new Stop(
    `better-sqlite3 does not work in ${program} (exit code ${ended.code}): ${lastWords(ended)}`,
    'Run npm ci; if it stays so, delete the better-sqlite3 folder in the cache of this project and try again.',
  );
}

function runAsNode(program: string, script: string) {
  return run(program, ['--expose-gc', '-e', script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
}
