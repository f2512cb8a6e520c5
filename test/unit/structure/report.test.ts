import { expect, test } from 'vitest';
import { reportOn } from '../../../scripts/structure/report.ts';
import { touchToOutbox } from '../../../scripts/structure/way/touch-to-outbox.ts';
import { type Files, scratch } from './scratch.ts';

const lines = (count: number): string => '\n'.repeat(count);

const TREE: Files = {
  ...Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`main/fleet/file-${at}.ts`, lines(at + 1)])),
  'main/fleet/a.ts': `import '../outbox/b.css';${lines(30)}`,
  'main/fleet/b.ts': lines(500),
  'main/fleet/data.json': lines(900),
  'main/outbox/b.css': `@import '../fleet/a.ts';${lines(20)}`,
};
const RECIPES = `
### Recipe: a screen
1. \`main/fleet/<name>.ts\`: it.
### Recipe: a claim reason
1. \`main/fleet/<name>.ts\`: it.
2. \`contract/policy/default.json\`: its rule.
### Recipe: a language
1. \`main/fleet/\`: all of it.
2. \`main/outbox/b.css\`: one line.
`;

test('the tree is told in numbers', () => {
  expect(reportOn(scratch(TREE)).lines).toEqual([
    'files: 22, 21 of them code',
    // Half of 21 files have 11 lines or fewer, nine in ten have 20 or fewer.
    'lines of a file of code: median 11, p90 20, largest 500 (main/fleet/b.ts)',
    'folders over 20 files: 1',
    '  main/fleet (21)',
    'folder pairs importing both ways: 1',
    '  main/fleet and main/outbox',
    'longest chain from touch to outbox: not as it is listed, see below',
    'files touched by each recipe: not written yet',
  ]);
});

test('what does not hold is told, too', () => {
  const { objections } = reportOn(scratch(TREE));
  const about = (words: string) => objections.filter((objection) => objection.includes(words)).length;
  expect(about('main/fleet holds 21 files')).toBe(1);
  expect(about('main/fleet/b.ts has 500 lines')).toBe(1);
  expect(about('main/fleet and main/outbox import each other')).toBe(1);
  expect(about('correct the way')).toBe(touchToOutbox.length);
});

test('each recipe is told by what it touches', () => {
  const root = scratch({ ...TREE, 'contract/policy/default.json': '{}', 'docs/develop.md': RECIPES });
  const report = reportOn(root);
  const at = report.lines.indexOf('files touched by each recipe:');
  expect(report.lines.slice(at + 1)).toEqual([
    '  screen: 1 file',
    '  question: not written',
    '  reason: 1 file and policy data',
    '  language: 1 folder and 1 file',
    '  route: not written',
    '  migration: not written',
  ]);
  expect(report.objections).toContain("The recipe 'route' is not written: add it in docs/develop.md.");
});

test('the longest chain is told in calls, step by step', { timeout: 60_000 }, () => {
  const { lines: report } = reportOn('.');
  expect(report).toContainEqual(expect.stringMatching(/^longest chain from touch to outbox: \d+ calls$/));
  for (const { file } of touchToOutbox) expect(report.join('\n')).toContain(`(${file})`);
});
