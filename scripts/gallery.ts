import './lib/node-version.ts';
import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { servedGallery } from './gallery/config.ts';
import { exportGallery } from './gallery/export-gallery.ts';
import { projectRoot } from './lib/project.ts';
import { runScript, Stop } from './lib/stop.ts';

const PORT = 5180;

// Every screen in every state, from the sample snapshots: served while it is worked on, or as a folder of files.
await runScript(async () => {
  const folder = readFolder();
  if (folder === undefined) return serve();
  await exportGallery(folder);
  console.log(`The gallery is in ${relative(projectRoot, folder)}; open its index.html in any browser.`);
  return 0;
});

async function serve(): Promise<number> {
  const server = await createServer(servedGallery(PORT));
  await server.listen();
  console.log(`The gallery: ${server.resolvedUrls?.local[0] ?? ''}  (Ctrl-C ends it)`);
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  await server.close();
  return 0;
}

function readFolder(): string | undefined {
  const { values } = parseArgs({ options: { export: { type: 'string' } } });
  if (values.export === undefined) return undefined;
  const folder = resolve(values.export);
  // The folder is emptied: it is a new one, or holds a gallery already.
  const entries = existsSync(folder) ? readdirSync(folder) : [];
  if (entries.length === 0 || entries.includes('frame.html')) return folder;
  throw new Stop(`${folder} holds something else than a gallery.`, 'Name a folder that does not exist.');
}
