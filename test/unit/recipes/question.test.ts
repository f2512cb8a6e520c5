import { join } from 'node:path';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ScratchProject, scratchProject } from '../../fixtures/scratch-project.ts';

// The recipe of docs/develop.md: a question touches three files, and its words in each language. Here: in whose branch of the bank the account is kept.

const FORMS = 'contract/kiosk-api/actions/questions.ts';
const ANSWERS = 'main/visit/chart/answers.ts';
const STEP = 'main/visit/claim/account.ts';
const TEXTS = [
  'contract/language/id/questions.ts',
  'contract/language/en/questions.ts',
  'contract/language/jv/questions.ts',
  'contract/language/su/questions.ts',
] as const;

const FORM = "  bankBranch: { keys: 'name' },\n";
const READER = '  bankBranch: parsePersonName,\n';
const STATE =
  "  bankBranch: questionStep({ next: 'inquiringAccount', back: 'accountNumber', tags: [station] }),\n";
const SCREEN = "  bankBranch: questionScreen('bankBranch'),\n";
const WORDS = `    bankBranch: {
      title: 'Cabang bank mana?',
      hint: 'Tertulis di buku tabungan.',
      why: 'Bank menanyakan cabangnya.',
      label: 'Cabang bank',
    },
`;

// The compiler reads every program, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

const before = (line: RegExp, added: string) => (text: string) => text.replace(line, `${added}$&`);

let project: ScratchProject;
beforeAll(() => {
  project = scratchProject();
  project.edit(FORMS, before(/^ {2}trackReceipt: .*\n/m, FORM));
  project.edit(ANSWERS, before(/^ {2}trackReceipt: .*\n/m, READER));
  project.edit(STEP, (text) =>
    text
      .replace("questionStep({ next: 'inquiringAccount'", "questionStep({ next: 'bankBranch'")
      .replace(/^ {2}inquiringAccount: callStep/m, `${STATE}$&`)
      .replace(/^ {2}inquiringAccount: working/m, `${SCREEN}$&`),
  );
  for (const file of TEXTS) project.edit(file, before(/^ {4}signInEmail: \{\n/m, WORDS));
});
afterAll(() => project.remove());

test('a question more is three files and its words: every program compiles', async () => {
  expect(await project.typeCheck()).toEqual([]);
});

test('and it is asked, after the number of the account', async () => {
  const options = { root: project.folder, configFile: false, logLevel: 'silent' } as const;
  const { module } = await runnerImport<{
    visitMachine: typeof import('../../../main/visit/machine.ts').visitMachine;
  }>(join(project.folder, 'main/visit/machine.ts'), options);
  const steps: Readonly<Record<string, unknown>> = module.visitMachine.root.states['step']?.states ?? {};
  expect(Object.keys(steps)).toContain('bankBranch');
});

test.each([
  ['its form', FORMS, FORM, 'bankBranch'],
  ['its reader', ANSWERS, READER, 'bankBranch'],
  ['its words in one language', TEXTS[1], WORDS, 'bankBranch'],
])('%s is missed by the compiler', async (_what, file, part, because) => {
  project.edit(file, (text) => text.replace(part, ''));
  try {
    const errors = await project.typeCheck('contract', 'main');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.join('\n')).toContain(because);
  } finally {
    const at = file === TEXTS[1] ? /^ {4}signInEmail: \{\n/m : /^ {2}trackReceipt: .*\n/m;
    project.edit(file, before(at, part));
  }
});
