import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../../../scripts/lib/progress.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { lastWords, run } from '../../../scripts/lib/run.ts';
import { Stop } from '../../../scripts/lib/stop.ts';

/** The page of another commit, and the policy that shipped with it, in a folder of their own; built once. */
export async function buildBefore(ref: string): Promise<string> {
  const found = await run('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (found.code !== 0) {
    throw new Stop(`git knows no commit '${ref}'.`, 'Name a commit, branch or tag, such as HEAD~1.');
  }
  const commit = found.stdout.trim();
  const folder = inProject('out', 'before', commit);
  if (existsSync(join(folder, 'default.json'))) return folder;
  const tree = await mkdtemp(join(tmpdir(), 'anjungan-before-'));
  try {
    await step(`Building ${ref}`, async () => {
      await must(run('git', ['worktree', 'add', '--detach', '--force', tree, commit]), ref);
      await symlink(inProject('node_modules'), join(tree, 'node_modules'));
      const vite = inProject('node_modules', '.bin', 'vite');
      const env = { ...process.env, ANJUNGAN_BUILD: 'test' };
      await must(run(vite, ['build', '--mode', 'renderer', '--logLevel', 'warn'], { cwd: tree, env }), ref);
    });
    await mkdir(folder, { recursive: true });
    await cp(join(tree, 'dist', 'renderer'), join(folder, 'renderer'), { recursive: true });
    await cp(join(tree, 'contract', 'policy', 'default.json'), join(folder, 'default.json'));
  } finally {
    await run('git', ['worktree', 'remove', '--force', tree]);
    await rm(tree, { recursive: true, force: true });
  }
  return folder;
}

async function must(running: ReturnType<typeof run>, ref: string): Promise<void> {
  const ended = await running;
  if (ended.code === 0) return;
  throw new Stop(
    `The page of '${ref}' cannot be built here: ${lastWords(ended)}`,
    'Choose a commit that builds with the packages installed now, or install its own in another checkout.',
  );
}
