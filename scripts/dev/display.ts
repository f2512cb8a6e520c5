import { join } from 'node:path';
import { type Launch, testLaunch } from '../launch/launch.ts';
import { whyNoSandbox, whyNotAsRoot } from '../launch/sandbox.ts';
import { type Orientation, screens } from '../launch/screens.ts';
import { startXvfb } from '../launch/xvfb.ts';
import { projectRoot } from '../lib/project.ts';
import { hasDisplay, type Runtime } from '../runtime/runtime.ts';
import { appFolder } from './app-folder.ts';

/** Where the kiosk is shown, and how it is started there. */
export interface Display {
  readonly launch: Launch;
  /** Nobody sees it. */
  readonly virtual: boolean;
  stop(): Promise<void>;
}

const args = ['--training', `--user-data-dir=${join(appFolder, 'data')}`];

/** The developer's own display, with a camera and a graphics card; else a virtual one. */
export async function openDisplay({ executable, dist }: Runtime, orientation: Orientation): Promise<Display> {
  if (!hasDisplay()) {
    const { display, stop } = await startXvfb(screens[orientation]);
    const launch = testLaunch({ executable, kind: 'project', folder: appFolder, display, args });
    return { launch, virtual: true, stop };
  }
  const obstacle = whyNotAsRoot() ?? whyNoSandbox(dist);
  if (obstacle) throw obstacle;
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const launch = { executablePath: executable, args: [appFolder, ...args], cwd: projectRoot, env };
  return { launch, virtual: false, stop: async () => {} };
}
