import type { Kysely } from 'kysely';

/** What hangs on a kiosk's key: the sessions opened through it, and the envelopes that it has told of. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // The kiosk's key by which the session was opened; null where no kiosk showed who it is.
  await database.schema.alterTable('sessions').addColumn('kid', 'text').execute();
  await database.schema
    .createTable('told_envelopes')
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    // When the head office first heard of it: by its own clock.
    .addColumn('told_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('told_envelopes_key', ['branch_id', 'kiosk_id', 'digest'])
    .execute();
  // By which it is found that one has arrived.
  await database.schema.createIndex('envelopes_by_digest').on('envelopes').column('digest').execute();
}
