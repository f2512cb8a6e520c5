import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { inProject, projectRoot } from '../../../../scripts/lib/project.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const run = promisify(execFile);
// In the project, whose libraries the program needs.
const FOLDER = inProject('out', 'head-office-for-work');

beforeAll(async () => {
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const flags = ['build', '--mode', 'head-office', '--outDir', FOLDER, '--logLevel', 'error'];
  const env = { ...process.env, ANJUNGAN_BUILD: 'branch' };
  await run(process.execPath, [vite, ...flags], { cwd: projectRoot, env });
}, 120_000);

test('a build for work holds no simulator: no bank, no core, no mailbox, no clock to be moved, no faults', async () => {
  const files = await readdir(FOLDER);
  const texts = await Promise.all(files.map((file) => readFile(join(FOLDER, file), 'utf8')));
  const program = texts.join('\n');
  expect(program.includes('core.accountInquiry is not set')).toBe(true);
  const simulated = [
    'createSimulatedBank',
    'createSimulatedCore',
    'createMailbox',
    'simulateFaults',
    'serveTraining',
  ];
  const held = simulated.filter((name) => program.includes(`function ${name}(`));
  expect(held).toEqual([]);
  expect(program.includes('"/training/')).toBe(false);
});

test('and does not start as training', async () => {
  const started = run(process.execPath, [join(FOLDER, 'main.js'), '--training', '--data', temporaryFolder()]);
  await expect(started).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('this is a build for work, which has no training'),
  });
});
