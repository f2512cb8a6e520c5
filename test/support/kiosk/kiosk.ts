import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { KioskConfigFile } from '../../../main/configuration/config.ts';
import { fileStorage, loadKioskKey } from '../../../main/keys/kiosk-key.ts';
import type { Launch } from '../../../scripts/launch/launch.ts';
import type { Orientation } from '../../../scripts/launch/screens.ts';
import { HeadOfficeProcess, type KnownKiosk } from '../head-office/head-office.ts';
import { underTest } from './under-test.ts';

const KIOSK = { branchId: 'BDG', branchName: 'Bandung Suci', kioskId: '02' };

export interface KioskOptions {
  readonly orientation?: Orientation;
  /** Without one the kiosk waits to be enrolled, unless `args` ask for training. */
  readonly provisioning?: string;
  readonly args?: readonly string[];
  /** Whether there is one; Chromium’s made-up camera where not said otherwise. */
  readonly camera?: boolean;
  /** Another build's than the present one's. */
  readonly executable?: string;
  /** Instead of what this process has in its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Which of them run now. */
const running = new Set<Kiosk>();

/** Stops those whose data lies in this folder, so that none stays before the kiosk of the next test, on the same screen. */
export async function stopKiosksIn(folder: string): Promise<void> {
  for (const kiosk of running) if (kiosk.folder.startsWith(folder)) await kiosk.stop();
}

/** The packaged kiosk on a data folder of its own; it can be killed and started again on the same folder. */
export class Kiosk {
  readonly folder: string;
  readonly #options: KioskOptions;
  #app: ElectronApplication | undefined;
  #process: ChildProcess | undefined;

  constructor(folder: string, options: KioskOptions = {}) {
    this.folder = folder;
    this.#options = options;
  }

  /** The running program, for what only its main process or its process id tells. */
  get program(): ElectronApplication {
    if (!this.#app) throw new Error('the kiosk is not running');
    return this.#app;
  }

  async start(): Promise<Page> {
    this.#app = await _electron.launch(launchOf(this.folder, this.#options));
    this.#process = this.#app.process();
    running.add(this);
    const page = await this.#app.firstWindow();
    await page.waitForSelector('h1');
    return page;
  }

  /** As when the plug is pulled: the process gets no chance to do anything more. */
  async kill(): Promise<void> {
    this.#app = undefined;
    running.delete(this);
    const process = this.#process;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    process.kill('SIGKILL');
    await once(process, 'exit');
  }

  async stop(): Promise<void> {
    running.delete(this);
    await this.#app?.close();
    this.#app = undefined;
  }
}

/** How the packaged kiosk is started on this data folder. */
export function launchOf(folder: string, options: KioskOptions): Launch {
  const { provisioning, orientation = 'portrait', args = [], camera = true, executable, env = {} } = options;
  const provisioned = provisioning === undefined ? [] : [`--provisioning=${provisioning}`];
  const launch = underTest('packaged', orientation, [`--user-data-dir=${folder}`, ...provisioned, ...args]);
  const wanted = launch.args.filter((arg) => camera || !arg.startsWith('--use-fake-device'));
  return {
    ...launch,
    executablePath: executable ?? launch.executablePath,
    args: wanted,
    env: { ...launch.env, ...env },
  };
}

/** The key that the kiosk finds in its folder at its first start, as one that has been enrolled. */
export async function enrol(folder: string, kiosk: Partial<typeof KIOSK> = {}): Promise<KnownKiosk> {
  await mkdir(folder, { recursive: true });
  return { ...KIOSK, ...kiosk, key: await loadKioskKey(join(folder, 'kiosk-key'), fileStorage) };
}

/** Starts a head office that knows the one kiosk of this data folder. */
export async function openHeadOffice(folder: string, data: string): Promise<HeadOfficeProcess> {
  const headOffice = new HeadOfficeProcess(folder);
  await headOffice.know([await enrol(data)]);
  await headOffice.start();
  return headOffice;
}

/** Writes the provisioning file of a kiosk that works against this head office; gives its path. */
export async function provision(
  folder: string,
  headOffice: Pick<HeadOfficeProcess, 'url' | 'keys'>,
  replaced: Partial<KioskConfigFile> = {},
): Promise<string> {
  const file = join(folder, 'provisioning.json');
  const config: KioskConfigFile = {
    ...KIOSK,
    timeZone: 'Asia/Jakarta',
    headOffice: { url: headOffice.url, keys: await headOffice.keys(), healthSeconds: 1 },
    // Tests press faster than hands tremble, meant for the page that they see, and need no time to read the last one.
    times: { farewellSeconds: 1 },
    screen: { mmPerPx: 0.248, repeatPressMs: 0, newPageMs: 0 },
    // Chromium's made-up camera shows neither face nor document; what looks at them has tests of its own.
    photo: { faceCheck: false, documentCheck: false },
    outbox: { firstRetrySeconds: 0.2, longestRetrySeconds: 1 },
    ...replaced,
  };
  await writeFile(file, JSON.stringify(config));
  return file;
}
