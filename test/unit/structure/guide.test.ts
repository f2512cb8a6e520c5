import { describe, expect, test } from 'vitest';
import { readGuide } from '../../../scripts/structure/guide/guide.ts';
import { objectionsToPages } from '../../../scripts/structure/guide/pages.ts';
import { sectionsOf } from '../../../scripts/structure/guide/sections.ts';
import { type Files, scratch } from './scratch.ts';

const TREE: Files = Object.fromEntries(
  [
    'contract/kiosk-api/screens/claim.ts',
    'contract/policy/default.json',
    'contract/policy/schema.ts',
    'contract/languages.ts',
    'main/visit/claim/states.ts',
    'main/outbox/backoff.ts',
    'renderer/screens/claim/check.tsx',
    'contract/language/id/claim.ts',
    'head-office/http/routes.ts',
    'head-office/database/migrations/0001-registry.ts',
  ].map((path) => [path, '']),
);

const RECIPES: Readonly<Record<string, string>> = {
  screen:
    '1. `contract/kiosk-api/screens/<topic>.ts`: what it shows,\n   and why `main/nowhere.ts` need not know.\n' +
    '2. `main/visit/<topic>/states.ts`: its state.\n3. `renderer/screens/<topic>/<screen>.tsx`: how it is drawn.\n',
  question:
    '1. `main/visit/claim/states.ts`: one more.\n2. `contract/language/<language>/claim.ts`: its words.\n',
  reason: '1. `contract/policy/default.json`: its rule.\n2. `contract/policy/schema.ts`: its name.\n',
  language: '1. `contract/language/<language>/`: its texts.\n2. `contract/languages.ts`: one line.\n',
  route: '1. `head-office/http/routes.ts`: the route.\n',
  migration: '1. `head-office/database/migrations/<number>-<name>.ts`: the change.\n',
};
const QUESTIONS = Array.from(
  { length: 10 },
  (_, at) => `${at + 1}. **Where is number ${at} computed?** In \`main/outbox/backoff.ts\`, by \`next\`.\n`,
);

interface Page {
  readonly recipes?: Readonly<Record<string, string | undefined>>;
  readonly questions?: readonly string[];
  readonly before?: string;
}

function guide({ recipes = {}, questions = QUESTIONS, before = '' }: Page = {}) {
  const written = Object.entries({ ...RECIPES, ...recipes }).filter(([, steps]) => steps !== undefined);
  const parts = written.map(
    ([name, steps]) => `### Recipe: a ${name}\n\nFirst of all:\n\n${steps}\nThen \`npm test\`.\n`,
  );
  const page = `# Developing\n\n${before}\n## Ten questions\n\n${questions.join('')}\n## Recipes\n\n${parts.join('\n')}`;
  return readGuide(scratch({ ...TREE, 'docs/develop.md': page }));
}

test('a page that is not written promises nothing', () => {
  expect(readGuide(scratch(TREE))).toBeNull();
});

test('what docs/develop.md names is there, and its recipes keep to their limits', () => {
  expect(readGuide('.')?.objections).toEqual([]);
});

test('each recipe says how much it touches', () => {
  const read = guide();
  expect(read?.objections).toEqual([]);
  expect(
    read?.recipes.map(({ name, files, folders, policyData }) => [name, files, folders, policyData]),
  ).toEqual([
    ['screen', 3, 0, 0],
    ['question', 2, 0, 0],
    ['reason', 1, 0, 1],
    ['language', 1, 1, 0],
    ['route', 1, 0, 0],
    ['migration', 1, 0, 0],
  ]);
});

const files = (count: number) =>
  ['states.ts', 'a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts']
    .slice(0, count)
    .map((name, at) => `${at + 1}. \`main/visit/<topic>/${name.replace(/^[a-e]/, '<name>$&')}\`: more.\n`)
    .join('');

describe('a recipe is objected to', () => {
  test.each<[string, Page['recipes'], string | RegExp]>([
    [
      'that is missing',
      { route: undefined },
      "The recipe 'route' is not written: add it in docs/develop.md.",
    ],
    [
      'without steps',
      { route: 'As you like.\n' },
      "The recipe 'route' in docs/develop.md has no steps: list them with numbers.",
    ],
    [
      'with a step of no path',
      { route: '1. `head-office/http/routes.ts`: it.\n2. Think.\n' },
      `The recipe 'route' in docs/develop.md has the step "Think.": begin it with the path of what it touches, in backticks.`,
    ],
    [
      'with a path that is not there',
      { route: '1. `head-office/http/ways.ts`: it.\n' },
      "The recipe 'route' in docs/develop.md names head-office/http/ways.ts, which is not there: correct the path.",
    ],
    [
      'with a place that nothing stands in',
      { screen: '1. `renderer/pages/<topic>/<screen>.tsx`: it.\n' },
      /names renderer\/pages\/<topic>\/<screen>\.tsx, which is not there/,
    ],
    [
      'with a file for a folder',
      { migration: '1. `head-office/database/migrations`: it.\n' },
      /names head-office\/database\/migrations, which is not there/,
    ],
    [
      'of whole folders',
      { screen: '1. `renderer/screens/<topic>/`: all.\n' },
      "The recipe 'screen' in docs/develop.md touches 1 whole folders, more than 0: name the files instead.",
    ],
    [
      'of a second folder',
      { language: `${RECIPES['language']}3. \`renderer/screens/\`: all.\n` },
      /'language' .* touches 2 whole folders, more than 1/,
    ],
    [
      'of more than one line',
      { language: '1. `contract/language/<language>/`: texts.\n2. `contract/languages.ts`: its name.\n' },
      /'language' .* touches contract\/languages\.ts in more than one line/,
    ],
    [
      'of policy data where none is meant',
      {
        route: `${RECIPES['reason']}3. \`contract/languages.ts\`: it.\n4. \`head-office/http/routes.ts\`: it.\n`,
      },
      /'route' .* touches 4 files, more than 3/,
    ],
  ])('%s', (_, recipes, objection) => {
    const found = guide({ recipes: { ...recipes } })?.objections ?? [];
    expect(found).toHaveLength(1);
    if (typeof objection === 'string') expect(found[0]).toBe(objection);
    else expect(found[0]).toMatch(objection);
  });

  test.each([
    ['screen', 5],
    ['question', 5],
    ['reason', 3],
    ['route', 3],
  ])('%s of more than %i files, and of no fewer', (name, limit) => {
    const tooMany = (count: number) =>
      guide({ recipes: { [name]: files(count) } })?.objections.filter((it) => it.includes('more than'));
    expect(tooMany(limit)).toEqual([]);
    expect(tooMany(limit + 1)).toEqual([
      `The recipe '${name}' in docs/develop.md touches ${limit + 1} files, more than ${limit}: ` +
        'bring together what it touches apart.',
    ]);
  });

  test('that is written twice', () => {
    const found = guide({ before: `### Recipe: a new route\n\n${RECIPES['route']}\n` })?.objections;
    expect(found).toEqual(["The recipe 'route' is written 2 times: keep one in docs/develop.md."]);
  });
});

test('a file that two steps name is touched once', () => {
  const found = guide({
    recipes: { route: `${RECIPES['route']}2. \`head-office/http/routes.ts\`: again.\n` },
  });
  expect(found?.recipes.find(({ name }) => name === 'route')?.files).toBe(1);
});

describe('a question is objected to', () => {
  test.each([
    [
      'for a path that is not there',
      '**Where is it?** In `main/outbox/wait.ts`.',
      '"Where is it?" in docs/develop.md names main/outbox/wait.ts, which is not there: correct the path.',
    ],
    [
      'for one of two paths',
      '**Where is it?** In `main/outbox/backoff.ts` and `main/outbox/wait.ts`.',
      '"Where is it?" in docs/develop.md names main/outbox/wait.ts, which is not there: correct the path.',
    ],
    [
      'for no path',
      '**Where is it?** In `backoff`.',
      '"Where is it?" in docs/develop.md has no place for an answer: name its path in backticks.',
    ],
    [
      'for no question',
      'It is in `main/outbox/backoff.ts`.',
      '"It is in `main/outbox/backoff.ts`." in docs/develop.md asks nothing: begin it with a question in bold.',
    ],
  ])('%s', (_, item, objection) => {
    expect(guide({ questions: [...QUESTIONS.slice(1), `10. ${item}\n`] })?.objections).toEqual([objection]);
  });

  test('when there are not ten', () => {
    expect(guide({ questions: QUESTIONS.slice(1) })?.objections).toEqual([
      "docs/develop.md has 9 questions under 'Ten questions': let there be 10.",
    ]);
  });
});

test('every path of the tree that README and docs name in backticks is there', () => {
  expect(objectionsToPages('.')).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/operate.md', 'docs/decisions/0001-why.md'])(
  'a path that %s names and that is not there is objected to',
  (page) => {
    const words =
      'In `main/outbox/backoff.ts`, `main/outbox`, `main/outbox/` and `renderer/screens/<topic>/`;' +
      ' not in `main/outbox/wait.ts`, nor in `node:fs` or `/fleet/kiosks`.';
    expect(objectionsToPages(scratch({ ...TREE, [page]: words }))).toEqual([
      `${page} names main/outbox/wait.ts, which is not there: correct the path.`,
    ]);
  },
);

describe('a page is read', () => {
  test('by headings and numbered items, which go on over lines', () => {
    const page = '# One\n\n1. a\n   b\nc\n2) d\n\n   e\n- f\n\n## Two ##\r\n\r\n1. g\r\n';
    expect(sectionsOf(page)).toEqual([
      { title: 'One', items: ['a b c', 'd'] },
      { title: 'Two', items: ['g'] },
    ]);
  });

  test('without what stands in blocks of code and comments', () => {
    const page =
      '# One\n\n```md\n### Recipe: a route\n1. a\n```\n<!--\n### Recipe: a route\n1. b\n-->\n1. c\n';
    expect(sectionsOf(page)).toEqual([{ title: 'One', items: ['c'] }]);
  });
});
