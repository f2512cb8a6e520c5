import './lib/node-version.ts';
import { lastWords, run } from './lib/run.ts';
import { runScript, Stop } from './lib/stop.ts';
import { packageKiosk } from './package/package.ts';
import { prepareRuntime, type Runtime } from './runtime/runtime.ts';

await runScript(async () => {
  await refuseUncommitted();
  const runtime = await prepareRuntime({ officialOnly: true });
  await refuseOtherElectron(runtime);
  const executable = await packageKiosk(runtime, 'branch');
  const commit = (await run('git', ['rev-parse', 'HEAD'])).stdout.trim();
  console.log(`Release of ${commit} on Electron ${runtime.version}: ${executable}`);
  return 0;
});

/** What runs at a branch must be found again by its commit. */
async function refuseUncommitted(): Promise<void> {
  const status = await run('git', ['status', '--porcelain']);
  if (status.code !== 0) {
    throw new Stop(
      `A release is made from a git work tree: ${lastWords(status)}`,
      'Clone the repository and release there.',
    );
  }
  if (status.stdout.trim() === '') return;
  throw new Stop(
    `A release is made from a commit, and these files differ from it:\n${status.stdout.trimEnd()}`,
    'Commit them or put them aside (git stash --include-untracked), then try again.',
  );
}

/** A folder named by ELECTRON_OVERRIDE_DIST_PATH could hold any Electron, whatever its version file says. */
async function refuseOtherElectron({ executable, version }: Runtime): Promise<void> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const found = (await run(executable, ['-p', 'process.versions.electron'], { env })).stdout.trim();
  if (found === version) return;
  throw new Stop(
    `A release ships Electron ${version}, but ${executable} is ${found || 'something else'}.`,
    'Unset ELECTRON_OVERRIDE_DIST_PATH, or let it name the official build of that version.',
  );
}
