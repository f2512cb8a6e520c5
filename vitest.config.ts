import './scripts/node-version.ts';
import { defineConfig } from 'vitest/config';

/** Head-office tests that hold on either database: they run on both. */
const onBothDatabases = [
  'accounts',
  'contributions',
  'exactly-once',
  'forgotten-password',
  'migrate',
  'phone-sign-in',
  'retention',
  'fleet-pages',
  'fleet-scale',
  'heartbeat',
  'enrolment',
  'tracking',
].map((name) => `test/integration/head-office/${name}.test.ts`);

export default defineConfig({
  define: { __SIMULATORS__: 'true' },
  test: {
    environment: 'node',
    globalSetup: 'scripts/test/vitest-setup.ts',
    reporters: ['default', ['json', { outputFile: 'out/vitest.json' }]],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...onBothDatabases, 'test/postgres/**/*.test.ts'],
          globalSetup: 'test/fixtures/postgres-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: 'test/faults/setup.ts',
          testTimeout: 120_000,
        },
      },
    ],
  },
});
