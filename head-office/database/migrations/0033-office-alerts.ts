import { type Kysely, sql } from 'kysely';

/** How far clients have taken the feed, alerts of the head office itself and notices of them, and an index of what waits at desks. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('core_readers')
    .addColumn('client_id', 'text', (column) => column.primaryKey())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('office_alerts')
    .addColumn('alert_id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('feed', 'desk')`))
    // Which way out of the feed, or which kind of waiting case.
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('acknowledged_at', 'text')
    .addColumn('acknowledged_by', 'text')
    .execute();
  // One alert of a kind at a time, however many instances see it at once.
  await database.schema
    .createIndex('office_alerts_standing')
    .unique()
    .on('office_alerts')
    .columns(['kind', 'about'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await database.schema.createIndex('office_alerts_by_time').on('office_alerts').column('since').execute();
  await database.schema
    .createIndex('unconfirmed_waiting')
    .on('unconfirmed_claims')
    .column('taken_at')
    .where(sql.ref('decision'), 'is', null)
    .execute();
  await remakeNotices(database);
}

/** Neither database takes NOT NULL away from a column in the same way, so the few notices there are move. */
async function remakeNotices(database: Kysely<unknown>): Promise<void> {
  await database.schema.dropIndex('notices_due').execute();
  await database.schema.alterTable('notices').renameTo('former_notices').execute();
  await database.schema
    .createTable('notices')
    .addColumn('notice_id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull().check(sql`channel in ('mail', 'webhook')`))
    .addColumn('subject', 'text', (column) =>
      column.notNull().check(sql`subject in ('alert', 'evidence', 'office')`),
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
    .addPrimaryKeyConstraint('notices_key', ['notice_id'])
    // One for each way, however many instances see the alert at once.
    .addUniqueConstraint('notices_of_subject', ['subject_id', 'channel'])
    .addCheckConstraint(
      'notices_of_whom',
      sql`(subject = 'office') = (about is not null) and (about is null) = (branch_id is not null)
        and (branch_id is null) = (kiosk_id is null)`,
    )
    .execute();
  await sql`insert into notices (notice_id, channel, subject, subject_id, branch_id, kiosk_id, kind, since, next_try_at, tries, taken_at)
    select notice_id, channel, subject, subject_id, branch_id, kiosk_id, kind, since, next_try_at, tries, taken_at
    from former_notices`.execute(database);
  await database.schema.dropTable('former_notices').execute();
  await database.schema
    .createIndex('notices_due')
    .on('notices')
    .columns(['channel', 'next_try_at'])
    .where(sql.ref('taken_at'), 'is', null)
    .execute();
}
