import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSettings } from '../../../../head-office/configuration/configure.ts';
import { postgresDialect } from '../../../../head-office/database/dialects/postgres.ts';
import { sqliteDialect } from '../../../../head-office/database/dialects/sqlite.ts';
import { up as registry } from '../../../../head-office/database/migrations/0001-registry.ts';
import { up as claims } from '../../../../head-office/database/migrations/0003-claims.ts';
import { up as officeKeys } from '../../../../head-office/database/migrations/0016-office-keys.ts';
import { up as uploads } from '../../../../head-office/database/migrations/0018-uploads.ts';
import { up as caseKeys } from '../../../../head-office/database/migrations/0023-case-keys.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { databaseOf } from '../../../fixtures/head-office/head-office.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

/** The tables before 0023. */
interface BeforeCaseKeys extends Pick<Tables, 'uploads'> {
  office_keys: Omit<Tables['office_keys'], 'use'>;
  upload_parts: Omit<Tables['upload_parts'], 'kid' | 'day'>;
}

let folder: string;
let close: (() => Promise<void>)[];
beforeEach(() => {
  folder = temporaryFolder();
  close = [];
});
afterEach(async () => {
  for (const end of close) await end();
});

/** The same database, seen as it was at some edition. */
async function open<T>(): Promise<Kysely<T>> {
  const url = await databaseOf(folder, 'empty');
  const settings = makeSettings({ dataFolder: folder }, false, folder);
  if (!settings.ok) throw new Error(settings.problem);
  const { database, limits } = settings.value;
  const opened = new Kysely<T>({
    dialect: url
      ? postgresDialect(url, database, () => undefined)
      : sqliteDialect(folder, limits.databaseWaitMilliseconds),
  });
  close.push(() => opened.destroy());
  return opened;
}

test('0023 knows the keys of an earlier edition as those of envelopes, and takes parts that are not sealed', async () => {
  const bare = await open<unknown>();
  for (const up of [registry, claims, officeKeys, uploads]) await up(bare);
  const earlier = await open<BeforeCaseKeys>();
  const known = { kid: 'x', added_at: '2026-11-18T03:00:00.000Z', given_up_at: null, missed_at: null };
  await earlier.insertInto('office_keys').values(known).execute();
  const upload = { upload_id: 'a', branch_id: 'BDG', kiosk_id: '01', claim_id: 'b', digest: 'c' };
  const length = { length: 2, received: 1, continued_at: known.added_at };
  await earlier
    .insertInto('uploads')
    .values({ ...upload, ...length })
    .execute();
  const part = { upload_id: 'a', starts_at: 0, bytes: Buffer.from('e') };
  await earlier.insertInto('upload_parts').values(part).execute();

  await caseKeys(bare);

  const database = await open<Tables>();
  expect(await database.selectFrom('office_keys').selectAll().execute()).toEqual([
    { ...known, use: 'office' },
  ]);
  const parts = await database.selectFrom('upload_parts').select(['kid', 'day']).execute();
  expect(parts).toEqual([{ kid: null, day: null }]);
});
