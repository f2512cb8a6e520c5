import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { objectionsTo } from '../../../scripts/structure/rules/rules.ts';
import { places, topics } from '../../../scripts/structure/tree/house.ts';
import { readTree } from '../../../scripts/structure/tree/tree.ts';
import { add, type Files, scratch } from './scratch.ts';

/** A small tree to which nothing can be objected. */
const GOOD: Files = {
  'contract/kiosk-api/screens/claim.ts': 'export interface CheckScreen { name: string }\n',
  'contract/money.ts': 'export const half = (rupiah: number) => rupiah / 2;\n',
  'main/visit/machine.ts': "import { claim } from './claim/states.ts';\nexport const machine = { claim };\n",
  'main/visit/claim/states.ts': 'export const claim = {};\n',
  'main/outbox/store.ts': 'export const store = {};\n',
  'main/outbox/send/sender.ts': 'export const sender = {};\n',
  'main/fleet/report.ts': "import { store } from '../outbox/store.ts';\nexport const report = { store };\n",
  'renderer/screens/claim/check.tsx': "import './check.css';\nexport const Check = () => <p>claim</p>;\n",
  'renderer/screens/claim/check.css': '.check { color: black }\n',
  'contract/language/id/claim.ts': "export const claim = { title: 'Konfirmasi' };\n",
  'test/unit/outbox.test.ts': "import { store } from '../../main/outbox/store.ts';\nvoid store;\n",
};

const numbered = (count: number, folder: string, type: string, name = (at: number) => `file-${at}`): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/${name(at)}.${type}`, '']));

function objections(files: Files): string[] {
  const root = scratch(GOOD);
  add(root, files);
  return objectionsTo(readTree(root));
}

test('a tree that keeps to the rules is left in peace', () => {
  expect(objections({})).toEqual([]);
});

describe('folders that import each other', () => {
  test.each<[string, Files, string]>([
    [
      'by their own files',
      { 'main/outbox/told.ts': "import { report } from '../fleet/report.ts';\nvoid report;\n" },
      'main/fleet and main/outbox import each other (main/fleet/report.ts takes main/outbox/store.ts, ' +
        'main/outbox/told.ts takes main/fleet/report.ts): ',
    ],
    [
      'by a type alone',
      {
        'main/outbox/told.ts': "import type { Report } from '../fleet/report.ts';\nexport type T = Report;\n",
      },
      'main/fleet and main/outbox import each other (',
    ],
    [
      'by anything below them',
      { 'main/outbox/send/told.ts': "export { report } from '../../fleet/report.ts';\n" },
      'main/fleet and main/outbox import each other (main/fleet/report.ts takes main/outbox/store.ts, ' +
        'main/outbox/send/told.ts takes main/fleet/report.ts): ',
    ],
    [
      'as parent and child',
      { 'main/visit/claim/call.ts': "import { machine } from '../machine.ts';\nvoid machine;\n" },
      'main/visit and main/visit/claim import each other (',
    ],
    [
      'as a folder’s own files and what lies deep in its subfolder',
      { 'main/visit/claim/parts/call.ts': "import { machine } from '../../machine.ts';\nvoid machine;\n" },
      'main/visit and main/visit/claim import each other (main/visit/machine.ts takes ' +
        'main/visit/claim/states.ts, main/visit/claim/parts/call.ts takes main/visit/machine.ts): ',
    ],
    [
      'as rooms',
      { 'main/try.ts': "export const tried = () => import('../test/unit/outbox.test.ts');\n" },
      'main and test import each other (main/try.ts takes test/unit/outbox.test.ts, ',
    ],
    [
      'in tests',
      {
        'test/a/one.ts': "export * from '../b/one.ts';\n",
        'test/b/one.ts': 'export const one = 1;\n',
        'test/b/two.ts': "import { one } from '../a/one.ts';\nvoid one;\n",
      },
      'test/a and test/b import each other (test/a/one.ts takes test/b/one.ts, ',
    ],
    [
      'by a style sheet',
      {
        'renderer/screens/claim/list.tsx': "import '../../theme/base.css';\n",
        'renderer/theme/base.css': '@import "../screens/claim/check.css";\n',
      },
      'renderer/screens/claim and renderer/theme import each other (renderer/screens/claim/list.tsx takes ' +
        'renderer/theme/base.css, renderer/theme/base.css takes renderer/screens/claim/check.css): ',
    ],
  ])('%s', (_, files, beginning) => {
    const found = objections(files);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(beginning), found[0]).toBe(true);
    expect(found[0]).toMatch(
      /: let one of them alone know the other, or move what both need to a third folder\.$/,
    );
  });

  test.each<[string, Files]>([
    ['a comment', { 'main/outbox/told.ts': "// import { report } from '../fleet/report.ts';\n" }],
    ['a string', { 'main/outbox/told.ts': 'export const s = "import \'../fleet/report.ts\'";\n' }],
    ['a file of the same folder', { 'main/outbox/told.ts': "export * from './store.ts';\n" }],
    ['a package of a folder’s name', { 'main/outbox/told.ts': "export * from 'main/fleet/report.ts';\n" }],
    ['a second import the same way', { 'main/fleet/more.ts': "export * from '../outbox/store.ts';\n" }],
    [
      'another child of the same parent',
      { 'main/outbox/send/more.ts': "export * from '../../log.ts';\n", 'main/log.ts': '' },
    ],
  ])('%s is no way back', (_, files) => {
    expect(objections(files)).toEqual([]);
  });

  test('each pair is named once, however many imports it has', () => {
    const told = { 'main/outbox/told.ts': "export * from '../fleet/report.ts';\n" };
    const more = { 'main/outbox/send/more.ts': "export * from '../../fleet/report.ts';\n" };
    expect(objections({ ...told, ...more })).toHaveLength(1);
  });
});

describe('folders over 20 files', () => {
  test.each<[string, Files]>([
    ['code', numbered(20, 'main/outbox', 'ts')],
    [
      'code, styles and data',
      { ...numbered(10, 'main/outbox', 'css'), ...numbered(10, 'main/outbox', 'json') },
    ],
  ])('%s', (_, files) => {
    expect(objections(files)).toEqual([
      'main/outbox holds 21 files, more than 20: divide it by what belongs together.',
    ]);
  });

  test.each<[string, Files]>([
    ['20 files', numbered(19, 'main/outbox', 'ts')],
    ['pictures', numbered(40, 'main/outbox', 'jpg')],
    ['numbered migrations', numbered(40, 'main/database/migrations', 'ts', (at) => `${1000 + at}-step`)],
    [
      'what npm wants beside a program',
      { ...numbered(19, 'main/outbox', 'ts'), 'main/outbox/package.json': '{}' },
    ],
    [
      'files in its subfolders',
      { ...numbered(19, 'main/outbox', 'ts'), ...numbered(19, 'main/outbox/send', 'ts') },
    ],
  ])('%s may be there', (_, files) => {
    expect(objections(files)).toEqual([]);
  });
});

describe('files over 400 lines', () => {
  test.each(['ts', 'tsx', 'css', 'js'])('of %s', (type) => {
    expect(objections({ [`test/long.${type}`]: '\n'.repeat(401) })).toEqual([
      `test/long.${type} has 401 lines, more than 400: divide it into files of one idea each.`,
    ]);
  });

  test('a last line without an end counts, too', () => {
    expect(objections({ 'test/long.ts': `${'\n'.repeat(400)};` })).toHaveLength(1);
  });

  test.each([
    ['400 lines', 'test/long.ts', 400],
    ['data', 'contract/policy/default.json', 2_000],
  ])('%s may be there', (_, path, lines) => {
    expect(objections({ [path]: '\n'.repeat(lines) })).toEqual([]);
  });
});

describe('names outside the list of topics', () => {
  test.each([
    ['main/visit/papers/states.ts', 'main/visit/papers'],
    ['renderer/screens/claims/list.tsx', 'renderer/screens/claims'],
    ['contract/kiosk-api/screens/question.ts', 'contract/kiosk-api/screens/question.ts'],
    ['contract/language/id/after.ts', 'contract/language/id/after.ts'],
    ['contract/language/en/toString.ts', 'contract/language/en/toString.ts'],
  ])('%s', (path, named) => {
    expect(objections({ [path]: '' })).toEqual([
      `${named} bears the name of no topic: give it one of those in scripts/structure/tree/house.ts, ` +
        'or list it there with a reason.',
    ]);
  });

  test('a place that is gone is not passed over', () => {
    const root = scratch({ ...GOOD });
    const tree = readTree(root).filter(({ path }) => !path.startsWith('main/visit/'));
    expect(objectionsTo(tree)).toEqual([
      'main/visit holds nothing: name the folder in its place in scripts/structure/tree/house.ts.',
    ]);
  });

  test.each(topics)('%s is a topic in every room', (topic) => {
    const files = [
      `main/visit/${topic}/states.ts`,
      `renderer/screens/${topic}/screen.tsx`,
      `contract/kiosk-api/screens/${topic}.ts`,
      `contract/language/en/${topic}.ts`,
    ];
    expect(objections(Object.fromEntries(files.map((path) => [path, ''])))).toEqual([]);
  });

  test('a file beside the topics’ folders needs no topic, and a name that is listed with a reason none either', () => {
    const listed = places.flatMap(({ folder, divided, besides }) =>
      Object.keys(besides).map((name) => {
        const path = `${folder.replace('*', 'id')}/${name}`;
        return divided === 'all' ? `${path}.ts` : `${path}/setup.ts`;
      }),
    );
    const files = ['renderer/screens/screen-view.tsx', 'main/visit/context.ts', ...listed];
    expect(objections(Object.fromEntries(files.map((path) => [path, ''])))).toEqual([]);
  });

  test('each name that is no topic is listed with its reason', () => {
    for (const { besides } of places)
      for (const [name, reason] of Object.entries(besides)) expect(reason, name).toMatch(/\w+ \w+ \w+/);
  });
});

test('a file that cannot be read is not passed over', () => {
  const [first = '', ...others] = objections({ 'main/outbox/broken.ts': "import { from './store.ts';\n" });
  expect(others).toEqual([]);
  expect(first).toMatch(/^main\/outbox\/broken\.ts cannot be read \(.+\): mend its syntax\.$/);
});

test('lint holds the tree to the rules', () => {
  expect(readFileSync('scripts/checks/tools.ts', 'utf8')).toContain('objectionsTo(readTree(projectRoot))');
});
