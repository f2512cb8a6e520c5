import { type Kysely, sql } from 'kysely';

/** A sign-in by phone is in any language of contract/language/languages.ts, and no longer in one that the table names. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // SQLite changes no check of a column: another takes its place.
  await database.schema
    .alterTable('device_codes')
    .addColumn('spoken', 'text', (column) =>
      column.notNull().defaultTo('id').check(sql`length(spoken) between 2 and 3`),
    )
    .execute();
  await sql`update device_codes set spoken = language`.execute(database);
  await database.schema.alterTable('device_codes').dropColumn('language').execute();
  await database.schema.alterTable('device_codes').renameColumn('spoken', 'language').execute();
}
