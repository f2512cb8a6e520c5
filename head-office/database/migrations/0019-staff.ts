import { type Kysely, sql } from 'kysely';

/** Staff of branches, what they are signed in to, their attestations, and claims that a second one has to confirm. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('staff')
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('pin_hash', 'text', (column) => column.notNull())
    .addColumn('first_pin', 'integer', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('staff_key', ['branch_id', 'staff_id'])
    .addCheckConstraint('staff_role', sql`role in ('helper', 'supervisor')`)
    .execute();
  await database.schema
    .createTable('staff_credentials')
    .addColumn('credential_id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  await database.schema
    .createTable('attestations')
    .addColumn('nonce_hash', 'text', (column) => column.primaryKey())
    .addColumn('credential_id', 'text', (column) =>
      column.notNull().references('staff_credentials.credential_id').onDelete('cascade'),
    )
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('session_id', 'text', (column) => column.unique())
    .execute();
  await database.schema
    .createIndex('attestations_of_a_credential')
    .on('attestations')
    .column('credential_id')
    .execute();
  await database.schema
    .createTable('unconfirmed_claims')
    .addColumn('claim_id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('staff_ids', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'text', (column) => column.notNull())
    .addColumn('decision', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('reason', 'text')
    .addColumn('refusal', 'text')
    .addCheckConstraint(
      'decided_whole',
      sql`(decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)`,
    )
    .addCheckConstraint('decision', sql`decision in ('confirmed', 'refused')`)
    .execute();
}
