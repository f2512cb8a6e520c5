import { beforeEach, expect, test } from 'vitest';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as claims } from '../../../../../head-office/database/migrations/0003-claims.ts';
import { up as officeKeys } from '../../../../../head-office/database/migrations/0016-office-keys.ts';
import { up as uploads } from '../../../../../head-office/database/migrations/0018-uploads.ts';
import { up as caseKeys } from '../../../../../head-office/database/migrations/0023-case-keys.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

/** The tables before 0023. */
interface BeforeCaseKeys extends Pick<Tables, 'uploads'> {
  office_keys: Omit<Tables['office_keys'], 'use'>;
  upload_parts: Omit<Tables['upload_parts'], 'kid' | 'day'>;
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

test('0023 knows the keys of an earlier edition as those of envelopes, and takes parts that are not sealed', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, claims, officeKeys, uploads]) await up(bare);
  const earlier = await open<BeforeCaseKeys>(folder);
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

  const database = await open<Tables>(folder);
  expect(await database.selectFrom('office_keys').selectAll().execute()).toEqual([
    { ...known, use: 'office' },
  ]);
  const parts = await database.selectFrom('upload_parts').select(['kid', 'day']).execute();
  expect(parts).toEqual([{ kid: null, day: null }]);
});
