import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname, normalize } from 'node:path/posix';
import { listFiles } from './files.ts';
import { importsOfScript, importsOfStyles } from './imports.ts';

export interface SourceFile {
  /** From the root of the project, `/` between the parts. */
  readonly path: string;
  readonly lines: number;
  /** Paths of other files of the tree, each once. */
  readonly imports: readonly string[];
  /** Why its imports are not known; null when they are. */
  readonly unreadable: string | null;
}

/** All files of the rooms, in order of their paths. */
export type Tree = readonly SourceFile[];

const SCRIPT = /\.[cm]?[jt]sx?$/;
const STYLES = /\.css$/;

/** Written by hand to be run, drawn or compiled; a table, a picture or a page of text is not. */
export const isCode = (path: string): boolean => SCRIPT.test(path) || /\.(?:css|html|sql|sh|h)$/.test(path);

export const folderOf = (path: string): string => dirname(path);

/** @param root The project's folder. */
export function readTree(root: string): Tree {
  const paths = listFiles(root);
  const known = new Set(paths);
  return paths.map((path) => {
    if (!isCode(path)) return { path, lines: 0, imports: [], unreadable: null };
    const text = readFileSync(join(root, path), 'utf8');
    return { path, lines: countLines(text), ...readImports(path, text, known) };
  });
}

function readImports(path: string, text: string, known: ReadonlySet<string>) {
  try {
    const written = SCRIPT.test(path)
      ? importsOfScript(path, text)
      : STYLES.test(path)
        ? importsOfStyles(text)
        : [];
    const targets = new Set(
      written.filter((specifier) => specifier.startsWith('.')).map((specifier) => resolve(path, specifier)),
    );
    return { imports: [...targets].filter((to) => known.has(to) && to !== path), unreadable: null };
  } catch (error) {
    if (error instanceof SyntaxError) return { imports: [], unreadable: error.message };
    throw error;
  }
}

/** Names of files are written out in full; what stands behind a `?` tells the bundler how to take the file. */
function resolve(from: string, specifier: string): string {
  return normalize(`${dirname(from)}/${specifier.replace(/[?#].*$/, '')}`);
}

/** A last line without an end counts, too. */
function countLines(text: string): number {
  const ends = text.split('\n').length - 1;
  return text === '' || text.endsWith('\n') ? ends : ends + 1;
}
