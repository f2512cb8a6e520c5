import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { Kysely, sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { makeSettings } from '../../../../head-office/configuration/configure.ts';
import { postgresDialect } from '../../../../head-office/database/dialects/postgres.ts';
import { isUnavailable } from '../../../../head-office/database/faults.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { query, startPostgres } from '../../../fixtures/postgres/postgres.ts';

/** An address that leads to one server after the other, and cuts no connection when it changes: a DNS name, say. */
async function movingAddress(url: string) {
  let target = new URL(url);
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    client.pipe(upstream).pipe(client);
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return {
    port: z.object({ port: z.int() }).parse(server.address()).port,
    moveTo(next: string) {
      target = new URL(next);
    },
  };
}

test('a connection that leads to a former leader is refused as an outage, and does not stay in the pool', async () => {
  const leader = inject('postgresServer') ?? '';
  const former = await startPostgres({ flags: ['-c', 'default_transaction_read_only=on'] });
  onTestFinished(() => former.stop());
  const password = new URL(leader).password;
  await query(former.url, `begin read write; alter user postgres password '${password}'; commit`);
  const address = await movingAddress(former.url);
  const settings = makeSettings({ dataFolder: '.', database: { connections: 1, decisions: 1 } }, false, '.');
  if (!settings.ok) throw new Error(settings.problem);
  const through = new URL(leader);
  through.port = String(address.port);
  const dialect = postgresDialect(through.href, settings.value.database, () => undefined);
  const database = new Kysely<Tables>({ dialect });
  onTestFinished(() => database.destroy());

  const write = () => sql`create temporary table one as select 1 as one`.execute(database);
  const refused = await write().catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: '25006' });
  expect(isUnavailable(refused)).toBe(true);
  address.moveTo(leader);
  await write();
  expect((await sql`select one from one`.execute(database)).rows).toEqual([{ one: 1 }]);
}, 60_000);
