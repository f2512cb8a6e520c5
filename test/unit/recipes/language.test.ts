import { join } from 'node:path';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ScratchProject, scratchProject } from '../../fixtures/scratch-project.ts';

// The recipe of docs/develop.md: a language is one folder and one line.

const LIST = 'contract/language/languages.ts';
const BALINESE = 'contract/language/ban';
const LINE = "  ban: { name: 'Basa Bali', locale: 'id-ID', voice: 'id' },\n";
const LAST_LINE = /^ {2}en: \{.*\},\n/m;
const TITLE = 'Layar puniki patut kabukak malih';

// The compiler reads every program, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

let project: ScratchProject;
beforeAll(() => {
  project = scratchProject();
  project.copy('contract/language/en', BALINESE);
  project.edit(LIST, (text) => text.replace(LAST_LINE, (line) => line + LINE));
  project.edit(`${BALINESE}/shared.ts`, (text) => text.replace('This screen needs to be reopened', TITLE));
});
afterAll(() => project.remove());

/** Loads a file of the project as its own build does. */
async function load(file: string): Promise<Readonly<Record<string, unknown>>> {
  const options = { root: project.folder, configFile: false, logLevel: 'silent' } as const;
  const { module } = await runnerImport<Record<string, unknown>>(join(project.folder, file), options);
  return module;
}

const kiosk = () => load('renderer/language/texts.ts');
const headOffice = () => load('head-office/language/texts.ts');

test('a language more is one folder and one line: every program compiles', async () => {
  expect(await project.typeCheck()).toEqual([]);
});

test('and kiosk, phone, mail and fleet find its texts', async () => {
  expect(await kiosk()).toMatchObject({ texts: { ban: { fault: { title: TITLE } } } });
  expect(await headOffice()).toMatchObject({
    phoneTexts: { ban: { done: {} } },
    mailTexts: { ban: { reset: {} } },
    fleetTexts: { ban: { troubles: {} } },
  });
});

test.each([
  ['a text that is missing', 'entry.ts', /^ {4}ktp: .*\n/m, '', "Property 'ktp' is missing"],
  ['a text too many', 'entry.ts', /^( {4})(ktp: .*\n)/m, "$1$2$1sim: 'SIM',\n", "'sim' does not exist"],
  ['a topic’s text too many', 'mail.ts', /^( {2})(reset: )/m, "$1welcome: 'x',\n$1$2", "'welcome' does not"],
  ['a variable that is missing', 'tracking.ts', '{stage}', 'x', '{stage'],
  ['a variable that is misspelt', 'phone.ts', '{branch}', '{brunch}', '{branch'],
])('%s is an error in the file of the language itself', async (_what, name, before, after, because) => {
  const file = `${BALINESE}/${name}`;
  project.edit(file, (text) => text.replace(before, after));
  try {
    const errors = await project.typeCheck('contract/language');
    expect(errors).toEqual([expect.stringContaining(file)]);
    expect(errors[0]).toContain(because);
  } finally {
    project.copy(`contract/language/en/${name}`, file);
  }
});

test('a variable too many is refused when the texts are collected', async () => {
  const file = `${BALINESE}/tracking.ts`;
  project.edit(file, (text) => text.replace('{stage}', '{stage} {when}'));
  await expect(kiosk()).rejects.toThrow('texts.tracking.stage asks for other variables');
  project.copy('contract/language/en/tracking.ts', file);
  await kiosk();
});

test('a language of the list without a folder is refused', async () => {
  project.copy(BALINESE, 'kept');
  project.delete(BALINESE);
  await expect(kiosk()).rejects.toThrow('no texts were found for ban');
  await expect(headOffice()).rejects.toThrow('no texts were found for ban');
  project.copy('kept', BALINESE);
});

test('a folder that is not in the list is refused', async () => {
  project.edit(LIST, (text) => text.replace(LINE, ''));
  await expect(kiosk()).rejects.toThrow("'ban' is not in contract/language/languages.ts");
  await expect(headOffice()).rejects.toThrow("'ban' is not in contract/language/languages.ts");
});
