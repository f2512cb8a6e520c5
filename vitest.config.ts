import './scripts/lib/node-version.ts';
import { defineConfig } from 'vitest/config';

/** Suites of the head office that hold on either database run on both; `.postgres.test.ts` on PostgreSQL alone. */
const onBoth = 'test/integration/**/*.databases.test.ts';
const onPostgres = 'test/integration/**/*.postgres.test.ts';

export default defineConfig({
  define: { __SIMULATORS__: 'true' },
  test: {
    environment: 'node',
    // One for each core: by itself it leaves one out, which on two halves the pace.
    maxWorkers: '100%',
    // Files of a worker share what they import: to load it anew for each takes a third of the time.
    isolate: false,
    // No test is about time; a machine that is busy with other work may take six times as long.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    globalSetup: 'test/setup/vitest-setup.ts',
    reporters: ['default', ['json', { outputFile: 'out/vitest.json' }]],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          exclude: [onPostgres],
          globalSetup: ['test/setup/sqlite-setup.ts', 'test/setup/head-office-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [onBoth, onPostgres],
          globalSetup: ['test/setup/postgres-setup.ts', 'test/setup/head-office-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: 'test/setup/faults-setup.ts',
          testTimeout: 120_000,
        },
      },
    ],
  },
});
