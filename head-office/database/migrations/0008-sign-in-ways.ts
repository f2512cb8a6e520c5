import { type Kysely, sql } from 'kysely';

/** Sign-in by phone, and passwords that were forgotten. Secrets are kept as their SHA-256 alone. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('kiosks').addColumn('branch_name', 'text').execute();
  // Null until it is first replaced.
  await database.schema.alterTable('accounts').addColumn('password_set_at', 'text').execute();
  await database.schema
    .createTable('device_codes')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('user_code', 'text', (column) => column.notNull().unique())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(sql`language in ('id', 'en')`))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('interval_seconds', 'double precision', (column) => column.notNull())
    .addColumn('last_polled_at', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text')
    .addColumn('decision', 'text', (column) => column.check(sql`decision in ('approved', 'denied')`))
    .addColumn('participant_id', 'text', (column) => column.references('participants.participant_id'))
    // Who approved is known exactly when it was approved.
    .addCheckConstraint(
      'approved_by_somebody',
      sql`(decision is not null and decision = 'approved') = (participant_id is not null)`,
    )
    .execute();
  await database.schema.createIndex('device_codes_by_end').on('device_codes').column('expires_at').execute();
  for (const table of ['known_phones', 'password_resets']) {
    await database.schema
      .createTable(table)
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('participant_id', 'text', (column) =>
        column.notNull().references('participants.participant_id'),
      )
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await database.schema.createIndex(`${table}_by_participant`).on(table).column('participant_id').execute();
    await database.schema.createIndex(`${table}_by_end`).on(table).column('expires_at').execute();
  }
}
