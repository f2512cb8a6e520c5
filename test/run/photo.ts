import '../../scripts/lib/node-version.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from '../../scripts/checks/tools.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import { readSet } from '../bench/photo/folder.ts';
import { photoOptions } from '../bench/photo/options.ts';
import { buildBefore } from '../support/build-before.ts';

/** `npm run photo`: the labelled sets; with `--set FOLDER` that folder alone, with `--before REF` this build beside that commit's. */
await runScript(async () => {
  const { set, before } = options();
  const specs =
    before !== undefined ? ['before'] : set !== undefined ? ['folder'] : ['set', 'people', 'folder'];
  if (set !== undefined) {
    const folder = resolve(set);
    // Told now rather than after the kiosk is built.
    readSet(folder);
    process.env[photoOptions.set] = folder;
  }
  if (before !== undefined) process.env[photoOptions.before] = await buildBefore(before);
  const { code } = await runTool('playwright', [
    'test',
    '--project=photo',
    ...specs.map((spec) => `photo/${spec}.spec.ts`),
  ]);
  return code;
});

function options() {
  try {
    return parseArgs({ options: { set: { type: 'string' }, before: { type: 'string' } } }).values;
  } catch (error) {
    throw new Stop(
      error instanceof Error ? error.message : String(error),
      'Use npm run photo, npm run photo -- --set FOLDER, or npm run photo -- --before COMMIT.',
    );
  }
}
