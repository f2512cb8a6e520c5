import { expect, test } from 'vitest';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as registryAnswers } from '../../../../../head-office/database/migrations/0032-registry-answers.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

test('0032 lets people of before be without an answer of the core, and keeps one for each', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  await registry(bare);
  const database = await open<Omit<Tables, 'participants'> & { participants: object }>(folder);
  const person = {
    ...{ participant_id: 'a', nik: '1', name: 'SITI', birth_date: '1985-03-02', sex: 'female' },
    ...{ birth_place: '', address: '', phone: '', email: '', data_updated_on: null, npwp: null },
    ...{ partial_reason: null, partial_paid_on: null, partial_amount: null },
  };
  await database.insertInto('participants').values(person).execute();

  await registryAnswers(bare);

  const now = '2026-11-18T03:00:00.000Z';
  expect(await database.selectFrom('registry_answers').selectAll().execute()).toEqual([]);
  const answer = (participant_id: string) =>
    database.insertInto('registry_answers').values({ participant_id, answered_at: now }).execute();
  await answer('a');
  await expect(answer('a'), 'twice').rejects.toThrow();
  await expect(answer('b'), 'of nobody').rejects.toThrow();
  const change = { change_id: '1', participant_id: 'b', kind: 'contact', made_at: now, due_at: now } as const;
  await expect(database.insertInto('registry_changes').values(change).execute()).rejects.toThrow();
});
