import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../dialects/is-postgres.ts';

/**
 * The key of each part of a case that is erased by itself, under a key of the file of case keys. What has no row here was
 * stored by an earlier edition and is not encrypted yet.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('case_keys')
    .addColumn('claim_id', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) =>
      column.notNull().check(sql`part in ('claim', 'photo', 'documents')`),
    )
    .addColumn('kid', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('wrapped', isPostgres(database) ? 'bytea' : 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_keys_key', ['claim_id', 'part'])
    .execute();
  await database.schema.createIndex('case_keys_by_day').on('case_keys').columns(['part', 'day']).execute();
  // Whose keys a row names: those of envelopes and signatures, or those of cases, which are in another file.
  await database.schema
    .alterTable('office_keys')
    .addColumn('use', 'text', (column) =>
      column.notNull().defaultTo('office').check(sql`use in ('office', 'cases')`),
    )
    .execute();
  // Null for parts of an earlier edition, which are not sealed.
  for (const column of ['kid', 'day'] as const) {
    await database.schema.alterTable('upload_parts').addColumn(column, 'text').execute();
  }
  // Pages that were freed before `secure_delete` was on still hold what was erased.
  if (!isPostgres(database)) await sql`vacuum`.execute(database);
}
