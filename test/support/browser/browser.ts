import { type Browser, chromium } from '@playwright/test';
import { needFromSystem } from '../../../scripts/runtime/system-libraries.ts';

/** Debian's own browser, which speaks to nobody but the pages that it is sent to. */
const BROWSER = '/usr/bin/chromium';
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser as people have one, in its present version. */
export async function openBrowser(): Promise<Browser> {
  await needFromSystem(['chromium']);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: BROWSER, args: [...QUIET, ...asRoot] });
}
