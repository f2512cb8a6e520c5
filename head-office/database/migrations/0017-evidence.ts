import { type Kysely, sql } from 'kysely';

/** What kiosks signed that cannot be, until an operator has accounted for it; and which time zone each kiosk is in. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('evidence')
    .addColumn('evidence_id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    // What else tells it from others of its kind, such as a receipt number; empty for nothing.
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('first_seen_at', 'text', (column) => column.notNull())
    .addColumn('last_seen_at', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    // JSON of what was seen first and last.
    .addColumn('first', 'text', (column) => column.notNull())
    .addColumn('latest', 'text', (column) => column.notNull())
    .addColumn('acknowledged_at', 'text')
    .addColumn('acknowledged_by', 'text')
    .addColumn('reason', 'text')
    .addCheckConstraint(
      'acknowledged_is_whole',
      sql`(acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null) = (reason is null)`,
    )
    .execute();
  // One of a kind and subject at a time, however many instances see it at once.
  await database.schema
    .createIndex('evidence_open')
    .unique()
    .on('evidence')
    .columns(['branch_id', 'kiosk_id', 'kind', 'subject'])
    .where(sql.ref('acknowledged_at'), 'is', null)
    .execute();
  await database.schema
    .createIndex('evidence_by_time')
    .on('evidence')
    .columns(['first_seen_at', 'evidence_id'])
    .where(sql.ref('acknowledged_at'), 'is', null)
    .execute();
  await database.schema
    .createIndex('evidence_by_kiosk')
    .on('evidence')
    .columns(['branch_id', 'kiosk_id', 'first_seen_at'])
    .execute();
  await database.schema.alterTable('kiosks').addColumn('time_zone', 'text').execute();
  await sql`update kiosks set time_zone =
    (select time_zone from enrolment_codes where used_kid = kiosks.kid)`.execute(database);
}
