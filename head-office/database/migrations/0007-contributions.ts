import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../dialects/is-postgres.ts';

/** Contributions of BPU members, names of account holders, past policies, and columns for what is looked up. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await addContributions(database);
  await nameHolders(database);
  await findClaimsByColumns(database);
  // The text of each edition by which kiosks have gone: claims made under it are judged by it.
  await database.schema
    .createTable('policy_editions')
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('document', 'text', (column) => column.notNull())
    .execute();
}

async function addContributions(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('contributors')
    .addColumn('participant_id', 'text', (column) =>
      column.primaryKey().references('participants.participant_id'),
    )
    .addColumn('income', 'bigint', (column) => column.notNull().check(sql`income >= 0`))
    .addColumn('sector', 'text', (column) => column.notNull().check(sql`sector in ('transport', 'other')`))
    .addColumn('with_jht', 'integer', (column) => column.notNull().check(sql`with_jht in (0, 1)`))
    .execute();
  // A month is paid once.
  await database.schema
    .createTable('contribution_months')
    .addColumn('participant_id', 'text', (column) =>
      column.notNull().references('participants.participant_id'),
    )
    .addColumn('month', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contribution_months_key', ['participant_id', 'month'])
    .execute();
  await database.schema
    .createTable('contribution_orders')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('participant_id', 'text', (column) =>
      column.notNull().references('participants.participant_id'),
    )
    .addColumn('income', 'bigint', (column) => column.notNull())
    .addColumn('amount', 'bigint', (column) => column.notNull().check(sql`amount > 0`))
    .addColumn('months', 'integer', (column) => column.notNull().check(sql`months > 0`))
    .addColumn('from_month', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('valid_until', 'text', (column) => column.notNull())
    .addColumn('paid_at', 'text')
    .addColumn('replaced_at', 'text')
    .addCheckConstraint('replaced_is_not_paid', sql`paid_at is null or replaced_at is null`)
    .execute();
  await database.schema
    .createIndex('contribution_orders_by_participant')
    .on('contribution_orders')
    .columns(['participant_id', 'made_at'])
    .execute();
}

/** A bank tells the holder's name and no NIK; accounts of people whom the registry does not know stay without. */
async function nameHolders(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('bank_accounts')
    .addColumn('holder_name', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update bank_accounts set holder_name = coalesce(
    (select name from participants where participants.nik = bank_accounts.holder_nik), '')`.execute(database);
  await database.schema.alterTable('bank_accounts').dropColumn('holder_nik').execute();
}

async function findClaimsByColumns(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('envelopes').addColumn('participant_id', 'text').execute();
  await database.schema.alterTable('envelopes').addColumn('receipt_number', 'text').execute();
  const part = (path: string) =>
    isPostgres(database)
      ? sql`claim::json #>> ${sql.lit(`{${path}}`)}`
      : sql`json_extract(claim, ${sql.lit(`$.${path.replace(',', '.')}`)})`;
  await sql`update envelopes set participant_id = ${part('participant,participantId')},
    receipt_number = ${part('receiptNumber')} where claim is not null`.execute(database);
  for (const column of ['participant_id', 'receipt_number', 'decided_at']) {
    await database.schema.createIndex(`envelopes_by_${column}`).on('envelopes').column(column).execute();
  }
  await database.schema
    .alterTable('claims')
    .addColumn('waits_for_staff', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // Why a person of the head office ended a claim that had been accepted.
  await database.schema.alterTable('claims').addColumn('refusal', 'text').execute();
  await database.schema.alterTable('claims').addColumn('settled_at', 'text').execute();
  await sql`update claims set settled_at = paid_at`.execute(database);
  for (const column of ['receipt_number', 'settled_at']) {
    await database.schema.createIndex(`claims_by_${column}`).on('claims').column(column).execute();
  }
}
