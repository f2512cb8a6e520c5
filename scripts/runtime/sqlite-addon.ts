import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
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

const sqlite = inProject('node_modules', 'better-sqlite3');
const compiledFile = 'better_sqlite3.node';
/** Where better-sqlite3 looks before its prebuilt binaries. It may be a folder, whose index.js chooses. */
const compiledPlace = join(sqlite, 'build', 'Release', compiledFile);
const chooser = join(import.meta.dirname, 'addon-by-node-api.cjs');

/** Makes `better-sqlite3` load in this Electron, and proves it there and in this Node. */
export async function prepareSqlite(electron: string): Promise<void> {
  if (await loadsPrebuilt(electron)) await rm(compiledPlace, { recursive: true, force: true });
  else await placeBeside(join(await compiledFolder(), compiledFile));
  await Promise.all([process.execPath, electron].map(prove));
}

/** Of a package for this Electron the one addon: the folder and file to take, and the folder that it goes to. */
export async function addonToPackage(electron: string): Promise<{ from: string; file: string; to: string }> {
  const place = 'node_modules/better-sqlite3';
  if (await loadsPrebuilt(electron)) {
    const file = `${process.platform}-${process.arch}.node`;
    return { from: join(sqlite, 'prebuilds'), file, to: `${place}/prebuilds` };
  }
  return { from: await compiledFolder(), file: compiledFile, to: `${place}/build/Release` };
}

/** The folder of the addon for Electron on Node-API 9, as the stand-in is; compiled once. */
async function compiledFolder(): Promise<string> {
  if (process.platform !== 'linux') {
    throw new Stop(
      `better-sqlite3 needs an Electron with Node-API ${prebuiltNeeds}, and is compiled for an older one on Linux only.`,
      'Use the official Electron.',
    );
  }
  return makeOnce(cacheName(), async (unfinished) => {
    await needFromSystem(['g++']);
    await step('Compiling better-sqlite3 once (about half a minute)', () => compileSqlite(unfinished));
    await rm(join(unfinished, 'sqlite3.o'));
    await rm(join(unfinished, 'better_sqlite3.o'));
  });
}

/** Puts the compiled addon where the unpackaged stand-in finds it, and any newer runtime the prebuilt one still. */
async function placeBeside(addon: string): Promise<void> {
  // As placed before there was a choice.
  if (existsSync(compiledPlace) && statSync(compiledPlace).isFile()) await rm(compiledPlace, { force: true });
  const fill = async (folder: string) => {
    await place(addon, join(folder, 'node-api-9.node'));
    await place(chooser, join(folder, 'index.js'));
  };
  if (existsSync(compiledPlace)) return fill(compiledPlace);
  // Whole at once, since a program that runs meanwhile may look for its addon.
  const unfinished = `${compiledPlace}.unfinished-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await fill(unfinished);
  await rename(unfinished, compiledPlace).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true });
    if (!existsSync(compiledPlace)) throw error;
  });
}

/** A copy beside it and a rename: a running program keeps the file that it has loaded. */
async function place(file: string, at: string): Promise<void> {
  if (existsSync(at) && readFileSync(at).equals(readFileSync(file))) return;
  const copy = `${at}.${process.pid}`;
  await copyFile(file, copy);
  await rename(copy, at);
}

/** Names what was compiled and how: the version, the machine, and a digest of the recipe. */
function cacheName(): string {
  const about = readFileSync(join(sqlite, 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(about));
  const recipe = createHash('sha256');
  for (const file of [join(import.meta.dirname, 'compile-sqlite.ts'), shim])
    recipe.update(readFileSync(file));
  const digest = recipe.digest('hex').slice(0, 8);
  return `better-sqlite3-${version}-${process.platform}-${process.arch}-${digest}`;
}

async function loadsPrebuilt(electron: string): Promise<boolean> {
  const ended = await runAsNode(electron, 'console.log(process.versions.napi)');
  if (ended.code === 0) return Number(ended.stdout) >= prebuiltNeeds;
  throw new Stop(
    `${electron} does not start: ${lastWords(ended)}`,
    'Delete the folder that holds it, so that it is prepared anew, and try again.',
  );
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
