import type { Kysely } from 'kysely';

/** Who may sign in, who has signed in, and who has guessed too often. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('accounts')
    .addColumn('participant_id', 'text', (column) =>
      column.primaryKey().references('participants.participant_id'),
    )
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .execute();
  // Sessions are kept after their end: a claim made in one may arrive days later.
  await database.schema
    .createTable('sessions')
    .addColumn('session_id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('participant_id', 'text', (column) =>
      column.notNull().references('participants.participant_id'),
    )
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  // Keys are hashes, so that addresses typed by nobody we know are not collected.
  await database.schema
    .createTable('attempts')
    .addColumn('attempt_id', 'text', (column) => column.primaryKey())
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('attempts_by_key').on('attempts').column('key_hash').execute();
}
