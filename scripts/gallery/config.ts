import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { inProject, projectRoot } from '../lib/project.ts';

/** The page around, the page in each frame, and the sheet of tokens and parts. */
export const galleryPages = ['index', 'frame', 'design'] as const;
export type GalleryPage = (typeof galleryPages)[number];

const root = inProject('test', 'gallery');

/** What all have in common: the gallery as it is served, and as it is exported. */
const common = {
  configFile: false,
  root,
  base: './',
  publicDir: false,
  clearScreen: false,
  plugins: [react(), withoutWorkers()],
} satisfies InlineConfig;

/** For a developer: what is saved is drawn anew at once. */
export function servedGallery(port: number): InlineConfig {
  return {
    ...common,
    logLevel: 'warn',
    cacheDir: inProject('node_modules', '.vite', 'gallery'),
    server: { port, fs: { allow: [projectRoot] } },
  };
}

/**
 * For a folder that any browser opens, from a disk too: a browser takes no module, and no font, from there, so that a
 * page is one script and one style with the font in it.
 */
export function exportedGallery(page: GalleryPage, outDir: string): InlineConfig {
  return {
    ...common,
    logLevel: 'warn',
    plugins: [...common.plugins, plainScripts()],
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 1_000_000,
      chunkSizeWarningLimit: 4_000,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: `${root}/${page}.html`,
        // What is loaded later at work is part of the one script here, and nothing asks where that lies.
        onLog(level, log, print) {
          if (log.code !== 'EMPTY_IMPORT_META') print(level, log);
        },
        output: { format: 'iife', entryFileNames: `${page}.js`, assetFileNames: `${page}.[ext]` },
      },
    },
  };
}

/** The analysis of faces and documents is not part of a picture; its models are as large as all the rest. */
function withoutWorkers(): Plugin {
  const none = '\0no-worker';
  return {
    name: 'without-workers',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('?worker&url') ? none : undefined),
    load: (id) => (id === none ? "export default '';" : undefined),
  };
}

function plainScripts(): Plugin {
  return {
    name: 'plain-scripts',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<script type="module" crossorigin', '<script defer').replaceAll(' crossorigin', ''),
    },
  };
}
