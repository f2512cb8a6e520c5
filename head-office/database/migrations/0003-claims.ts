import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../dialects/is-postgres.ts';

/** Envelopes as decided upon, and accepted claims on their way to payment. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // The primary key makes a claim exist once, however often and from wherever it is sent.
  await database.schema
    .createTable('envelopes')
    .addColumn('claim_id', 'text', (column) => column.primaryKey())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull().check(sql`outcome in ('accepted', 'refused')`))
    .addColumn('refusal', 'text')
    .addColumn('decided_at', 'text', (column) => column.notNull())
    .addColumn('acknowledgement', 'text', (column) => column.notNull())
    .addColumn('claim', 'text')
    .addCheckConstraint('refusal_when_refused', sql`(outcome = 'refused') = (refusal is not null)`)
    .execute();
  await database.schema
    .createTable('attachments')
    .addColumn('claim_id', 'text', (column) => column.notNull().references('envelopes.claim_id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('document', 'text')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('bytes', isPostgres(database) ? 'bytea' : 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('attachments_key', ['claim_id', 'place'])
    .execute();
  // A JPEG does not get smaller: PostgreSQL need not try.
  if (isPostgres(database))
    await sql`alter table attachments alter column bytes set storage external`.execute(database);
  await database.schema
    .createTable('claims')
    .addColumn('claim_id', 'text', (column) => column.primaryKey())
    .addColumn('participant_id', 'text', (column) =>
      column.notNull().references('participants.participant_id'),
    )
    .addColumn('receipt_number', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addColumn('gross', 'bigint', (column) => column.notNull())
    .addColumn('tax', 'bigint', (column) => column.notNull())
    .addColumn('net', 'bigint', (column) => column.notNull())
    .addColumn('bank_code', 'text', (column) => column.notNull())
    .addColumn('account_number', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text', (column) => column.notNull())
    .addColumn('paid_at', 'text')
    .addCheckConstraint('net_is_gross_less_tax', sql`net = gross - tax`)
    .execute();
  await database.schema.createIndex('claims_by_participant').on('claims').column('participant_id').execute();
  await database.schema
    .createTable('claim_stages')
    .addColumn('claim_id', 'text', (column) => column.notNull().references('claims.claim_id'))
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('claim_stages_key', ['claim_id', 'stage'])
    .execute();
  // At most one claim in progress for a participant; claim_id is null for one made at a desk.
  await database.schema
    .createTable('claims_in_progress')
    .addColumn('participant_id', 'text', (column) =>
      column.primaryKey().references('participants.participant_id'),
    )
    .addColumn('claim_id', 'text', (column) => column.unique())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
}
