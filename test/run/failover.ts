import '../../scripts/lib/node-version.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from '../../scripts/build/build.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { run } from '../../scripts/lib/run.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import { readFailoverOptions } from '../failover/options.ts';
import { placePackages } from '../failover/packages.ts';

/** Root of name spaces of one's own, for which no right is needed: network, mounts, processes, all gone at the end. */
const APART = [
  '--user',
  '--map-root-user',
  '--net',
  '--mount',
  '--pid',
  '--fork',
  '--mount-proc',
  '--kill-child',
];
/** The first process of a name space gathers those that lost their parent; Node does not. */
const FIRST = ['sh', '-c', '"$@"; exit $?', 'sh'];

// Lets parts of the head office fail while kiosks bring their claims: npm run failover -- --kiosks 300 --claims 20
await runScript(async () => {
  const args = process.argv.slice(2);
  console.log(`Fail-over: ${JSON.stringify(readFailoverOptions(args))}`);
  await mayBeApart();
  const packages = await placePackages();
  await buildPrograms('test', ['head-office', 'pictures']);
  const folder = await mkdtemp(join(tmpdir(), 'failover-'));
  const bench = [process.execPath, '--import', 'tsx', inProject('test', 'failover', 'main.ts')];
  const child = spawn('unshare', [...APART, ...FIRST, ...bench, packages, folder, ...args], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  // All that is in them ends with the name spaces.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => child.kill('SIGKILL'));
  const [code] = await ended;
  await rm(folder, { recursive: true, force: true });
  return typeof code === 'number' ? code : 1;
});

async function mayBeApart(): Promise<void> {
  const tried = await run('unshare', [...APART, 'mount', '-t', 'tmpfs', 'tmpfs', '/run']);
  if (tried.code === 0) return;
  throw new Stop(
    `This machine does not let name spaces be made: ${tried.stderr.trim()}`,
    'Run it where user name spaces are allowed: sysctl kernel.unprivileged_userns_clone=1 and user.max_user_namespaces, or a container that is privileged.',
  );
}
