import { limits } from '../tree/house.ts';
import { folderOf, isCode, type Tree } from '../tree/tree.ts';

/** Folders that hold more files than a person takes in at a glance, with how many. */
export function largeFolders(tree: Tree): [folder: string, files: number][] {
  const counts = new Map<string, number>();
  for (const { path } of tree.filter(isCounted))
    counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  return [...counts].filter(([, files]) => files > limits.filesInFolder);
}

export const foldersTooLarge = (tree: Tree): string[] =>
  largeFolders(tree).map(
    ([folder, files]) =>
      `${folder} holds ${files} files, more than ${limits.filesInFolder}: divide it by what belongs together.`,
  );

/** Tables and other data are as long as what they say. */
export const filesTooLong = (tree: Tree): string[] =>
  tree
    .filter(({ path, lines }) => isCode(path) && lines > limits.linesInFile)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines, more than ${limits.linesInFile}: divide it into files of one idea each.`,
    );

/**
 * Code and data count; a fixture's picture does not, nor what npm wants beside a program, nor a numbered migration: those are
 * found by number, and only grow.
 */
function isCounted({ path }: Tree[number]): boolean {
  if (path.endsWith('/package.json') || /\/migrations\/\d{4}-[^/]+$/.test(path)) return false;
  return isCode(path) || path.endsWith('.json');
}
