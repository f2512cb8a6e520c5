import { type Kysely, PostgresAdapter } from 'kysely';

/** Whether this is PostgreSQL, which several instances share; else it is the embedded database of one. */
export function isPostgres(database: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}
