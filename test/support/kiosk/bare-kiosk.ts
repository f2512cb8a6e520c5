import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { OnMessage } from '../devtools/connection.ts';
import { DevToolsPage } from '../devtools/page.ts';
import { type KioskOptions, launchOf } from './kiosk.ts';

const PAGE = 'anjungan://';
const STOPS_WITHIN_MS = 15_000;

/** The packaged kiosk without anything that looks into its main process; its page alone can be reached. */
export class BareKiosk {
  readonly folder: string;
  readonly #options: KioskOptions;
  #process: ChildProcess | undefined;
  #page: DevToolsPage | undefined;

  constructor(folder: string, options: KioskOptions) {
    this.folder = folder;
    this.#options = options;
  }

  /** The process id of main. */
  get pid(): number {
    const pid = this.#process?.pid;
    if (pid === undefined) throw new Error('the kiosk is not running');
    return pid;
  }

  async start(onMessage: OnMessage): Promise<DevToolsPage> {
    const { executablePath, args, cwd, env } = launchOf(this.folder, this.#options);
    const kiosk = spawn(executablePath, [...args, '--remote-debugging-port=0'], {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = kiosk;
    this.#page = new DevToolsPage({ port: await debuggingPort(kiosk), url: PAGE }, onMessage);
    return this.#page;
  }

  async stop(): Promise<void> {
    this.#page?.close();
    const kiosk = this.#process;
    if (!kiosk || kiosk.exitCode !== null || kiosk.signalCode !== null) return;
    const ended = once(kiosk, 'exit');
    kiosk.kill('SIGTERM');
    const late = setTimeout(() => kiosk.kill('SIGKILL'), STOPS_WITHIN_MS);
    await ended;
    clearTimeout(late);
  }
}

/** Chromium says at which port its pages are reached. */
export async function debuggingPort({ stderr }: ChildProcess): Promise<number> {
  if (!stderr) throw new Error('the kiosk has nothing to say it on');
  for await (const line of createInterface({ input: stderr })) {
    const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1];
    if (port === undefined) continue;
    // What else it says is read by nobody, and must not stop it.
    stderr.resume();
    return Number(port);
  }
  throw new Error('the kiosk ended before its page could be reached');
}
