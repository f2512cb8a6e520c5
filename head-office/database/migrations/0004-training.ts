import type { Kysely } from 'kysely';

/** Marks a database that holds made-up people; a head office at work never opens such a one. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('training_state')
    .addColumn('seeded_on', 'text', (column) => column.primaryKey())
    .addColumn('clock_ahead', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('training_cases')
    .addColumn('participant_id', 'text', (column) =>
      column.primaryKey().references('participants.participant_id'),
    )
    .addColumn('case_id', 'text', (column) => column.notNull().unique())
    .execute();
}
