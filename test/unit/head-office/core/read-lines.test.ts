import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLines } from '../../../../head-office/core/registry/import/read-lines.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

async function linesOf(content: string | Uint8Array, lineBytes = 1_000) {
  const path = join(temporaryFolder(), 'file');
  await writeFile(path, content);
  const file = await open(path);
  onTestFinished(() => file.close());
  const all = [];
  for await (const some of readLines(file, { bytes: (await file.stat()).size, lineBytes })) all.push(...some);
  return all;
}

test('lines are the same wherever the pieces end in which they are read', async () => {
  // Characters of two, three and four bytes; longer than one piece by far.
  const lines = Array.from({ length: 30_000 }, (_, at) => `${at} é 中 𝒩 ${'x'.repeat(at % 40)}`);
  expect((await linesOf(lines.join('\n'))).map((line) => ('text' in line ? line.text : line))).toEqual(lines);
});

test('a line is too long by its bytes, to the byte, and the next one is read', async () => {
  const [fits, tooLong, endless] = ['é'.repeat(50), `${'é'.repeat(50)}x`, 'x'.repeat(600_000)];
  const lines = await linesOf([fits, tooLong, fits, endless, fits, endless].join('\n'), 100);
  expect(lines.map((line) => ('text' in line ? line.text : line.problem.slice(0, 14)))).toEqual([
    ...[fits, 'is longer than', fits, 'is longer than', fits, 'is longer than'],
  ]);
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('the mark and the ends of lines of Windows are no part of a line, marks elsewhere are', async () => {
  const lines = await linesOf('\uFEFFone\r\n\uFEFFtwo\n\r\nfour\r');
  expect(lines.map((line) => ('text' in line ? line.text : ''))).toEqual(['one', '\uFEFFtwo', '', 'four']);
});
