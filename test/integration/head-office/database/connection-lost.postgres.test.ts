import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeSettings } from '../../../../head-office/configuration/configure.ts';
import { postgresDialect } from '../../../../head-office/database/dialects/postgres.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { startPostgres } from '../../../fixtures/postgres/postgres.ts';

test('a connection that breaks between two questions of a transaction costs that transaction and no more', async () => {
  const server = await startPostgres();
  const settings = makeSettings({ dataFolder: '.' }, false, '.');
  if (!settings.ok) throw new Error(settings.problem);
  const lost: Error[] = [];
  const dialect = postgresDialect(server.url, settings.value.database, (error) => lost.push(error));
  const database = new Kysely<Tables>({ dialect });
  const broken = database.transaction().execute(async (transaction) => {
    await sql`select 1`.execute(transaction);
    await server.restart();
    await sql`select 1`.execute(transaction);
  });
  await expect(broken).rejects.toThrow();
  expect(lost.length).toBeGreaterThan(0);
  expect((await sql`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }]);
  await database.destroy();
  await server.stop();
}, 30_000);
