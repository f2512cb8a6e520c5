import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Screen, startXvfb } from '../../scripts/launch/xvfb.ts';
import { run } from '../../scripts/lib/run.ts';

const ANOTHER_WINDOW = 'another window';

/** A display with a window manager and a window of somebody else on it. */
export interface Display {
  readonly name: string;
  /** The window of somebody else. */
  readonly other: string;
  xdotool(...args: string[]): Promise<string>;
  wmctrl(...args: string[]): Promise<string>;
  /** The property of a window, or of the root window; empty where there is none. */
  property(name: string, window?: string): Promise<string>;
  /** Ids of all windows that can be seen, other than the window manager's own. */
  visible(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export async function openDisplay(screen: Screen): Promise<Display> {
  const { display, stop } = await startXvfb(screen);
  const env = { ...process.env, DISPLAY: display };
  const start = (program: string, ...args: string[]) => spawn(program, args, { env, stdio: 'ignore' });
  const ask = async (program: string, ...args: string[]) => (await run(program, args, { env })).stdout.trim();
  const manager = start(
    'openbox',
    '--config-file',
    join(import.meta.dirname, 'window-manager.xml'),
    '--sm-disable',
  );
  while ((await ask('wmctrl', '-m')) === '') await sleep(50);
  const other = start('xmessage', '-geometry', '400x200+40+40', '-title', ANOTHER_WINDOW, ANOTHER_WINDOW);
  const findOther = () => ask('xdotool', 'search', '--onlyvisible', '--name', ANOTHER_WINDOW);
  while ((await findOther()) === '') await sleep(50);
  return {
    name: display,
    other: await findOther(),
    xdotool: (...args) => ask('xdotool', ...args),
    wmctrl: (...args) => ask('wmctrl', ...args),
    async property(name, window) {
      const where = window === undefined ? ['-root'] : ['-id', window];
      return (await ask('xprop', ...where, name)).replace(/^[^=#:]*[=#:]\s*/, '');
    },
    async visible() {
      const found = await ask('xdotool', 'search', '--onlyvisible', '--maxdepth', '2', '--class', '.');
      return found.split('\n').filter(Boolean).sort();
    },
    async stop() {
      other.kill();
      manager.kill();
      await stop();
    },
  };
}
