import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLanguagePacks } from '../../../../main/configuration/language-packs.ts';
import { balinesePack } from '../../../fixtures/language/balinese-pack.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'languages'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'languages', name), text);
  return folder;
}

test('a kiosk without packs has the languages of the program alone', () => {
  expect(readLanguagePacks(temporaryFolder())).toEqual({ packs: [], refused: [] });
});

test('a pack is there at the next start, and a faulty one beside it keeps it from nothing', () => {
  const { packs, refused } = readLanguagePacks(
    folderWith({
      'ban.json': JSON.stringify(balinesePack()),
      'bug.json': JSON.stringify(balinesePack({ as: { code: 'bug' }, without: 'check.confirm' })),
      'readme.txt': 'no pack',
      'torn.json': '{',
    }),
  );
  expect(packs.map(({ code }) => code)).toEqual(['ban']);
  expect(refused).toEqual([
    { file: 'bug.json', faults: ['check.confirm: is missing'] },
    { file: 'torn.json', faults: ['file: is not JSON'] },
  ]);
});

test('of two of the same language the first by its name is taken', () => {
  const pack = JSON.stringify(balinesePack());
  const { packs, refused } = readLanguagePacks(folderWith({ 'a.json': pack, 'b.json': pack }));
  expect(packs).toHaveLength(1);
  expect(refused).toEqual([{ file: 'b.json', faults: ['code: ban is that of another pack'] }]);
});
