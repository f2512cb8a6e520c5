import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../dialects/is-postgres.ts';

/** Envelopes that come in parts, until the last part is here: in the database, since each part may meet another instance. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('uploads')
    .addColumn('upload_id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('claim_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('received', 'integer', (column) => column.notNull())
    .addColumn('continued_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('uploads_of_a_kiosk', ['branch_id', 'kiosk_id', 'claim_id', 'digest'])
    .addCheckConstraint('received_within_length', sql`received >= 0 and received <= length`)
    .execute();
  await database.schema.createIndex('uploads_by_age').on('uploads').column('continued_at').execute();
  await database.schema
    .createTable('upload_parts')
    .addColumn('upload_id', 'text', (column) =>
      column.notNull().references('uploads.upload_id').onDelete('cascade'),
    )
    .addColumn('starts_at', 'integer', (column) => column.notNull())
    .addColumn('bytes', isPostgres(database) ? 'bytea' : 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('upload_parts_key', ['upload_id', 'starts_at'])
    .execute();
  // What is encrypted does not get smaller by more than a quarter: PostgreSQL need not try.
  if (isPostgres(database))
    await sql`alter table upload_parts alter column bytes set storage external`.execute(database);
}
