import './lib/node-version.ts';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { inProject } from './lib/project.ts';
import { runScript, Stop } from './lib/stop.ts';

/*
 * `npm ci` refuses a lock file that leaves out a package for another platform, and `npm install` leaves one out
 * when its registry mirror does not carry it. This puts such packages back: exact version, platform, no digest.
 * Run it after `npm install` whenever `npm ci` says `Missing: … from lock file`.
 */

const wants = z.object({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const packageList = z.record(z.string(), z.unknown());
// Records, because they keep npm's order of the keys.
const lockFile = z.record(z.string(), z.unknown());

const systems = new Set(['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']);
const processors = new Set(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']);

await runScript(async () => {
  const path = inProject('package-lock.json');
  const lock = lockFile.parse(JSON.parse(await readFile(path, 'utf8')));
  const packages = packageList.parse(lock['packages']);
  const added: string[] = [];
  for (const [place, entry] of Object.entries(packages)) {
    const { dev, optionalDependencies } = wants.parse(entry);
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(packages, place, name)) continue;
      packages[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev && { dev }),
        optional: true,
      };
      added.push(name);
    }
  }
  if (added.length > 0) {
    lock['packages'] = sorted(packages);
    await writeFile(`${path}.new`, `${JSON.stringify(lock, null, 2)}\n`);
    await rename(`${path}.new`, path);
  }
  console.log(
    added.length === 0 ? 'The lock file is complete.' : `Added to the lock file:\n${added.join('\n')}`,
  );
  return 0;
});

function sorted(packages: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

/** As Node looks for it: beside the package that wants it, then further out. */
function isLocked(packages: Record<string, unknown>, place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

/** `@scope/binding-linux-arm64-musl` says where it runs. */
function platformOf(name: string) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => systems.has(word));
  const cpu = words.find((word) => processors.has(word));
  if (os === undefined || cpu === undefined) {
    throw new Stop(
      `The lock file lacks ${name}, and its name does not tell its platform.`,
      'Install with a registry that carries this package.',
    );
  }
  const libc = words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {};
  return { cpu: [cpu], ...libc, os: [os] };
}
