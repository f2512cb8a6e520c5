import { defineConfig } from 'vitest/config';

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
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: 'test/faults/setup.ts',
          testTimeout: 20_000,
        },
      },
    ],
  },
});
