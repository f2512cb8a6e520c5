import type { Kysely } from 'kysely';

/** What many kiosks and several instances behind one database need. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // Known kiosks by the thumbprint of their key (RFC 7638), so that a kiosk is found without reading all of them.
  await database.schema
    .createTable('kiosks')
    .addColumn('kid', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('kiosks_by_place')
    .on('kiosks')
    .columns(['branch_id', 'kiosk_id'])
    .execute();
  // One row for whoever tries: writing it makes attempts at the same time count one after the other.
  await database.schema
    .createTable('attempt_keys')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('attempt_keys_by_end').on('attempt_keys').column('expires_at').execute();
  await database.schema.createIndex('attempts_by_end').on('attempts').column('expires_at').execute();
}
