import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../tree/house.ts';
import { isThere, pathsIn } from './paths.ts';

/** What people read of the project; a changelog also tells of what is gone. */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/*.md', 'docs/decisions/*.md'];

/** Paths of the tree that a page names in backticks and that are not there, a sentence each. */
export function objectionsToPages(root: string): string[] {
  return globSync(PAGES, { cwd: root })
    .toSorted()
    .flatMap((page) =>
      pathsIn(readFileSync(join(root, page), 'utf8'))
        .filter((path) => rooms.some((room) => path.startsWith(`${room}/`)))
        .filter((path) => !isThere(root, path) && !isThere(root, `${path}/`))
        .map((path) => `${page} names ${path}, which is not there: correct the path.`),
    );
}
