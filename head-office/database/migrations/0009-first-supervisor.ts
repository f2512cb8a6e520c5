import { type Kysely, sql } from 'kysely';

/** Who opens the console of a kiosk first; codes of before name nobody, nor do those that are over. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('enrolment_codes').addColumn('supervisor_id', 'text').execute();
  await database.schema
    .alterTable('enrolment_codes')
    .addColumn('supervisor_name', 'text', (column) =>
      column.check(sql`(supervisor_id is null) = (supervisor_name is null)`),
    )
    .execute();
}
