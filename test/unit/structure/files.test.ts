import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../../scripts/structure/tree/files.ts';
import { readTree } from '../../../scripts/structure/tree/tree.ts';
import { add, scratch } from './scratch.ts';

test('with git: what is tracked or would be, not what is ignored, gone or in no room', () => {
  const root = scratch({
    '.gitignore': 'out/\n',
    'main/tracked.ts': '',
    'main/gone.ts': '',
    'docs/page.md': '',
    'package.json': '{}',
  });
  git(root, 'init', '--quiet');
  git(root, 'add', '.');
  rmSync(join(root, 'main/gone.ts'));
  add(root, { 'main/new.ts': '', 'main/ü b.ts': '', 'main/out/built.ts': '' });
  expect(listFiles(root)).toEqual(['main/new.ts', 'main/tracked.ts', 'main/ü b.ts']);
});

test('without git: what lies there, but for what is installed or built', () => {
  const root = scratch({
    'main/a.ts': '',
    'test/deep/er/b.ts': '',
    'main/node_modules/x/index.js': '',
    'renderer/dist/built.js': '',
    'docs/page.md': '',
  });
  expect(listFiles(root)).toEqual(['main/a.ts', 'test/deep/er/b.ts']);
});

test('a file is known by its path, its lines and the files of the tree that it takes', () => {
  const root = scratch({
    'main/a.ts':
      "import './b.ts';\nimport './b.ts?worker';\nimport '../docs/c.ts';\nimport './none.ts';\nimport 'zod';\n",
    'main/b.ts': "import './b.ts';\n\n;",
    'main/picture.jpg': 'no text\n',
    'docs/c.ts': '',
  });
  expect(readTree(root)).toEqual([
    { path: 'main/a.ts', lines: 5, imports: ['main/b.ts'], unreadable: null },
    { path: 'main/b.ts', lines: 3, imports: [], unreadable: null },
    { path: 'main/picture.jpg', lines: 0, imports: [], unreadable: null },
  ]);
});

test('the project’s own tree is read, all of it', { timeout: 60_000 }, () => {
  const tree = readTree('.');
  expect(tree.filter(({ unreadable }) => unreadable !== null)).toEqual([]);
  expect(tree.length).toBeGreaterThan(500);
  expect(tree.flatMap(({ imports }) => imports).length).toBeGreaterThan(tree.length);
});

function git(root: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
