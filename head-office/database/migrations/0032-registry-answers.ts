import type { Kysely } from 'kysely';

/** Where people are looked up at the core: when it last answered about somebody, and what it is yet to be told of them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('registry_answers')
    .addColumn('participant_id', 'text', (column) =>
      column.primaryKey().references('participants.participant_id'),
    )
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('registry_changes')
    .addColumn('change_id', 'text', (column) => column.primaryKey())
    .addColumn('participant_id', 'text', (column) =>
      column.notNull().references('participants.participant_id'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('registry_changes_by_time')
    .on('registry_changes')
    .column('due_at')
    .execute();
}
