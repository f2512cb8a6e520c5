import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { faceFiles } from './scripts/build/face-files.ts';
import { type Program, programs } from './scripts/build/programs.ts';

/** Chosen by `--mode`: one build for each program, with what they share at the end. */
const builds: Record<Program, () => UserConfig> = {
  main: () => nodeProgram('main/app/main.ts', 'dist/main', 'main.js', 'es'),
  visit: () => nodeProgram('main/visit/process.ts', 'dist/visit', 'process.js', 'es'),
  mend: () => nodeProgram('main/storage/mend-thread.ts', 'dist/mend', 'mend-thread.js', 'es'),
  disk: () => nodeProgram('main/database/disk-thread.ts', 'dist/disk', 'disk-thread.js', 'es'),
  // A sandboxed preload can load one CommonJS file and nothing beside it.
  preload: () => nodeProgram('main/app/preload.ts', 'dist/preload', 'preload.cjs', 'cjs'),
  renderer: () => ({
    root: 'renderer',
    base: '/',
    plugins: [react(), faceFiles()],
    build: {
      target: 'chrome130',
      outDir: '../dist/renderer',
      // The content security policy allows no inline script and no data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  }),
  // Its fonts are inlined where they are imported: one file, which is loaded by its path.
  printout: () =>
    nodeProgram('renderer/printout/draw-printout.ts', 'dist/printout', 'draw-printout.js', 'es'),
  'head-office': () =>
    withLicences(nodeProgram('head-office/app/main.ts', 'dist/head-office', 'main.js', 'es')),
  pictures: () =>
    withLicences(
      nodeProgram('head-office/pictures/picture-process.ts', 'dist/pictures', 'picture-process.js', 'es'),
    ),
};

/** Without `--mode`, as editors and other tools load this file, the screens are meant. */
const vitesOwnModes = ['development', 'production'];

export default defineConfig(({ mode }) => {
  const program = vitesOwnModes.includes(mode) ? 'renderer' : programs.find((name) => name === mode);
  if (program === undefined) {
    throw new Error(
      `No program is called '${mode}'. Run npm run build, or vite build --mode ${programs.join('|')}.`,
    );
  }
  const config = builds[program]();
  const forBranch = process.env['ANJUNGAN_BUILD'] === 'branch';
  return {
    ...config,
    clearScreen: false,
    define: { ...config.define, __SIMULATORS__: JSON.stringify(!forBranch) },
    build: { ...config.build, emptyOutDir: true, sourcemap: !forBranch, reportCompressedSize: false },
  };
});

/** The licences of what is bundled lie beside it. */
function withLicences(config: UserConfig): UserConfig {
  return { ...config, build: { ...config.build, license: { fileName: 'licenses.md' } } };
}

/** Everything but Electron, Node's own modules and native libraries is bundled: no other dependency ships. */
function nodeProgram(entry: string, outDir: string, file: string, format: 'es' | 'cjs'): UserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      // Of the stand-in, the oldest that any of them runs in: in training the head office runs in Electron, too.
      target: 'node20.18',
      outDir,
      minify: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3', 'sharp'],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}
