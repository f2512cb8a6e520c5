import { folderOf, type Tree } from '../tree/tree.ts';

export interface BothWays {
  /** In order of their names. */
  readonly folders: readonly [string, string];
  /** What a file of the first takes from the second, and the other way round. */
  readonly there: Import;
  readonly back: Import;
}

interface Import {
  readonly from: string;
  readonly to: string;
}

/**
 * Folders that import each other: by the files that lie directly in them, or, side by side in the same folder, by
 * anything below them; a folder's own files lie side by side with its subfolders. Imports between large parts are
 * named only where no pair of folders inside explains them.
 */
export function bothWays(tree: Tree): BothWays[] {
  const imports = tree.flatMap(({ path, imports: targets }) => targets.map((to) => ({ from: path, to })));
  const direct = pairs(imports, ({ from, to }) => [folderOf(from), folderOf(to)]);
  const explained = new Set(
    direct.map(({ there }) => keyOf(...sideBySide(there))).filter((key) => key !== undefined),
  );
  const large = pairs(imports, sideBySide).filter(({ folders }) => !explained.has(keyOf(...folders)));
  return [...direct, ...large];
}

export const foldersBothWays = (tree: Tree): string[] =>
  bothWays(tree).map(
    ({ folders: [one, other], there, back }) =>
      `${one} and ${other} import each other (${there.from} takes ${there.to}, ${back.from} takes ${back.to}): ` +
      'let one of them alone know the other, or move what both need to a third folder.',
  );

type Sides = (between: Import) => readonly [string, string];

function pairs(imports: readonly Import[], sidesOf: Sides): BothWays[] {
  const first = new Map<string, Import>();
  const found: BothWays[] = [];
  for (const there of imports) {
    const [one, other] = sidesOf(there);
    if (one === other || first.has(`${one}\0${other}`)) continue;
    first.set(`${one}\0${other}`, there);
    const back = first.get(`${other}\0${one}`);
    if (!back) continue;
    if (one < other) found.push({ folders: [one, other], there, back });
    else found.push({ folders: [other, one], there: back, back: there });
  }
  return found;
}

/** The two parts, side by side in the smallest folder that holds both files, between which an import goes. */
function sideBySide({ from, to }: Import): readonly [string, string] {
  const one = folderOf(from).split('/');
  const other = folderOf(to).split('/');
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1;
  return [one.slice(0, shared + 1).join('/'), other.slice(0, shared + 1).join('/')];
}

const keyOf = (one: string, other: string): string => [one, other].sort().join('\0');
