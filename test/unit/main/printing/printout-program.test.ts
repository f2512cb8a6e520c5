import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadPrintoutProgram } from '../../../../main/printing/printout-program.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'printout-'));
  await mkdir(join(folder, 'dist', 'printout'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
});
afterEach(() => rm(folder, { recursive: true }));

const write = (content: string) => writeFile(join(folder, 'dist', 'printout', 'draw-printout.js'), content);

it('finds the program that draws printouts in the folder of the app', async () => {
  await write("export const program = { drawPrintout: async () => ({ pdf: 'drawn' }) };");
  const { drawPrintout } = await loadPrintoutProgram(folder);
  expect(drawPrintout).toBeTypeOf('function');
});

it.each(['', 'export const program = null;', 'export const program = { drawPrintout: 1 };'])(
  'takes nothing else for it: %j',
  async (content) => {
    await write(content);
    await expect(loadPrintoutProgram(folder)).rejects.toThrow('is not the program that draws printouts');
  },
);
