import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { unusedTexts } from '../../scripts/unused-texts/unused-texts.ts';
import { type ScratchProject, scratchProject } from '../fixtures/scratch-project.ts';

// The compiler reads every program, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

const TEXTS = 'contract/language/id';

let project: ScratchProject;
beforeAll(() => {
  project = scratchProject(['scripts/policy', 'scripts/policy-check.ts']);
});
afterAll(() => project.remove());

test('a text that nothing says is found, of the kiosk, the phone, the mail and the fleet; no other is', () => {
  project.edit(`${TEXTS}/shared.ts`, (text) => text.replace('  frame: {', "  frame: {\n    nobody: 'x',"));
  project.edit(`${TEXTS}/tracking.ts`, (text) => text.replace('  help: {', "  help: {\n    nowhere: 'x',"));
  project.edit(`${TEXTS}/phone.ts`, (text) => text.replace('  approve: {', "  approve: {\n    nobody: 'x',"));
  project.edit(`${TEXTS}/mail.ts`, (text) => text.replace('  reset: {', "  reset: {\n    nobody: 'x',"));
  project.edit(`${TEXTS}/fleet.ts`, (text) => text.replace('  product:', "  nobody: 'x',\n  product:"));
  expect(unusedTexts(project.folder)).toEqual([
    `${TEXTS}/fleet.ts: nobody`,
    `${TEXTS}/mail.ts: reset.nobody`,
    `${TEXTS}/phone.ts: approve.nobody`,
    `${TEXTS}/shared.ts: frame.nobody`,
    `${TEXTS}/tracking.ts: help.nowhere`,
  ]);
});
