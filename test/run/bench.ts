import '../../scripts/lib/node-version.ts';
import { join } from 'node:path';
import { fingerprint, matchesStamp, writeStamp } from '../../scripts/build/fingerprint.ts';
import { runTool } from '../../scripts/checks/tools.ts';
import { step } from '../../scripts/lib/progress.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { lastWords, run } from '../../scripts/lib/run.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';

/** `npm run bench -- NAME`: one table from one run. A bench measures and never fails for being slow. */
const benches: Record<string, () => Promise<{ bench: () => Promise<void> }>> = {
  outbox: async () => {
    await installPeers(inProject('test', 'bench', 'outbox'));
    return import('../bench/outbox.bench.ts');
  },
  screens: async () => import('../bench/screens.bench.ts'),
  visit: async () => import('../bench/visit.bench.ts'),
  photo: async () => ({ bench: inPackagedKiosk('photo-bench') }),
  speech: async () => ({ bench: inPackagedKiosk('speech-bench') }),
};

/** What a bench compares with is installed for it alone, and anew when its lock file has changed. */
async function installPeers(folder: string): Promise<void> {
  const stamp = join(folder, 'node_modules', '.stamp');
  const print = await fingerprint([join(folder, 'package-lock.json')], []);
  if (await matchesStamp(stamp, print)) return;
  const ended = await step('Installing what the bench compares with', () =>
    run('npm', ['ci', '--loglevel=error'], { cwd: folder }),
  );
  if (ended.code !== 0) {
    throw new Stop(
      `npm could not install what ${folder} names: ${lastWords(ended)}`,
      'Check that `npm view electron version` answers on this machine, then try again.',
    );
  }
  await writeStamp(stamp, print);
}

/** A bench of the whole kiosk, as Playwright starts it. */
function inPackagedKiosk(project: string): () => Promise<void> {
  return async () => {
    const { code } = await runTool('playwright', ['test', `--project=${project}`]);
    if (code !== 0) throw new Stop('The bench did not come to its end.', 'Read what Playwright says above.');
  };
}

await runScript(async () => {
  const name = process.argv[2] ?? '';
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!load) {
    throw new Stop(
      `There is no bench called '${name}'.`,
      `Choose one: npm run bench -- ${Object.keys(benches).join('|')}`,
    );
  }
  const { bench } = await load();
  await bench();
  return 0;
});
