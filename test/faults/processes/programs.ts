import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inProject } from '../../../scripts/lib/project.ts';

const FOLDER = inProject('out', 'faults');

/** The processes of the bench, each in one file, so that one starts in a fraction of a second. */
export const programs = {
  kiosk: `${FOLDER}/kiosk.js`,
  'head-office': `${FOLDER}/head-office.js`,
} as const;

/** Put in place whole, so that a bench that runs beside this one never starts half a program. */
export async function buildProcesses(): Promise<void> {
  // Loaded here, so that on a Node which is too old the script that imports this file still says so.
  const { build } = await import('vite');
  const unfinished = `${FOLDER}/unfinished-${process.pid}`;
  await Promise.all(
    (['kiosk', 'head-office'] as const).map((program) =>
      build({
        configFile: false,
        root: inProject(),
        logLevel: 'warn',
        publicDir: false,
        define: { __SIMULATORS__: 'true' },
        ssr: { noExternal: true },
        build: {
          ssr: `test/faults/${program}/main.ts`,
          target: 'node22',
          outDir: unfinished,
          emptyOutDir: false,
          minify: false,
          rolldownOptions: {
            external: ['better-sqlite3'],
            output: { format: 'es', entryFileNames: `${program}.js`, codeSplitting: false },
          },
        },
      }),
    ),
  );
  for (const place of Object.values(programs)) await rename(join(unfinished, basename(place)), place);
  await rm(unfinished, { recursive: true });
}
