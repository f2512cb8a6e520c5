import type { Tree } from '../tree/tree.ts';
import { foldersBothWays } from './both-ways.ts';
import { filesTooLong, foldersTooLarge } from './sizes.ts';
import { namesOutsideTheList } from './topic-names.ts';

/** Code whose imports nobody can read would slip through the other rules. */
const unreadable = (tree: Tree): string[] =>
  tree.flatMap((file) =>
    file.unreadable === null ? [] : [`${file.path} cannot be read (${file.unreadable}): mend its syntax.`],
  );

/** What the rules of the house object to, a sentence each; empty when all of them hold. */
export const objectionsTo = (tree: Tree): string[] =>
  [unreadable, foldersBothWays, foldersTooLarge, filesTooLong, namesOutsideTheList].flatMap((rule) =>
    rule(tree),
  );
