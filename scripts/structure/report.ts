import { readGuide } from './guide/guide.ts';
import { objectionsToPages } from './guide/pages.ts';
import type { Recipe } from './guide/recipes.ts';
import { bothWays } from './rules/both-ways.ts';
import { objectionsTo } from './rules/rules.ts';
import { largeFolders } from './rules/sizes.ts';
import { limits } from './tree/house.ts';
import { isCode, readTree, type SourceFile, type Tree } from './tree/tree.ts';
import { touchToOutbox } from './way/touch-to-outbox.ts';
import { brokenSteps, callsOn } from './way/way.ts';

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
  return {
    lines: [
      ...sizes(tree),
      `folders over ${limits.filesInFolder} files: ${large.length}`,
      ...large.map(([folder, files]) => `  ${folder} (${files})`),
      `folder pairs importing both ways: ${pairs.length}`,
      ...pairs.map(({ folders }) => `  ${folders.join(' and ')}`),
      ...chain(broken.length === 0),
      `files touched by each recipe:${guide ? '' : ' not written yet'}`,
      ...(guide?.recipes ?? []).map((recipe) => `  ${recipe.name}: ${touched(recipe)}`),
    ],
    objections: [...objectionsTo(tree), ...broken, ...(guide?.objections ?? []), ...objectionsToPages(root)],
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

function chain(holds: boolean): string[] {
  const heading = 'longest chain from touch to outbox:';
  if (!holds) return [`${heading} not as it is listed, see below`];
  return [
    `${heading} ${callsOn(touchToOutbox)} calls`,
    ...touchToOutbox.map(({ file, name, wiring }) => `  ${wiring ? 'by ' : ''}${name} (${file})`),
  ];
}

function touched({ files, folders, policyData }: Recipe): string {
  const parts = [
    folders > 0 && `${folders} ${folders === 1 ? 'folder' : 'folders'}`,
    files > 0 && `${files} ${files === 1 ? 'file' : 'files'}`,
    policyData > 0 && 'policy data',
  ];
  const written = parts.filter((part) => part !== false);
  return written.length === 0 ? 'not written' : written.join(' and ');
}
