import { dirname, join, relative } from 'node:path';
import { build } from 'vite';
import { type Program, productOf, programs } from '../build/programs.ts';
import { inProject, projectRoot } from '../lib/project.ts';
import { appFolder } from './app-folder.ts';

/** Texts that main only compares packs of languages with: on the screen they are the renderer's. */
const TEXTS_OF_RENDERER = inProject('contract', 'language', '{id,en,jv,su}', '**');
const COMPARING: readonly Program[] = ['main', 'visit'];

export interface Listener {
  readonly onChange: (file: string) => void;
  readonly onBegin: (program: Program) => void;
  readonly onBuilt: (program: Program, ms: number) => void;
  /** The words name file and line. */
  readonly onFault: (program: Program, words: string) => void;
  /** Nothing of this program is being built any more. */
  readonly onEnd: (program: Program) => void;
}

/** Builds every program, and each again as soon as one of the files that it is made of is saved. */
export async function watchPrograms(listener: Listener): Promise<() => Promise<void>> {
  process.env['ANJUNGAN_BUILD'] = 'test';
  const watchers = await Promise.all(programs.map((program) => watch(program, listener)));
  return async () => {
    await Promise.all(watchers.map((watcher) => watcher.close()));
  };
}

async function watch(program: Program, listener: Listener) {
  const watcher = await build({
    configFile: inProject('vite.config.ts'),
    mode: program,
    logLevel: 'silent',
    build: {
      outDir: join(appFolder, dirname(productOf[program])),
      minify: false,
      // Training has no printer: what is printed waits until the screens are built.
      watch: {
        buildDelay: program === 'printout' ? 1_000 : 20,
        ...(COMPARING.includes(program) && { exclude: TEXTS_OF_RENDERER }),
      },
    },
  });
  if (!('on' in watcher)) throw new Error(`vite does not watch ${program}`);
  watcher.on('change', (file) => listener.onChange(relative(projectRoot, file)));
  watcher.on('event', (event) => {
    if (event.code === 'BUNDLE_START') listener.onBegin(program);
    if (event.code === 'BUNDLE_END') {
      listener.onBuilt(program, event.duration);
      void event.result.close();
    }
    if (event.code === 'ERROR') listener.onFault(program, event.error.message);
    if (event.code === 'END') listener.onEnd(program);
  });
  return watcher;
}
