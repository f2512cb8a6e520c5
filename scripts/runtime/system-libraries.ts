import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from '../lib/progress.ts';
import { lastWords, run } from '../lib/run.ts';
import { Stop } from '../lib/stop.ts';
import { withLock } from './cache.ts';

/** What is loaded from the system, most of it by Chromium, and the Debian packages that hold it: the newer name first. */
const libraries: Record<string, readonly string[]> = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libnss3.so': ['libnss3'],
  'libgbm.so.1': ['libgbm1'],
  'libdrm.so.2': ['libdrm2'],
  'libXss.so.1': ['libxss1'],
  'libxshmfence.so.1': ['libxshmfence1'],
  // What systemd-creds speaks to a TPM by.
  'libtss2-esys.so.0': ['libtss2-esys-3.0.2-0t64', 'libtss2-esys-3.0.2-0'],
  'libtss2-rc.so.0': ['libtss2-rc0t64', 'libtss2-rc0'],
  'libtss2-mu.so.0': ['libtss2-mu-4.0.1-0t64', 'libtss2-mu0'],
  'libtss2-tcti-swtpm.so.0': ['libtss2-tcti-swtpm0t64', 'libtss2-tcti-swtpm0'],
};

const programs: Record<string, string> = {
  Xvfb: 'xvfb',
  'g++': 'g++',
  'espeak-ng': 'espeak-ng',
  chromium: 'chromium',
  cupsd: 'cups-daemon',
  pdftotext: 'poppler-utils',
  'systemd-notify': 'systemd',
  swtpm: 'swtpm',
  'nats-server': 'nats-server',
  ip: 'iproute2',
  tc: 'iproute2',
  unshare: 'util-linux',
  python3: 'python3',
  openbox: 'openbox',
  xdotool: 'xdotool',
  wmctrl: 'wmctrl',
  xprop: 'x11-utils',
  xrandr: 'x11-xserver-utils',
  xmessage: 'x11-utils',
};

export const electronLibraries = (): string[] =>
  Object.keys(libraries).filter((name) => !tpmLibraries.includes(name));

/** What systemd-creds needs to ask a software TPM. */
export const tpmLibraries: readonly string[] = [
  'libtss2-esys.so.0',
  'libtss2-rc.so.0',
  'libtss2-mu.so.0',
  'libtss2-tcti-swtpm.so.0',
];

/** Makes sure that these libraries (by soname) and programs are there, installing them where that is possible. */
export async function needFromSystem(names: readonly string[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingOf(names);
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version')) {
    throw new Stop(
      `This machine lacks ${missing.join(', ')}.`,
      'Install the packages of your distribution that hold them, then try again.',
    );
  }
  if (process.getuid?.() === 0) await withLock('system-packages', () => install(missing));
  const still = await missingOf(names);
  if (still.length === 0) return;
  const packages = (await Promise.all(still.map(packageOf))).join(' ');
  throw new Stop(
    `This machine lacks ${still.join(', ')}.`,
    `Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
  );
}

async function install(missing: readonly string[]): Promise<void> {
  await step('Refreshing the list of system packages', () => apt('update'));
  const packages = await Promise.all(missing.map(packageOf));
  await step(`Installing ${packages.join(' ')}`, () =>
    apt('install', '--yes', '--no-install-recommends', ...packages),
  );
}

async function apt(...args: string[]): Promise<void> {
  const ended = await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
  if (ended.code !== 0) {
    throw new Stop(
      `apt-get ${args.join(' ')} failed: ${lastWords(ended)}`,
      'Check that this machine reaches a Debian mirror (apt-get update), then try again.',
    );
  }
}

async function missingOf(names: readonly string[]): Promise<string[]> {
  const known = (await run('/sbin/ldconfig', ['-p'])).stdout;
  return names.filter((name) => (name in programs ? !hasProgram(name) : !known.includes(`\t${name} `)));
}

/** Of a library whose package was renamed, the name that this Debian knows. */
async function packageOf(name: string): Promise<string> {
  const candidates = libraries[name] ?? [programs[name] ?? name];
  for (const candidate of candidates) {
    if ((await run('apt-cache', ['show', candidate])).code === 0) return candidate;
  }
  return candidates.at(-1) ?? name;
}

function hasProgram(name: string): boolean {
  // Services lie where an ordinary user's path does not lead.
  return [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
