import { type Kysely, sql } from 'kysely';

/** Editions that were sent in and wait for somebody to publish or withdraw them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('policy_drafts')
    .addColumn('draft_id', 'text', (column) => column.primaryKey())
    // 1 while it waits, and null afterwards: of those that wait there is one, however many are sent at once.
    .addColumn('waits', 'integer', (column) => column.unique().check(sql`waits = 1`))
    // Gone when it no longer waits: what was published stands among the policies.
    .addColumn('document', 'text')
    .addColumn('fetch_now', 'integer', (column) => column.notNull())
    .addColumn('sent_by', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addColumn('closed_by', 'text')
    .addColumn('closed_at', 'text')
    .addCheckConstraint('closed_is_whole', sql`(closed_at is null) = (closed_by is null)`)
    .addCheckConstraint('waits_or_is_closed', sql`(waits is null) = (closed_at is not null)`)
    .addCheckConstraint('waits_with_document', sql`(waits is null) = (document is null)`)
    .execute();
}
