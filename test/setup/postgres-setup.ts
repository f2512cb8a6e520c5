import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../head-office/database/migrate.ts';
import type { Tables } from '../../head-office/database/tables.ts';
import { MIGRATED, makeDatabase, startPostgres } from '../fixtures/postgres/postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the PostgreSQL server of this run; undefined where the tests take the embedded database. */
    postgresServer: string | undefined;
  }
}

/** One server for a whole run; each test makes databases of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const pool = new pg.Pool({ connectionString: await makeDatabase(server.url, { name: MIGRATED }) });
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const migrated = await migrate(database);
  // Nobody may be connected to a database that is copied.
  await database.destroy();
  if (!migrated.ok) throw new Error(migrated.problem);
  project.provide('postgresServer', server.url);
  return () => server.stop();
}
