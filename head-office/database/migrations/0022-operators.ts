import { type Kysely, sql } from 'kysely';

/** What each operator may do, the second factor, sessions that can be told apart, and what waits for a second person. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // Whoever was there could do everything.
  await database.schema
    .alterTable('operators')
    .addColumn('role', 'text', (column) =>
      column
        .notNull()
        .defaultTo('administrator')
        .check(sql`role in ('viewer', 'operator', 'policy', 'administrator')`),
    )
    .execute();
  // The secret of one-time codes, sealed to a key of the head office's own.
  await database.schema.alterTable('operators').addColumn('code_secret', 'text').execute();
  // The last time step whose code was used: none is good twice.
  await database.schema.alterTable('operators').addColumn('code_step', 'bigint').execute();
  await database.schema
    .createTable('operator_recovery_codes')
    .addColumn('operator', 'text', (column) => column.notNull().references('operators.name'))
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('operator_recovery_codes_key', ['operator', 'code_hash'])
    .execute();
  await makeSessions(database);
  await database.schema
    .createTable('proposals')
    .addColumn('proposal_id', 'text', (column) => column.primaryKey())
    // JSON of what is to be done; the row is gone once it was confirmed, withdrawn or is over.
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('proposed_by', 'text', (column) => column.notNull().references('operators.name'))
    .addColumn('proposed_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
}

/** Sessions of before have shown no second factor: everybody signs in anew. */
async function makeSessions(database: Kysely<unknown>): Promise<void> {
  await database.schema.dropTable('operator_sessions').execute();
  await database.schema
    .createTable('operator_sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    // Names the session on the pages, where its token must not stand.
    .addColumn('session_id', 'text', (column) => column.notNull().unique())
    .addColumn('operator', 'text', (column) => column.notNull().references('operators.name'))
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('browser', 'text', (column) => column.notNull())
    // 1 once the second factor was shown.
    .addColumn('proved', 'integer', (column) => column.notNull())
    // The secret of a factor that is being set up, sealed as above.
    .addColumn('new_secret', 'text')
    .execute();
  await database.schema
    .createIndex('operator_sessions_by_operator')
    .on('operator_sessions')
    .column('operator')
    .execute();
}
