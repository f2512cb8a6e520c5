import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { step } from '../../scripts/lib/progress.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { lastWords, run } from '../../scripts/lib/run.ts';
import { Stop } from '../../scripts/lib/stop.ts';

/** Of another commit: what its own script built, and the policy that shipped with it. */
const KEPT = { 'contract/policy/default.json': 'default.json', dist: 'dist' } as const;

/** Builds another commit's programs with the packages installed now, once. @returns the folder with its `dist`. */
export async function buildBefore(ref: string): Promise<string> {
  const found = await run('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (found.code !== 0) {
    throw new Stop(`git knows no commit '${ref}'.`, 'Name a commit, branch or tag, such as HEAD~1.');
  }
  const commit = found.stdout.trim();
  const folder = inProject('out', 'before', commit);
  if (existsSync(folder)) return folder;
  const tree = await mkdtemp(join(tmpdir(), 'anjungan-before-'));
  try {
    await step(`Building ${ref}`, async () => {
      await must(run('git', ['worktree', 'add', '--detach', '--force', tree, commit]), ref);
      await symlink(inProject('node_modules'), join(tree, 'node_modules'));
      const tsx = inProject('node_modules', '.bin', 'tsx');
      await must(run(tsx, [join('scripts', 'build.ts')], { cwd: tree }), ref);
    });
    const unfinished = `${folder}.new`;
    await rm(unfinished, { recursive: true, force: true });
    for (const [from, to] of Object.entries(KEPT)) {
      await mkdir(dirname(join(unfinished, to)), { recursive: true });
      await cp(join(tree, from), join(unfinished, to), { recursive: true });
    }
    await rename(unfinished, folder);
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
    `'${ref}' cannot be built here: ${lastWords(ended)}`,
    'Choose a commit that builds with the packages installed now, or install its own in another checkout.',
  );
}
