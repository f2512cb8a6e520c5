import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { migrate } from '../../../../head-office/database/migrate.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { insertEvents, someClaims } from '../../../fixtures/core/case-events.ts';
import { kafkaRecipe } from '../../../fixtures/core/kafka-recipe.ts';
import { makeDatabase, query, startPostgres } from '../../../fixtures/postgres/postgres.ts';

const PASSWORD = 'only-here';

/** A server with a feed, set up as documented: the address of its owner, and that of the connector's role. */
async function published() {
  const server = await startPostgres({ flags: ['-c', 'wal_level=logical'] });
  onTestFinished(() => server.stop());
  const owner = await makeDatabase(server.url);
  // Its last connections may still be closing when the server ends.
  const pool = new pg.Pool({ connectionString: owner }).on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  onTestFinished(() => database.destroy());
  expect(await migrate(database)).toMatchObject({ ok: true });
  const { statements, config } = await kafkaRecipe();
  for (const statement of statements) await query(owner, statement.replace('…', PASSWORD));
  const connector = new URL(owner);
  connector.username = config['database.user'] ?? '';
  connector.password = PASSWORD;
  return { owner, connector: connector.href, database, config };
}

const messages = z.array(z.object({ kind: z.string(), text: z.string() }));

/** What the slot holds for its reader: the kind of each message of pgoutput, and what of it can be read. */
async function held(url: string, config: Readonly<Record<string, string>>) {
  const rows = await query(
    url,
    `select chr(get_byte(data, 0)) as kind, encode(data, 'escape') as text
       from pg_logical_slot_peek_binary_changes($1, null, null, 'proto_version', '1', 'publication_names', $2)`,
    [config['slot.name'], config['publication.name']],
  );
  return messages.parse(rows);
}

test('the documented role reads what is published: each event once, and none of its later changes', async () => {
  const { owner, connector, database, config } = await published();
  await query(connector, 'select pg_create_logical_replication_slot($1, $2)', [
    config['slot.name'],
    config['plugin.name'],
  ]);
  const ids = await insertEvents(
    database,
    someClaims(2).map((claimId) => ({ claimId, sequence: 1 })),
  );
  await query(owner, 'update case_events set position = 1 where event_id = $1', [ids[0]]);
  await query(owner, 'delete from case_events where event_id = $1', [ids[1]]);
  const read = await held(connector, config);
  expect(read.filter(({ kind }) => 'UDT'.includes(kind))).toEqual([]);
  const inserted = read.filter(({ kind }) => kind === 'I').map(({ text }) => text);
  expect(inserted).toEqual(ids.map((id) => expect.stringContaining(id)));
}, 120_000);

test('the documented role copies the events that are there, and reads no other table', async () => {
  const { connector, database, config } = await published();
  const ids = await insertEvents(
    database,
    someClaims(1).map((claimId) => ({ claimId, sequence: 1 })),
  );
  const copied = await query(connector, `select event_id from ${config['table.include.list']}`);
  expect(copied).toEqual(ids.map((event_id) => ({ event_id })));
  for (const table of ['envelopes', 'claims', 'participants', 'operators']) {
    await expect(query(connector, `select * from ${table}`)).rejects.toThrow(/permission denied/);
  }
  await expect(query(connector, 'delete from case_events')).rejects.toThrow(/permission denied/);
}, 120_000);
