import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { eventually } from '../../../fixtures/eventually.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  type Answer,
  openDatabaseOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
  type TestHeadOfficeOptions,
} from '../../../fixtures/head-office/head-office.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const keyFile = z.object({ signing: z.array(z.looseObject({})), encryption: z.array(z.looseObject({})) });

function start(options: TestHeadOfficeOptions = {}): Promise<TestHeadOffice> {
  return stoppable(startTestHeadOffice(options));
}

function ready(headOffice: TestHeadOffice): Promise<Answer> {
  return headOffice.send('GET', '/v1/ready');
}

const notReady = (...checks: string[]) => ({ status: 503, body: { code: 'notReady', status: 503, checks } });

test('an instance that can take whatever is sent is ready', async () => {
  expect(await ready(await start())).toMatchObject({ status: 200, body: { status: 'ready' } });
});

test.each([
  ['of another edition', { name: '9999-of-a-later-edition', timestamp: '' }],
  ['in which a migration is missing', undefined],
])('it is not ready with a database %s', async (_which, later) => {
  const headOffice = await start();
  // The head office is in this process: nobody waits for its lock without keeping it from going on.
  const limits = { ...headOffice.settings.limits, databaseWaitMilliseconds: 0 };
  const opened = await eventually(() =>
    openDatabaseOf({ ...headOffice, settings: { ...headOffice.settings, limits } }),
  );
  onTestFinished(() => opened.destroy());
  const database = opened.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
  await eventually(async () => {
    if (later) await database.insertInto('kysely_migration').values(later).execute();
    else await database.deleteFrom('kysely_migration').where('name', '=', '0024-phone-origin').execute();
  });
  expect(await ready(headOffice)).toMatchObject(notReady('migrations'));
});

test('it is not ready where no key is in force any more, and says so without naming the file', async () => {
  const dataFolder = temporaryFolder();
  const clock = new TestClock();
  await (await start({ dataFolder, clock })).stop();
  const file = join(dataFolder, 'keys.json');
  const keys = keyFile.parse(JSON.parse(await readFile(file, 'utf8')));
  const ending = (key: object) => ({ ...key, validUntil: '2026-11-18T03:30:00Z' });
  await writeFile(file, JSON.stringify({ ...keys, encryption: keys.encryption.map(ending) }));
  const headOffice = await start({ dataFolder, clock });
  expect((await ready(headOffice)).status).toBe(200);
  clock.advanceMinutes(31);
  const answer = await ready(headOffice);
  expect(answer).toMatchObject(notReady('keys'));
  expect(JSON.stringify(answer.body)).not.toContain(dataFolder);
});

test('on its way out it answers what is sent, and is not ready', async () => {
  const settings = { stop: { unreadySeconds: 4, drainSeconds: 1, seconds: 9 } };
  const headOffice = await start({ settings });
  const stopped = headOffice.stop();
  await eventually(async () => expect(await ready(headOffice)).toMatchObject(notReady('stopping')));
  expect((await headOffice.send('GET', '/v1/health')).status).toBe(200);
  await stopped;
  await expect(ready(headOffice)).rejects.toThrow();
});
