import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { step } from '../../scripts/lib/progress.ts';
import { lastWords, run } from '../../scripts/lib/run.ts';
import { Stop } from '../../scripts/lib/stop.ts';
import { makeOnce } from '../../scripts/runtime/cache.ts';
import { needFromSystem } from '../../scripts/runtime/system-libraries.ts';

/** Debian's packages of what fails over. */
const PACKAGES = ['postgresql-15', 'patroni', 'etcd-server', 'haproxy'];

/**
 * The folder that holds these packages' files, with those that they need and this machine lacks. They are unpacked and
 * not installed, so that no service of theirs is started, now or at the next boot, and no user made.
 */
export async function placePackages(): Promise<string> {
  await needFromSystem(['ip', 'tc', 'unshare', 'python3']);
  if (!existsSync('/etc/debian_version')) {
    throw new Stop(
      'This is not a Debian.',
      'Run the bench on Debian 12, in a container or a virtual machine.',
    );
  }
  return makeOnce(`failover-${PACKAGES.join('-')}`, async (folder) => {
    const archives = join(folder, 'archives');
    await mkdir(archives);
    await step(`Fetching ${PACKAGES.join(', ')}`, async () => {
      const names = await missingPackages();
      await must('apt-get', ['-q', 'download', ...names], archives);
      for (const archive of await readdir(archives)) {
        await must('dpkg-deb', ['--extract', join(archives, archive), folder], archives);
      }
    });
    await rm(archives, { recursive: true });
  });
}

/** What apt would install, without asking for rights to do so. */
async function missingPackages(): Promise<string[]> {
  const simulated = await must(
    'apt-get',
    ['-q', '-s', '--no-install-recommends', 'install', ...PACKAGES],
    '/',
  );
  const names = [...simulated.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
  // Those that are installed already are fetched as well: the bench takes its own.
  return [...new Set([...PACKAGES, ...names])];
}

async function must(program: string, args: readonly string[], cwd: string): Promise<string> {
  const ended = await run(program, args, { cwd, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (ended.code === 0) return ended.stdout;
  throw new Stop(
    `${program} ${args.join(' ')} failed: ${lastWords(ended)}`,
    'Check that this machine reaches a mirror of Debian 12 (sudo apt-get update), then try again.',
  );
}
