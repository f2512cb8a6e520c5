import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Office } from '../head-office/head-office.ts';
import { Kiosk, openOffice, provision } from '../kiosk/kiosk.ts';
import { Phone } from '../people/phone.ts';

/** A branch: one packaged kiosk in service, and the head office that it works against. */
export interface Branch {
  readonly folder: string;
  readonly office: Office;
  readonly kiosk: Kiosk;
}

export const test = base.extend<{ branch: Branch; phone: Phone }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  branch: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'anjungan-e2e-'));
    const data = join(folder, 'kiosk');
    const office = await openOffice(folder, data);
    const kiosk = new Kiosk(data, { provisioning: await provision(folder, office) });
    await use({ folder, office, kiosk });
    await kiosk.stop();
    await office.stop();
    await rm(folder, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  phone: async ({}, use) => {
    const phone = await Phone.take();
    await use(phone);
    await phone.putAway();
  },
});
export { expect } from '@playwright/test';
