import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../lib/project.ts';
import { lastWords, run } from '../lib/run.ts';
import { Stop } from '../lib/stop.ts';

const sqlite = inProject('node_modules', 'better-sqlite3');

/** A header of our own that makes better-sqlite3 work below Node-API 10. */
export const shim = join(import.meta.dirname, 'references-to-strings.h');

/**
 * How better-sqlite3's own binding.gyp compiles it, but for Node-API 9 and without link-time optimisation, which
 * takes two minutes. Calling the compiler ourselves needs neither Python nor make nor Node's headers.
 */
const common = ['-c', '-fPIC', '-w', '-DNDEBUG', '-I', join(sqlite, 'deps', 'sqlite3')];
const forC = ['-O2', '-std=c99'];
const forCpp = [
  ...[
    '-O3',
    '-std=c++20',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
    '-fno-rtti',
    '-fno-exceptions',
  ],
  ...[
    '-DBUILDING_NODE_EXTENSION',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  ],
  ...['-DNAPI_VERSION=9', '-include', shim],
  ...['-I', inProject('node_modules', 'node-addon-api')],
  ...['-I', inProject('node_modules', 'node-api-headers', 'include')],
];
const forLinking = [
  ...['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'],
  ...['-static-libstdc++', '-static-libgcc', '-ldl', '-lpthread', '-lm'],
];

export async function compileSqlite(folder: string): Promise<void> {
  const sqliteObject = join(folder, 'sqlite3.o');
  const addonObject = join(folder, 'better_sqlite3.o');
  await Promise.all([
    compiler('gcc', [
      ...[...common, ...forC, ...sqliteDefines()],
      ...[join(sqlite, 'deps', 'sqlite3', 'sqlite3.c'), '-o', sqliteObject],
    ]),
    compiler('g++', [...common, ...forCpp, join(sqlite, 'src', 'better_sqlite3.cpp'), '-o', addonObject]),
  ]);
  const addon = join(folder, 'better_sqlite3.node');
  await compiler('g++', [addonObject, sqliteObject, ...forLinking, '-o', addon]);
}

/** The settings of SQLite (full-text search, strictness …) that better-sqlite3 chose. */
function sqliteDefines(): string[] {
  const list = readFileSync(join(sqlite, 'deps', 'defines.gypi'), 'utf8');
  const defines = [...list.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',?$/gm)].map((match) => `-D${match[1]}`);
  if (defines.length < 20) {
    throw new Stop(
      'better-sqlite3 no longer lists its SQLite settings in deps/defines.gypi as this script expects.',
      'Adapt scripts/runtime/compile-sqlite.ts to the new version, or use the official Electron.',
    );
  }
  return defines;
}

async function compiler(program: string, args: readonly string[]): Promise<void> {
  const ended = await run(program, args);
  if (ended.code !== 0) {
    throw new Stop(
      `${program} could not compile better-sqlite3: ${lastWords(ended)}`,
      'Install g++ 11 or later (Debian package g++), or use the official Electron.',
    );
  }
}
