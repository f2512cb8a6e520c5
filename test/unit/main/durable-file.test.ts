import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  flushFile,
  flushFolder,
  flushFolderLater,
  writeWhole,
  writeWholeLater,
} from '../../../main/durable-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durable-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('a file is replaced as a whole, for its owner alone, and nothing is left beside it', () => {
  const file = join(folder, 'list.json');
  writeWhole(file, '[1]');
  writeWhole(file, Buffer.from('[2]'));
  flushFile(file);
  expect(readFileSync(file, 'utf8')).toBe('[2]');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['list.json']);
});

test('the same goes where nobody waits for the disk', async () => {
  const file = join(folder, 'list.json');
  await Promise.all(['[1]', '[12345]', '[2]'].map((content) => writeWholeLater(file, content)));
  expect(readFileSync(file, 'utf8')).toBe('[2]');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['list.json']);
  await expect(writeWholeLater(join(folder, 'nowhere', 'list.json'), '[3]')).rejects.toThrow('ENOENT');
});

describe('a folder that the system lets nobody flush', () => {
  const nowhere = () => join(folder, 'nowhere');

  test('is flushed on Linux, where a fault is told', async () => {
    expect(() => flushFolder(nowhere())).toThrow('ENOENT');
    await expect(flushFolderLater(nowhere())).rejects.toThrow('ENOENT');
    flushFolder(folder);
    await flushFolderLater(folder);
  });

  test('is left to Windows', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    flushFolder(nowhere());
    await flushFolderLater(nowhere());
  });
});
