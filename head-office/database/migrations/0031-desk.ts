import { type Kysely, sql } from 'kysely';

/** The desks of branches: their browsers, who is signed in there, what was decided, said and looked at; and the auditor. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await admitAuditors(database);
  await makeSignIn(database);
  await database.schema
    .createTable('desk_decisions')
    .addColumn('claim_id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull().check(sql`subject in ('holder', 'visit')`))
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull().check(sql`decision in ('accept', 'refuse')`))
    .addColumn('reason', 'text', (column) => column.notNull())
    // Sealed by the key of its case.
    .addColumn('remark', 'text')
    .addColumn('message', 'text')
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text', (column) => column.notNull())
    .addColumn('second_by', 'text')
    // Null while a second person has yet to agree.
    .addColumn('done_at', 'text')
    .addPrimaryKeyConstraint('desk_decisions_key', ['claim_id', 'subject'])
    .addCheckConstraint('desk_decisions_second', sql`second_by is null or second_by <> decided_by`)
    .execute();
  await database.schema
    .createTable('desk_messages')
    .addColumn('claim_id', 'text', (column) => column.primaryKey())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('said_by', 'text', (column) => column.notNull())
    .addColumn('said_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('desk_actions')
    .addColumn('action_id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('receipt_number', 'text')
    .addColumn('detail', 'text')
    .execute();
  await database.schema.createIndex('desk_actions_by_time').on('desk_actions').column('at').execute();
  await database.schema
    .createIndex('envelopes_refused')
    .on('envelopes')
    .column('decided_at')
    .where(sql.ref('outcome'), '=', 'refused')
    .execute();
  await database.schema
    .createIndex('claims_refused')
    .on('claims')
    .column('settled_at')
    .where(sql.ref('refusal'), 'is not', null)
    .execute();
}

/** A column's check goes with its column, on both databases. */
async function admitAuditors(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('operators')
    .addColumn('new_role', 'text', (column) =>
      column
        .notNull()
        .defaultTo('viewer')
        .check(sql`new_role in ('viewer', 'operator', 'policy', 'administrator', 'auditor')`),
    )
    .execute();
  await sql`update operators set new_role = role`.execute(database);
  await database.schema.alterTable('operators').dropColumn('role').execute();
  await database.schema.alterTable('operators').renameColumn('new_role', 'role').execute();
}

async function makeSignIn(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('desk_codes')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull().references('operators.name'))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('desk_browsers')
    .addColumn('browser_id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull().references('operators.name'))
    .addColumn('registered_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    // What the browser calls itself.
    .addColumn('browser', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('desk_sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('browser_id', 'text', (column) => column.notNull().references('desk_browsers.browser_id'))
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text', (column) => column.notNull())
    .execute();
}
