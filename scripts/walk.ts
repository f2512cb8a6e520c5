import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { testLaunch } from './launch.ts';
import { inProject } from './project.ts';
import type { Runtime } from './runtime.ts';
import { startXvfb } from './xvfb.ts';

/** Shows the kiosk where there is no display: starts it on a virtual one and photographs its first screen. */
export async function walk(runtime: Runtime): Promise<void> {
  const folder = inProject('out', 'walk');
  await mkdir(folder, { recursive: true });
  const { display, stop } = await startXvfb({ width: 1080, height: 1920 });
  try {
    const args = ['--training'];
    const app = await _electron.launch(
      testLaunch({ executable: runtime.executable, kind: 'project', display, args }),
    );
    const page = await app.firstWindow();
    await page.locator('body', { hasText: /\S/ }).waitFor();
    const picture = join(folder, '01-first-screen.png');
    await page.screenshot({ path: picture });
    await app.close();
    console.log(`There is no display here, so the kiosk ran on a virtual one (Electron ${runtime.version}).`);
    console.log(`Its first screen: ${picture}`);
  } finally {
    await stop();
  }
}
