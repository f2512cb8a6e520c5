import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { importRegistry } from '../../../../head-office/app/import-registry.ts';
import { makeSettings } from '../../../../head-office/configuration/configure.ts';
import { lockParticipant } from '../../../../head-office/database/locks.ts';
import { openDatabase } from '../../../../head-office/database/open.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { toNdjson, writtenPeople, writtenPerson } from '../../../fixtures/core/people.ts';
import { databaseOf, TestClock } from '../../../fixtures/head-office/head-office.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

test('whoever hands in a claim meanwhile is waited for, and kept as held; others go on in the same batch', async () => {
  const folder = temporaryFolder();
  const settings = makeSettings({ dataFolder: folder, databaseUrl: await databaseOf(folder) }, false, folder);
  if (!settings.ok) throw new Error(settings.problem);
  const log = makeLog('silent');
  const opened = await openDatabase(settings.value, log);
  if (!opened.ok) throw new Error(opened.problem);
  const database = opened.value;
  onTestFinished(() => database.destroy());
  const file = join(folder, 'people.ndjson');
  const importOf = async (people: readonly unknown[]) => {
    await writeFile(file, toNdjson(people));
    const order = { file, exportedAt: new Date('2026-11-17T17:00:00Z'), reportFile: join(folder, 'report') };
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    return importRegistry({ settings: settings.value, clock: new TestClock(), log }, order, watch);
  };
  await importOf(writtenPeople(3));
  const { participant_id } = await database
    .selectFrom('participants')
    .select('participant_id')
    .where('nik', '=', writtenPerson(1).nik)
    .executeTakeFirstOrThrow();
  const waits = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(database);
    return rows[0]?.count;
  };

  const importing = await database.transaction().execute(async (transaction) => {
    await lockParticipant(transaction, participant_id);
    const since = '2026-11-18T03:00:00.000Z';
    await transaction
      .insertInto('claims_in_progress')
      .values({ participant_id, claim_id: null, since })
      .execute();
    const started = { done: importOf(writtenPeople(3).map((person) => ({ ...person, name: 'LAIN' }))) };
    await expect.poll(waits).toBe(1);
    return started;
  });

  expect(await importing.done).toMatchObject({ ok: true, value: { people: 3, changed: 2, kept: 1 } });
  const names = await database.selectFrom('participants').select('name').orderBy('nik').execute();
  expect(names.map(({ name }) => name)).toEqual(['LAIN', writtenPerson(1).name, 'LAIN']);
});
