/** What is built, each on its own; the names are vite's modes. */
export const programs = [
  'main',
  'visit',
  'mend',
  'disk',
  'preload',
  'renderer',
  'printout',
  'head-office',
  'pictures',
] as const;

export type Program = (typeof programs)[number];

/** What a program is made of: if none of it changed, its last build still holds. */
export const sourcesOf: Record<Program, readonly string[]> = {
  main: ['contract', 'main'],
  visit: ['contract', 'main'],
  mend: ['contract', 'main'],
  disk: ['contract', 'main'],
  preload: ['contract', 'main'],
  renderer: ['contract', 'renderer'],
  printout: ['contract', 'renderer'],
  'head-office': ['contract', 'head-office'],
  pictures: ['head-office'],
};

/** The file that a finished build has, so that a deleted `dist` is noticed. */
export const productOf: Record<Program, string> = {
  main: 'dist/main/main.js',
  visit: 'dist/visit/process.js',
  mend: 'dist/mend/mend-thread.js',
  disk: 'dist/disk/disk-thread.js',
  preload: 'dist/preload/preload.cjs',
  renderer: 'dist/renderer/index.html',
  printout: 'dist/printout/draw-printout.js',
  'head-office': 'dist/head-office/main.js',
  pictures: 'dist/pictures/picture-process.js',
};

/** `branch` goes to a branch office; `test` is the same with simulators, source maps and an inspector. */
export type Flavour = 'test' | 'branch';
