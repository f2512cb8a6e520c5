import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { makeLog } from '../../../../head-office/log.ts';
import { startTestHeadOffice, TestClock } from '../../../fixtures/head-office/head-office.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const fileSchema = z.record(z.string(), z.array(z.looseObject({})));

let dataFolder: string;
beforeEach(() => {
  dataFolder = temporaryFolder();
});

/** Starts a head office at work, lets it be asked something, and returns what it logged until it had stopped. */
async function logOf(
  daysOn: number,
  use: (send: Awaited<ReturnType<typeof startTestHeadOffice>>['send']) => Promise<unknown> = async () => {},
): Promise<unknown[]> {
  const lines: unknown[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()));
      done();
    },
  });
  const clock = new TestClock();
  clock.advanceMinutes(daysOn * 24 * 60);
  const headOffice = await startTestHeadOffice({
    training: false,
    dataFolder,
    clock,
    log: makeLog('info', { to: sink }),
    settings: { publicUrl: 'https://jht.example' },
  });
  await use(headOffice.send);
  await headOffice.stop();
  return lines;
}

async function letRunOut(list: 'signing' | 'encryption', validUntil: string): Promise<void> {
  const file = join(dataFolder, 'keys.json');
  const keys = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const limited = { ...keys, [list]: keys[list]?.map((key) => ({ ...key, validUntil })) };
  await writeFile(file, JSON.stringify(limited));
}

test.each(['signing', 'encryption'] as const)(
  'the last %s key is warned of before it runs out',
  async (list) => {
    expect(await logOf(0)).toEqual([]);
    await letRunOut(list, '2026-12-25T03:00:00.000Z');
    expect(await logOf(0), 'in 37 days').toEqual([]);
    expect(await logOf(10)).toMatchObject([
      { level: 40, use: list, days: 27, msg: 'the last key runs out: add one to the key file' },
    ]);
  },
);

test('what may be kept no longer is erased at the start, and said in numbers alone', async () => {
  await logOf(0, (send) => send('POST', '/v1/sessions', { email: 'siti@contoh.id', password: 'tebak' }));
  const lines = await logOf(2);
  expect(lines).toMatchObject([{ erased: { signInAttempts: 7 }, msg: 'erased by retention time' }]);
  expect(JSON.stringify(lines)).not.toContain('siti');
});
