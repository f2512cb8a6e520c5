import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { assembleHeadOffice } from '../../../../scripts/package/head-office/assemble.ts';
import { makeDebianPackage } from '../../../../scripts/package/head-office/debian.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const NAME = 'anjungan-head-office';
const UNITS = [`${NAME}.service`, `${NAME}-migrate.service`];

let folder: string;
beforeAll(async () => {
  const made = await mkdtemp(join(tmpdir(), 'package-'));
  const mask = process.umask(0o077);
  await assembleHeadOffice('test', join(made, 'made')).finally(() => process.umask(mask));
  // Elsewhere than where it was made, under a name that a shell would take apart.
  folder = join(made, 'the head office');
  await rename(join(made, 'made'), folder);
  return () => rm(made, { recursive: true, force: true });
}, 120_000);

/** Runs it with nothing in its environment, in a folder that is not its own. */
function launch(...flags: string[]) {
  return spawn(join(folder, 'head-office'), flags, { env: {}, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
}

async function configured(): Promise<string> {
  const place = temporaryFolder();
  const file = join(place, 'head-office.json');
  await writeFile(
    file,
    JSON.stringify({
      port: 0,
      dataFolder: 'data',
      logLevel: 'error',
      core: { accountInquiry: { kind: 'manual' } },
    }),
  );
  await mkdir(join(place, 'data'));
  return file;
}

async function outputOf(...flags: string[]): Promise<{ code: unknown; said: string }> {
  const child = launch(...flags);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const [code] = await once(child, 'close');
  return { code, said };
}

/** Starts it, and returns its address and how it ends when told. */
async function started(config: string) {
  const child = launch('--config', config);
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = createInterface(child.stdout);
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}`)));
  const [line] = z.tuple([z.string()]).parse(await Promise.race([once(output, 'line'), ended]));
  const { listening } = z.object({ listening: z.url() }).parse(JSON.parse(line));
  const end = () => {
    child.kill('SIGTERM');
    return once(child, 'exit');
  };
  return { listening, end };
}

test('copied elsewhere it makes its tables, listens with its own Node, is ready, and ends when told', async () => {
  const config = await configured();
  expect(await outputOf('--config', config, '--migrate')).toEqual({ code: 0, said: '{"migrated":true}\n' });
  const { listening, end } = await started(config);
  // Pictures are decoded by a process of its own, which loads sharp.
  expect(await (await fetch(`${listening}/v1/ready`)).json()).toEqual({ status: 'ready' });
  expect((await fetch(`${listening}/v1/health`)).status).toBe(200);
  expect((await fetch(`${listening}/training/participants`)).status).toBe(404);
  expect(await end()).toEqual([0, null]);
}, 120_000);

test('it does not train, whatever it is told', async () => {
  const { code, said } = await outputOf('--config', await configured(), '--training');
  expect(code).toBe(64);
  expect(said).toContain('this is the head office for work');
});

test('nothing of another system, no source map and no source lies in it, and every licence', async () => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  expect(files.filter((name) => name.endsWith('.node')).toSorted()).toEqual([
    'linux-x64.node',
    expect.stringMatching(/^sharp-linux-x64/),
  ]);
  expect(files.filter((name) => /\.(map|ts|c|cc|cpp|h|gyp)$/.test(name))).toEqual([]);
  const licences = await readFile(join(folder, 'licenses', 'head-office.md'), 'utf8');
  for (const name of ['fastify', 'kysely', 'jose', 'zod']) expect(licences).toContain(`## ${name} - `);
});

const record = z.record(z.string(), z.unknown());

test.each(['head-office.json', 'container.json'])(
  'with the example %s it starts',
  async (example) => {
    const place = temporaryFolder();
    const given = record.parse(
      JSON.parse(await readFile(new URL(`../../../../os/head-office/${example}`, import.meta.url), 'utf8')),
    );
    const file = join(place, 'head-office.json');
    // In a folder and at ports that are free here.
    const here = { host: '127.0.0.1', port: 0, dataFolder: place, metrics: { host: '127.0.0.1', port: 0 } };
    await writeFile(file, JSON.stringify({ ...given, ...here }));
    const { listening, end } = await started(file);
    expect((await fetch(`${listening}/v1/ready`)).status).toBe(200);
    expect(await end()).toEqual([0, null]);
  },
  120_000,
);

test('whoever made it, others may run it', async () => {
  const { mode } = await stat(join(folder, 'dist', 'head-office', 'main.js'));
  expect(mode & 0o777).toBe(0o644);
  expect((await stat(join(folder, 'bin'))).mode & 0o777).toBe(0o755);
});

test('the package holds the example, and explains each of its keys', async () => {
  const example = record.parse(JSON.parse(await readFile(join(folder, 'head-office.json'), 'utf8')));
  const explained = await readFile(join(folder, 'configuration.md'), 'utf8');
  for (const key of Object.keys(example)) expect(explained).toContain(`\`${key}\``);
});

test.runIf(spawnSync('dpkg-deb', ['--version']).status === 0)(
  'the Debian package holds it with units that systemd takes, and keeps what a person wrote',
  async () => {
    const file = await makeDebianPackage(folder, 'none');
    const root = join(temporaryFolder(), 'root');
    expect(spawnSync('dpkg-deb', ['--raw-extract', file, root]).status).toBe(0);
    expect(await readFile(join(root, 'DEBIAN', 'conffiles'), 'utf8')).toBe(
      `/etc/${NAME}/head-office.json\n/etc/${NAME}/environment\n`,
    );
    const listed = spawnSync('dpkg-deb', ['--contents', file], { encoding: 'utf8' }).stdout;
    expect(listed).toMatch(/^-rw-r----- root\/root .* \.\/etc\/anjungan-head-office\/environment$/m);
    expect(listed).toMatch(/^-rwxr-xr-x root\/root .* \.\/usr\/lib\/anjungan-head-office\/bin\/node$/m);
    for (const unit of UNITS) {
      const text = await readFile(join(root, 'usr/lib/systemd/system', unit), 'utf8');
      expect(text).not.toContain('--training');
      const path = join(root, 'usr/lib/systemd/system', unit);
      const verified = spawnSync('systemd-analyze', ['verify', '--man=no', `--root=${root}`, path], {
        encoding: 'utf8',
      });
      // A fault is told with its line; the targets of the system are not in this root.
      expect(verified.stderr).not.toMatch(/:\d+: /);
      // Of ten, ten being a service that may do anything.
      const judged = ['security', '--offline=true', '--threshold=20', path];
      expect(spawnSync('systemd-analyze', judged, { encoding: 'utf8' }).status).toBe(0);
    }
  },
  120_000,
);
