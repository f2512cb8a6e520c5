import { type Kysely, sql } from 'kysely';

/** Calls for staff from kiosks, of nobody's person; and notices of them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('help_calls')
    // Made by the kiosk, so that a call that is sent twice is one.
    .addColumn('call_id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('counter_name', 'text')
    .addColumn('called_at', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'text')
    // Null also where an operator answered.
    .addColumn('answered_by', 'text')
    .addColumn('coming_at', 'text')
    .addColumn('waited_seconds', 'integer')
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text', (column) =>
      column.check(sql`outcome in ('takenBack', 'visitEnded', 'staffCame', 'done', 'unanswered')`),
    )
    .addCheckConstraint('help_calls_ended', sql`(ended_at is null) = (outcome is null)`)
    .addCheckConstraint(
      'help_calls_answered',
      sql`(answered_at is null) = (coming_at is null) and (answered_at is null) = (waited_seconds is null)
        and (answered_at is not null or answered_by is null)`,
    )
    .execute();
  // A kiosk has one call at a time, however often somebody presses.
  await database.schema
    .createIndex('help_calls_standing')
    .unique()
    .on('help_calls')
    .columns(['branch_id', 'kiosk_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await database.schema.createIndex('help_calls_by_time').on('help_calls').column('called_at').execute();
  // Where a kiosk that enrols is told that staff are found.
  await database.schema.alterTable('enrolment_codes').addColumn('counter_name', 'text').execute();
  await remakeNotices(database);
}

/** No check can be widened in the same way on both databases, so the few notices there are move. */
async function remakeNotices(database: Kysely<unknown>): Promise<void> {
  await database.schema.dropIndex('notices_due').execute();
  await database.schema.alterTable('notices').renameTo('former_notices').execute();
  await database.schema
    .createTable('notices')
    .addColumn('notice_id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull().check(sql`channel in ('mail', 'webhook')`))
    .addColumn('subject', 'text', (column) =>
      column.notNull().check(sql`subject in ('alert', 'evidence', 'office', 'call')`),
    )
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('branch_id', 'text')
    .addColumn('kiosk_id', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('about', 'text')
    .addColumn('since', 'text', (column) => column.notNull())
    // While it is being sent this is the end of the sender's claim.
    .addColumn('next_try_at', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('taken_at', 'text')
    .addPrimaryKeyConstraint('notices_primary', ['notice_id'])
    // One for each way, however many instances see the alert at once.
    .addUniqueConstraint('notices_once', ['subject_id', 'channel'])
    .addCheckConstraint(
      'notices_whose',
      sql`(subject = 'office') = (about is not null) and (about is null) = (branch_id is not null)
        and (branch_id is null) = (kiosk_id is null)`,
    )
    .execute();
  const columns = sql.raw(
    'notice_id, channel, subject, subject_id, branch_id, kiosk_id, kind, about, since, next_try_at, tries, taken_at',
  );
  await sql`insert into notices (${columns}) select ${columns} from former_notices`.execute(database);
  await database.schema.dropTable('former_notices').execute();
  await database.schema
    .createIndex('notices_due')
    .on('notices')
    .columns(['channel', 'next_try_at'])
    .where(sql.ref('taken_at'), 'is', null)
    .execute();
}
