import { type Kysely, sql } from 'kysely';

/** What operators are told of by mail and webhook; and what waits for a person is counted by an index that holds nothing else. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('notices')
    .addColumn('notice_id', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull().check(sql`channel in ('mail', 'webhook')`))
    .addColumn('subject', 'text', (column) => column.notNull().check(sql`subject in ('alert', 'evidence')`))
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    // While it is being sent this is the end of the sender's claim.
    .addColumn('next_try_at', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('taken_at', 'text')
    // One for each way, however many instances see the alert at once.
    .addUniqueConstraint('notices_once', ['subject_id', 'channel'])
    .execute();
  await database.schema
    .createIndex('notices_due')
    .on('notices')
    .columns(['channel', 'next_try_at'])
    .where(sql.ref('taken_at'), 'is', null)
    .execute();
  await database.schema
    .createIndex('claims_waiting_for_staff')
    .on('claims')
    .column('submitted_at')
    .where(sql.ref('waits_for_staff'), '=', 1)
    .execute();
}
