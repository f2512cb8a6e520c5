import { type Kysely, sql } from 'kysely';

/** Participants, their cards, and the bank simulator's accounts. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('participants')
    .addColumn('participant_id', 'text', (column) => column.primaryKey())
    .addColumn('nik', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'text', (column) => column.notNull())
    .addColumn('sex', 'text', (column) => column.notNull().check(sql`sex in ('female', 'male')`))
    .addColumn('birth_place', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('data_updated_on', 'text')
    .addColumn('npwp', 'text')
    .addColumn('partial_reason', 'text')
    .addColumn('partial_paid_on', 'text')
    .addColumn('partial_amount', 'bigint')
    // A partial payment is known as a whole or not at all.
    .addCheckConstraint(
      'partial_is_whole',
      sql`(partial_reason is null) = (partial_paid_on is null) and (partial_reason is null) = (partial_amount is null)`,
    )
    .execute();
  await database.schema
    .createTable('cards')
    .addColumn('kpj', 'text', (column) => column.primaryKey())
    .addColumn('participant_id', 'text', (column) =>
      column.notNull().references('participants.participant_id'),
    )
    .addColumn('segment', 'text', (column) => column.notNull().check(sql`segment in ('PU', 'BPU')`))
    .addColumn('employer', 'text')
    .addColumn('joined_on', 'text', (column) => column.notNull())
    .addColumn('inactive_since', 'text')
    .addColumn('exit_kind', 'text')
    .addColumn('exit_on', 'text')
    .addColumn('contributions', 'bigint', (column) => column.notNull().check(sql`contributions >= 0`))
    .addColumn('development', 'bigint', (column) => column.notNull().check(sql`development >= 0`))
    .addCheckConstraint('exit_is_whole', sql`(exit_kind is null) = (exit_on is null)`)
    .execute();
  await database.schema.createIndex('cards_by_participant').on('cards').column('participant_id').execute();
  await database.schema
    .createTable('bank_accounts')
    .addColumn('bank_code', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('holder_nik', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull().check(sql`status in ('active', 'closed')`))
    .addPrimaryKeyConstraint('bank_accounts_key', ['bank_code', 'number'])
    .execute();
}
