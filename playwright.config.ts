import './scripts/lib/node-version.ts';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/playwright',
  globalSetup: './test/setup/playwright-setup.ts',
  // Two cores: one kiosk at a time, and no second try that would hide a failure.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'out/playwright.json' }]],
  use: { trace: 'off' },
  projects: [
    { name: 'e2e' },
    { name: 'photo', testDir: 'test/bench/photo', testMatch: 'set.spec.ts' },
    { name: 'photo-bench', testDir: 'test/bench/photo', testMatch: 'speed.spec.ts' },
  ],
});
