import { describe, expect, test } from 'vitest';
import { functionsOf } from '../../../scripts/structure/way/functions.ts';
import { touchToOutbox } from '../../../scripts/structure/way/touch-to-outbox.ts';
import { brokenSteps, callsOn, type Step } from '../../../scripts/structure/way/way.ts';
import { type Files, scratch } from './scratch.ts';

const FILES: Files = {
  'page.tsx':
    "import { act } from './act.ts';\nexport const Page = () => <Button onPress={() => act('send')}>send</Button>;\n",
  'act.ts':
    "export function act(action: string) {\n  ipc.invoke(channels.act, action);\n}\nexport function other() {\n  act('other');\n}\n",
  'bind.ts': 'export function bind(store: Store) {\n  ipc.handle(channels.act, () => store.add());\n}\n',
  'store.ts': 'export function openStore() {\n  return { add: () => insert.run(), drop() {} };\n}\n',
};
const WAY: readonly Step[] = [
  { file: 'page.tsx', name: 'Page', says: 'act' },
  { file: 'act.ts', name: 'act', says: 'channels.act' },
  { file: 'bind.ts', name: 'bind', says: 'store.add' },
  { file: 'store.ts', name: 'openStore.add' },
];

const broken = (files: Files, way = WAY) => brokenSteps(scratch({ ...FILES, ...files }), way);

test('from touch to outbox each function that is listed calls the next', () => {
  expect(brokenSteps('.', touchToOutbox)).toEqual([]);
  expect(touchToOutbox.at(0)?.file).toMatch(/^renderer\//);
  expect(touchToOutbox.at(-1)?.file).toMatch(/^main\/outbox\//);
  expect(callsOn(touchToOutbox)).toBeGreaterThan(0);
});

describe('a way', () => {
  test('that holds is left in peace', () => {
    expect(broken({})).toEqual([]);
    expect(callsOn(WAY)).toBe(3);
  });

  test('counts no step that only says what is called', () => {
    expect(
      callsOn([...WAY.slice(0, 2), { file: 'bind.ts', name: 'bind', wiring: true }, ...WAY.slice(3)]),
    ).toBe(2);
  });

  test.each<[string, Files, string]>([
    [
      'a call that is gone',
      { 'page.tsx': 'export const Page = () => <Button>send</Button>;\n' },
      'Page in page.tsx does not say act',
    ],
    [
      'a call that stands in another function',
      { 'page.tsx': 'export const Page = () => <p>send</p>;\nexport const Other = () => act();\n' },
      'Page in page.tsx does not say act',
    ],
    [
      'a call in a comment',
      { 'page.tsx': 'export const Page = () => {\n  // act();\n  return <p>act()</p>;\n};\n' },
      'Page in page.tsx does not say act',
    ],
    [
      'a name that is only a parameter or a type',
      { 'page.tsx': 'export function Page(act: act) {\n  const x: act = 1;\n  return x;\n}\n' },
      'Page in page.tsx does not say act',
    ],
    [
      'a call of something else’s function of the same name',
      { 'bind.ts': 'export const bind = () => ipc.handle(channels.act, () => shop.add());\n' },
      'bind in bind.ts does not say store.add',
    ],
    [
      'a function of another name',
      { 'bind.ts': 'export function tie() {}\n' },
      'bind.ts has no function bind',
    ],
    [
      'a name that is only imported',
      { 'bind.ts': "import { bind } from './tie.ts';\nbind();\n" },
      'bind.ts has no function bind',
    ],
    [
      'two functions of one name',
      { 'bind.ts': `${FILES['bind.ts']}export const more = { bind() {} };\n` },
      'bind.ts has 2 functions bind, which only what holds them tells apart',
    ],
    [
      'a function that moved within its file',
      { 'store.ts': 'export const add = () => insert.run();\n' },
      'store.ts has no function openStore.add',
    ],
    [
      'a channel that the other side does not hear',
      { 'bind.ts': 'export const bind = () => ipc.handle(pipes.say, () => store.add());\n' },
      'bind in bind.ts knows nothing of channels.act',
    ],
    [
      'a channel that this side does not use',
      { 'act.ts': 'export const act = () => ipc.invoke(channels.say);\n' },
      'act in act.ts does not say channels.act',
    ],
  ])('is broken by %s', (_, files, objection) => {
    expect(broken(files)).toEqual([
      `${objection}: correct the way in scripts/structure/way/touch-to-outbox.ts.`,
    ]);
  });

  test('is broken by a step that says nothing', () => {
    expect(broken({}, [{ file: 'page.tsx', name: 'Page' }, ...WAY.slice(1)])).toEqual([
      'Page in page.tsx does not say how it reaches act: correct the way in scripts/structure/way/touch-to-outbox.ts.',
    ]);
  });

  test('is broken by a file that is not there', () => {
    const way: Step[] = [...WAY.slice(0, 3), { file: 'shop.ts', name: 'openStore.add' }];
    expect(broken({}, way)).toEqual([
      'shop.ts is not there: correct the way in scripts/structure/way/touch-to-outbox.ts.',
    ]);
  });
});

describe('a function', () => {
  const text = `
    export const machine = setup.createMachine({ on: { send: 'sending' }, states: { ...parts } });
    export class Desk {
      act(action: Action) { return this.visit?.act(action); }
      stop = () => this.#close();
    }
    export const actors = { submit: fromPromise(({ input }) => input.ports.submit(confirm(input))) };
    export const service = { ...desk, print, guarded: { act: (action) => visit.heard(action) } };
  `;

  test.each([
    ['machine', 'setup.createMachine'],
    ['machine', 'sending'],
    ['machine', 'parts'],
    ['act', 'this.visit.act'],
    ['stop', 'this.close'],
    ['actors.submit', 'input.ports.submit'],
    ['submit', 'confirm'],
    ['guarded.act', 'visit.heard'],
    ['service.guarded', 'visit.heard'],
    ['service', 'print'],
  ])('%s uses %s', (name, other) => {
    expect(functionsOf('a.ts', text).uses(name, other)).toBe(true);
  });

  test.each([
    ['machine', 'send'],
    ['machine', 'submit'],
    ['stop', 'this.visit.act'],
    ['act', 'visit.act'],
    ['actors.submit', 'submit'],
    ['service', 'guarded'],
    ['service.act', 'visit.heard'],
  ])('%s does not use %s', (name, other) => {
    expect(functionsOf('a.ts', text).uses(name, other)).toBe(false);
  });
});
