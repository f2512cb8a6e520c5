import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from './house.ts';

/** What a walk leaves out; with git the project's own list of ignored files says it. */
const NEVER_SOURCE = ['node_modules', 'dist', 'release', 'out'];

/** The files of all rooms by their paths from the root, `/` between the parts: what git knows or would take. */
export function listFiles(root: string): string[] {
  const known = fromGit(root);
  const paths = known.length > 0 ? known : rooms.flatMap((room) => walk(root, room));
  // Git still names a file that was deleted and not yet committed.
  const there = paths.filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile());
  return [...new Set(there)].sort();
}

/** Empty where there is no git, or none that knows this folder. */
function fromGit(root: string): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...rooms];
  try {
    const listed = execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    return listed.split('\0').filter((path) => path !== '');
  } catch {
    return [];
  }
}

function walk(root: string, folder: string): string[] {
  if (!statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NEVER_SOURCE.includes(entry.name) ? [] : walk(root, path);
    return [path];
  });
}
