import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { openBranch } from '../../support/branch/open-branch.ts';
import { words } from '../../support/people/visitor.ts';

const { id } = words;

test('where its folder can only be read the kiosk says so, and goes into service once it is mended', async () => {
  const branch = await openBranch({ config: { storage: { probeSeconds: 1, leastFreeMegabytes: 0 } } });
  const { kiosk } = branch;
  const mount = (...options: string[]) =>
    execFileSync('mount', [...options, kiosk.folder], { stdio: 'ignore' });
  try {
    mount('--bind', kiosk.folder);
    mount('-o', 'remount,bind,ro');
  } catch {
    await branch.close();
    return test.skip(true, 'only root may have a folder that nobody can write to');
  }
  try {
    const page = await kiosk.start();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(id.outOfService.title);
    await expect(page.getByText(id.outOfService.fault.storage)).toBeVisible();
    // It is tried again every second, and each time the reason is told.
    const told = new Promise<string>((resolve) => {
      kiosk.program.process().stderr?.on('data', (data: Buffer) => {
        if (data.includes('outOfService')) resolve(data.toString());
      });
    });
    expect(await told).toMatch(/cannot be used \((EROFS|SQLITE_READONLY\w*|SQLITE_CANTOPEN)\): /);
    mount('-o', 'remount,bind,rw');
    await expect(page.getByText(id.attract.start)).toBeVisible();
  } finally {
    await kiosk.kill();
    execFileSync('umount', ['--lazy', kiosk.folder]);
    await branch.close();
  }
});
