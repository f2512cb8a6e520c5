import type { FullConfig } from '@playwright/test';
import { buildPrograms } from '../../scripts/build/build.ts';
import { screens } from '../../scripts/launch/screens.ts';
import { startXvfb } from '../../scripts/launch/xvfb.ts';
import { packageKiosk } from '../../scripts/package/package.ts';
import { prepareRuntime } from '../../scripts/runtime/runtime.ts';
import { needFromSystem } from '../../scripts/runtime/system-libraries.ts';
import { variables } from '../support/kiosk/under-test.ts';

/** Builds what changed and starts both screens, so that every run tests the present code. */
export async function setUpPlaywright({ workers }: FullConfig): Promise<() => Promise<void>> {
  await needFromSystem(['cupsd', 'pdftotext', 'xrandr']);
  const runtime = await prepareRuntime({ virtualDisplay: true });
  await buildPrograms('test');
  process.env[variables.project] = runtime.executable;
  if (process.env[variables.packaged] === 'skip') delete process.env[variables.packaged];
  else process.env[variables.packaged] = await packageKiosk(runtime, 'test');
  const each = Array.from({ length: workers });
  const portrait = await Promise.all(each.map(() => startXvfb(screens.portrait)));
  const landscape = await Promise.all(each.map(() => startXvfb(screens.landscape)));
  process.env[variables.portrait] = portrait.map(({ display }) => display).join(' ');
  process.env[variables.landscape] = landscape.map(({ display }) => display).join(' ');
  return async () => {
    await Promise.all([...portrait, ...landscape].map((screen) => screen.stop()));
  };
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a set-up by its default export.
export default setUpPlaywright;
