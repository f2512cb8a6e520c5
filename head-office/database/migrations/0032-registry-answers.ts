import type { Kysely } from 'kysely';

/** When the core was last asked of somebody and answered, where people are looked up there. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('registry_answers')
    .addColumn('participant_id', 'text', (column) =>
      column.primaryKey().references('participants.participant_id'),
    )
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .execute();
}
