import './scripts/lib/node-version.ts';
import { defineConfig } from '@playwright/test';

/** As long together as all others. */
const CLAIMS = ['**/claim/*.spec.ts', '**/touch/*.spec.ts'];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/playwright',
  globalSetup: './test/setup/playwright-setup.ts',
  // Claims go beside the rest; no second try that would hide a failure.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'out/playwright.json' }]],
  use: { trace: 'off' },
  projects: [
    { name: 'claims', testMatch: CLAIMS, workers: 1 },
    { name: 'rest', testIgnore: CLAIMS, workers: 1 },
    {
      name: 'photo',
      testDir: 'test/bench/photo',
      testMatch: '{set,people,folder,before}.spec.ts',
      workers: 1,
    },
    { name: 'photo-bench', testDir: 'test/bench/photo', testMatch: 'speed.spec.ts', workers: 1 },
    { name: 'speech-bench', testDir: 'test/bench/speech', workers: 1 },
    { name: 'introduction', testDir: 'test/introduction', workers: 1 },
    { name: 'steps', testDir: 'test/steps', workers: 1 },
  ],
});
