import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files of a made-up tree, by path. */
export type Files = Readonly<Record<string, string>>;

/** A folder with these files, gone after the test. */
export function scratch(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'structure-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  add(root, files);
  return root;
}

export function add(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
