import { test as base } from '@playwright/test';
import { Phone } from '../people/phone.ts';
import { type Branch, openBranch } from './open-branch.ts';

export const test = base.extend<{ branch: Branch; phone: Phone }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  branch: async ({}, use) => {
    const branch = await openBranch();
    await use(branch);
    await branch.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  phone: async ({}, use) => {
    const phone = await Phone.take();
    await use(phone);
    await phone.putAway();
  },
});
export { expect } from '@playwright/test';
