import { expect, test } from 'vitest';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as corePersons } from '../../../../../head-office/database/migrations/0029-core-persons.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

test('0029 lets people of before be without an id of the core, and no two have the same', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  await registry(bare);
  const database = await open<Tables>(folder);
  const person = {
    ...{ name: 'SITI', birth_date: '1985-03-02', sex: 'female', birth_place: '', address: '', phone: '' },
    ...{ email: '', data_updated_on: null, npwp: null },
    ...{ partial_reason: null, partial_paid_on: null, partial_amount: null },
  };
  const add = (id: string, core = {}) =>
    database
      .insertInto('participants')
      .values({ ...person, participant_id: id, nik: id, ...core })
      .execute();
  await add('a');
  await add('b');

  await corePersons(bare);

  const known = await database.selectFrom('participants').select('core_person_id').execute();
  expect(known).toEqual([{ core_person_id: null }, { core_person_id: null }]);
  await add('c', { core_person_id: 'P-1' });
  await expect(add('d', { core_person_id: 'P-1' })).rejects.toThrow();
});
