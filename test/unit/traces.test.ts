import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/storage/temporary-folder.ts';
import { tracesIn } from '../support/kiosk/traces.ts';

const NIK = '3273014507720003';
const PHOTO = Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 256));
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

test.each([
  ['as text', Buffer.from(`{"nik":"${NIK}"}`)],
  ['as UTF-16', Buffer.from(`nik ${NIK}`, 'utf16le')],
  ['in base64', Buffer.from(Buffer.from(`"nik":"${NIK}","name"`).toString('base64'))],
  ['in base64, one byte on', Buffer.from(Buffer.from(` "nik":"${NIK}","name"`).toString('base64'))],
  ['in base64, two bytes on', Buffer.from(Buffer.from(`  "nik":"${NIK}","name"`).toString('base64'))],
])('the search for traces finds a number that lies there %s', async (_how, content) => {
  writeFileSync(join(folder, 'file'), content);
  expect(await tracesIn(folder, { nik: NIK })).toEqual([`nik in ${join(folder, 'file')}`]);
});

test('it finds a photo by a piece of it, and nothing where nothing is', async () => {
  writeFileSync(join(folder, 'half'), PHOTO.subarray(150));
  expect(await tracesIn(folder, { photo: PHOTO })).toEqual([`photo in ${join(folder, 'half')}`]);
  writeFileSync(join(folder, 'half'), 'nothing');
  expect(await tracesIn(folder, { photo: PHOTO, nik: NIK })).toEqual([]);
});
