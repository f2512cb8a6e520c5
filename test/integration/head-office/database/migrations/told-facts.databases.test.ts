import { expect, test } from 'vitest';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as claims } from '../../../../../head-office/database/migrations/0003-claims.ts';
import { up as training } from '../../../../../head-office/database/migrations/0004-training.ts';
import { up as toldFacts } from '../../../../../head-office/database/migrations/0027-told-facts.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

interface Before extends Pick<Tables, 'participants' | 'claims' | 'training_state'> {
  claim_stages: { claim_id: string; stage: string; due_at: string };
}

const PAST = '2020-01-01T03:00:00.000Z';
const FUTURE = '2999-01-01T03:00:00.000Z';

test.each([
  ['at work forgets what nobody told', false, []],
  [
    'in training becomes what is yet to be told',
    true,
    [
      { claim_id: 'open', stage: 'done' },
      { claim_id: 'open', stage: 'payment' },
    ],
  ],
])('0027 %s', async (_name, isTraining, plan) => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  for (const up of [registry, claims, training]) await up(bare);
  const before = await open<Before>(folder);
  if (isTraining) {
    await before.insertInto('training_state').values({ seeded_on: '2020-01-01', clock_ahead: 0 }).execute();
  }
  const person = {
    ...{ participant_id: 'p', nik: 'n', name: 'A', birth_date: '1970-01-01', sex: 'male', birth_place: 'B' },
    ...{ address: 'C', phone: '1', email: 'a@b.id', data_updated_on: null, npwp: null },
    ...{ partial_reason: null, partial_paid_on: null, partial_amount: null },
  };
  await before.insertInto('participants').values(person).execute();
  const claim = {
    ...{ participant_id: 'p', receipt_number: '1', reason: 'resigned', submitted_at: PAST, bank_code: '002' },
    ...{ gross: 3, tax: 1, net: 2, account_number: '1', due_on: '2020-01-09' },
  };
  await bare
    .withTables<{ claims: typeof claim & { claim_id: string; paid_at: string | null } }>()
    .insertInto('claims')
    .values([
      { ...claim, claim_id: 'open', paid_at: null },
      { ...claim, claim_id: 'paid', paid_at: PAST },
    ])
    .execute();
  await before
    .insertInto('claim_stages')
    .values([
      { claim_id: 'open', stage: 'agenda', due_at: PAST },
      { claim_id: 'open', stage: 'payment', due_at: FUTURE },
      // Its time had passed, and nobody had looked.
      { claim_id: 'open', stage: 'done', due_at: PAST },
      { claim_id: 'paid', stage: 'done', due_at: PAST },
    ])
    .execute();

  await toldFacts(bare);

  const database = await open<Tables>(folder);
  const reached = database.selectFrom('claim_stages').selectAll().orderBy('claim_id').orderBy('stage');
  expect(await reached.execute()).toEqual([
    { claim_id: 'open', stage: 'agenda', reached_at: PAST },
    { claim_id: 'paid', stage: 'done', reached_at: PAST },
  ]);
  const planned = database
    .selectFrom('training_plan')
    .select(['claim_id', 'stage'])
    .orderBy('claim_id')
    .orderBy('stage');
  expect(await planned.execute()).toEqual(plan);
  expect(await database.selectFrom('facts').selectAll().execute()).toEqual([]);
});
