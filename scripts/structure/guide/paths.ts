import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The first words in backticks that are a path: a `/` divides it, or ends it. */
export const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)].map(([, words = '']) => words).filter((words) => words.includes('/'));

/**
 * Whether a path that a page names is there: a folder when it ends with `/`, else a file. Where a part holds a
 * placeholder, `<topic>`, something has to be there that could stand in its place.
 */
export function isThere(root: string, path: string): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  const found = parts.reduce((folders, part) => folders.flatMap((folder) => step(folder, part)), [root]);
  return found.some((it) => statSync(it).isDirectory() === path.endsWith('/'));
}

function step(folder: string, part: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const pattern = part.split(/<[^<>]+>/).map((fixed) => fixed.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const matches = new RegExp(`^${pattern.join('.+')}$`);
  return readdirSync(folder)
    .filter((name) => matches.test(name))
    .map((name) => join(folder, name));
}
