import type { Kysely } from 'kysely';

/** The highest running receipt number that a kiosk is known to have given: it is told where its own disk is gone. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('kiosk_states')
    .addColumn('receipts_given', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
