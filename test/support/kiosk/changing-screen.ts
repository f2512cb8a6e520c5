import type { Page } from '@playwright/test';
import { type Screen, startXvfb } from '../../../scripts/launch/xvfb.ts';
import { run } from '../../../scripts/lib/run.ts';

const LARGEST: Screen = { width: 1920, height: 1920 };

/** A screen that is turned, or set to another size, while a kiosk runs on it. */
export interface ChangingScreen {
  readonly display: string;
  show(screen: Screen): Promise<void>;
  /** As when its cable is pulled. */
  goOff(): Promise<void>;
  stop(): Promise<void>;
}

export async function openChangingScreen(first: Screen): Promise<ChangingScreen> {
  const server = await startXvfb(LARGEST);
  const known = new Set<string>();

  async function xrandr(...args: readonly string[]): Promise<void> {
    const ended = await run('xrandr', ['--display', server.display, ...args]);
    if (ended.code !== 0) throw new Error(`xrandr ${args.join(' ')}: ${ended.stderr}`);
  }
  async function show({ width, height }: Screen): Promise<void> {
    const mode = `${width}x${height}`;
    if (!known.has(mode)) {
      // Timings of a monitor, which a screen without one has no use for.
      const timings = [width, height].flatMap((size) => [size, size + 1, size + 2, size + 3]);
      await xrandr('--newmode', mode, '100', ...timings.map(String));
      await xrandr('--addmode', 'screen', mode);
      known.add(mode);
    }
    await xrandr('--output', 'screen', '--mode', mode);
  }

  await show(first);
  return {
    display: server.display,
    show,
    // Named a size, since of no output there is none.
    goOff: () => xrandr('--fb', '1920x1920', '--output', 'screen', '--off'),
    stop: server.stop,
  };
}

/** The page fills so many pixels. */
export function pageSize(page: Page): Promise<Screen> {
  return page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
}
