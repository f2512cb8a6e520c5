import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSettings } from '../../../../head-office/configuration/configure.ts';
import { openDatabase } from '../../../../head-office/database/open.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { insertEvents, someClaims } from '../../../fixtures/core/case-events.ts';
import { kafkaRecipe } from '../../../fixtures/core/kafka-recipe.ts';
import { databaseOf } from '../../../fixtures/head-office/head-office.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

let database: Kysely<Tables>;
beforeEach(async () => {
  const dataFolder = temporaryFolder();
  const databaseUrl = await databaseOf(dataFolder, 'empty');
  const settings = makeSettings({ dataFolder, ...(databaseUrl ? { databaseUrl } : {}) }, false, dataFolder);
  if (!settings.ok) throw new Error(settings.problem);
  const opened = await openDatabase(settings.value, makeLog('silent'));
  if (!opened.ok) throw new Error(opened.problem);
  database = opened.value;
});
afterEach(() => database.destroy());

test('the documented connector names a table and columns that there are', async () => {
  const { config } = await kafkaRecipe();
  const tables = await database.introspection.getTables();
  const table = tables.find(({ name }) => `public.${name}` === config['table.include.list']);
  const columns = table?.columns.map(({ name }) => name) ?? [];
  const placed = config['transforms.outbox.table.fields.additional.placement'] ?? '';
  const named = [
    ...['event.id', 'event.key', 'event.payload'].map(
      (field) => config[`transforms.outbox.table.field.${field}`],
    ),
    config['transforms.outbox.route.by.field'],
    ...placed.split(',').map((field) => field.split(':')[0]),
  ];
  expect(columns).toEqual(expect.arrayContaining(named));
  const excluded = (config['column.exclude.list'] ?? '').split(',').map((name) => name.split('.').at(-1));
  expect([...new Set([...named, ...excluded])].toSorted()).toEqual(columns.toSorted());
});

test('a case has one event of each sequence', async () => {
  const [claimId = ''] = someClaims(1);
  const twice = [1, 1].map((sequence) => ({ claimId, sequence }));
  await expect(insertEvents(database, twice)).rejects.toThrow(/unique/i);
});

test('the feed is one', async () => {
  await expect(sql`insert into case_feed (id) values (2)`.execute(database)).rejects.toThrow(/check/i);
  await expect(database.updateTable('case_feed').set({ publisher: 'x' }).execute()).rejects.toThrow(/check/i);
});
