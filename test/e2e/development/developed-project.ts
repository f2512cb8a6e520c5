import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { run } from '../../../scripts/lib/run.ts';
import { scratchProject } from '../../fixtures/scratch-project.ts';

const PATIENCE_MS = 120_000;

/** A copy of the project's sources that a test may change, with `npm run dev` at work on it. */
export class DevelopedProject {
  readonly folder: string;
  #child: ChildProcess | undefined;
  #said = '';

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<DevelopedProject> {
    const { folder } = scratchProject(['scripts', 'vite.config.ts']);
    await mkdir(join(folder, 'out'));
    return new DevelopedProject(folder);
  }

  /** Without a display, as on a machine that has none. */
  async develop(): Promise<void> {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    // A group of its own, as a terminal makes for each command: Ctrl-C goes to all of it.
    const child = spawn('npm', ['run', 'dev'], { cwd: this.folder, env, detached: true });
    this.#child = child;
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text;
      });
    }
    await this.says('Kiosk started in');
  }

  /** All that stood in the terminal. */
  get terminal(): string {
    return this.#said;
  }

  async says(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.#said, { timeout: PATIENCE_MS }).toMatch(words);
  }

  /** The page of the running kiosk, looked at from beside. */
  async page(): Promise<Page> {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await this.debuggingPort()}`);
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => candidate.url() === 'anjungan://kiosk/index.html');
    if (!page) throw new Error(`the kiosk shows ${pages.map((each) => each.url()).join(', ')}`);
    return page;
  }

  /** Another one for each start of the kiosk. */
  async debuggingPort(): Promise<string> {
    const file = join(this.folder, 'out', 'dev', 'data', 'DevToolsActivePort');
    return (await readFile(file, 'utf8')).split('\n')[0] ?? '';
  }

  /** The source in which these words stand, wherever that is. */
  async fileWith(words: string, rooms: readonly string[]): Promise<string> {
    for (const room of rooms) {
      const entries = await readdir(join(this.folder, room), { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.ts'))) {
        const file = join(entry.parentPath, entry.name);
        if ((await readFile(file, 'utf8')).includes(words)) return file;
      }
    }
    throw new Error(`no file of ${rooms.join(', ')} says ${words}`);
  }

  async replace(file: string, before: string, after: string): Promise<void> {
    const text = await readFile(file, 'utf8');
    if (!text.includes(before)) throw new Error(`${file} does not say ${before}`);
    await writeFile(file, text.replace(before, after));
  }

  /** Ctrl-C; resolves when npm has ended. */
  async interrupt(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGINT');
    await ended;
  }

  /** Command lines that name this folder. */
  async processes(): Promise<string[]> {
    const { stdout } = await run('ps', ['-eo', 'args', '--no-headers', '-ww']);
    return stdout.split('\n').filter((line) => line.includes(this.folder));
  }

  async remove(): Promise<void> {
    await this.interrupt();
    await rm(this.folder, { recursive: true, force: true });
  }
}
