import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Launch } from '../launch/launch.ts';
import { appFolder } from './app-folder.ts';
import { restartHeadOffice } from './head-office.ts';
import { say } from './say.ts';

/** The code by which a kiosk says that it wants to be started again. */
const AGAIN = 75;

/** What Chromium and the inspector say of themselves. */
const NOISE = /^\[\d+:\d|^(?:Debugger|DevTools) |^For help, see|^Waiting for the debugger/;

interface KioskEvents {
  /** Somebody closed it. */
  readonly onClosed: () => void;
  /** It ended in order to be started again. */
  readonly onAgain: () => void;
}

/** The running kiosk, as it is driven from outside: nothing in it knows of that. */
export class Kiosk {
  readonly #launch: Launch;
  readonly #events: KioskEvents;
  #app: ElectronApplication | undefined;
  #page: Page | undefined;

  constructor(launch: Launch, events: KioskEvents) {
    this.#launch = launch;
    this.#events = events;
  }

  get runs(): boolean {
    return this.#app !== undefined;
  }

  async start(): Promise<void> {
    await this.stop();
    const app = await _electron.launch(this.#launch).catch((error: unknown) => {
      throw new Error(whyNotStarted(error));
    });
    this.#app = app;
    const child = app.process();
    for (const output of [child.stdout, child.stderr]) output?.on('data', tell);
    child.once('exit', (code) => this.#ended(app, code));
    // Playwright would lose sight of a program that starts itself again.
    await app.evaluate(({ app: running }, again) => {
      running.relaunch = () => void running.once('quit', () => process.exit(again));
    }, AGAIN);
    this.#page = await app.firstWindow();
    this.#page.on('console', (message) => {
      if (message.type() === 'error') say(`page: ${message.text()}`, 'bad');
    });
    this.#page.on('pageerror', (error) => say(`page: ${error.stack ?? error.message}`, 'bad'));
    await this.#page.waitForSelector('h1');
  }

  /** The page anew; main keeps the visit, which goes on where it was. */
  async reload(): Promise<void> {
    await this.#page?.reload();
    await this.#page?.waitForSelector('h1');
  }

  /** The head office of training alone; kiosk and visit stay. */
  async restartHeadOffice(): Promise<void> {
    if (this.#app) await restartHeadOffice(this.#app);
  }

  async picture(file: string): Promise<void> {
    await this.#page?.screenshot({ path: file });
  }

  async stop(): Promise<void> {
    const app = this.#app;
    this.#app = undefined;
    this.#page = undefined;
    await app?.close();
  }

  #ended(app: ElectronApplication, code: number | null): void {
    if (app !== this.#app) return;
    this.#app = undefined;
    this.#page = undefined;
    if (code === 0) this.#events.onClosed();
    else if (code === AGAIN) this.#events.onAgain();
    else say(`The kiosk ended with code ${code}; it starts again with the next change.`, 'bad');
  }
}

function tell(chunk: Buffer): void {
  const words = withoutNoise(chunk.toString('utf8').split('\n'));
  if (words !== '') say(words, 'soft');
}

/** Playwright tells all that it did; what the program itself said is marked in it. */
function whyNotStarted(error: unknown): string {
  const [, logs = ''] = String(error).split('Browser logs:');
  const [told = ''] = logs.split('Call log:');
  const said = [...told.matchAll(/^\[pid=\d+\]\[(?:err|out)\] (.*)$/gm)].map(([, line = '']) => line);
  const words = withoutNoise(said);
  if (words !== '') return `The kiosk did not start:\n${words}`;
  return `The kiosk did not start, and said nothing. Does another one run on ${appFolder}?`;
}

function withoutNoise(lines: readonly string[]): string {
  return lines.filter((line) => line.trim() !== '' && !NOISE.test(line)).join('\n');
}
