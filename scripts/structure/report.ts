import { readGuide } from './guide/guide.ts';
import type { Recipe } from './guide/recipes.ts';
import { limits } from './house.ts';
import { bothWays } from './rules/both-ways.ts';
import { objectionsTo } from './rules/rules.ts';
import { largeFolders } from './rules/sizes.ts';
import { touchToOutbox } from './touch-to-outbox.ts';
import { isCode, readTree, type SourceFile, type Tree } from './tree.ts';
import { brokenSteps, callsOn } from './way.ts';

export interface Report {
  /** What is printed, line by line. */
  readonly lines: readonly string[];
  /** Everything that does not hold, a sentence each. */
  readonly objections: readonly string[];
}

/** The tree in numbers, and what in it does not hold. */
export function reportOn(root: string): Report {
  const tree = readTree(root);
  const guide = readGuide(root);
  const broken = brokenSteps(root, touchToOutbox);
  const large = largeFolders(tree);
  const pairs = bothWays(tree);
  const calls = broken.length === 0 ? `${callsOn(touchToOutbox)} calls` : 'not as it is listed, see below';
  return {
    lines: [
      ...sizes(tree),
      `folders over ${limits.filesInFolder} files: ${large.length}`,
      ...large.map(([folder, files]) => `  ${folder} (${files})`),
      `folder pairs importing both ways: ${pairs.length}`,
      ...pairs.map(({ folders }) => `  ${folders.join(' and ')}`),
      `longest chain from touch to outbox: ${calls}`,
      `files touched by each recipe:${guide ? '' : ' not written yet'}`,
      ...(guide?.recipes ?? []).map((recipe) => `  ${recipe.name}: ${touched(recipe)}`),
    ],
    objections: [...objectionsTo(tree), ...broken, ...(guide?.objections ?? [])],
  };
}

function sizes(tree: Tree): string[] {
  const code = tree.filter(({ path }) => isCode(path)).sort((a, b) => a.lines - b.lines);
  const largest = code.at(-1);
  return [
    `files: ${tree.length}, ${code.length} of them code`,
    `lines of a file of code: median ${linesAt(code, 0.5)}, p90 ${linesAt(code, 0.9)}, largest ${largest?.lines ?? 0}` +
      ` (${largest?.path ?? 'none'})`,
  ];
}

/** By nearest rank: so many of all files are this long or shorter. */
const linesAt = (sorted: readonly SourceFile[], share: number): number =>
  sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)]?.lines ?? 0;

function touched({ files, folders, policyData }: Recipe): string {
  const parts = [
    folders > 0 && `${folders} ${folders === 1 ? 'folder' : 'folders'}`,
    (files > 0 || folders === 0) && `${files} ${files === 1 ? 'file' : 'files'}`,
    policyData > 0 && 'policy data',
  ];
  return parts.filter((part) => part !== false).join(' and ');
}
