import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../dialects/is-postgres.ts';

/** Kiosks as they report themselves, what operators want of them, and how new ones come in. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // A kiosk that enrolled is not on the configured list, and stays when that list changes.
  await database.schema
    .alterTable('kiosks')
    .addColumn('enrolled', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await makeStates(database);
  await makeAlerts(database);
  await makeOrders(database);
  await makeOperators(database);
  await makeActions(database);
  await database.schema
    .createTable('enrolment_codes')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('branch_name', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('used_kid', 'text')
    .addCheckConstraint('used_is_whole', sql`(used_at is null) = (used_kid is null)`)
    .execute();
  await database.schema
    .createTable('policies')
    .addColumn('version', 'bigint', (column) => column.primaryKey())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('published_by', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .execute();
}

/** One row a kiosk, written anew by each heartbeat: it does not grow with time. */
async function makeStates(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('kiosk_states')
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('branch_name', 'text')
    .addColumn('condition', 'text', (column) =>
      column.notNull().check(sql`condition in ('green', 'yellow', 'red')`),
    )
    // Names of what is wrong, separated by commas.
    .addColumn('troubles', 'text', (column) => column.notNull())
    .addColumn('silent', 'integer', (column) => column.notNull())
    .addColumn('received_at', 'text')
    .addColumn('sent_at', 'text')
    // The heartbeat's JSON, as it was signed.
    .addColumn('heartbeat', 'text')
    // The last audit head that continued the one before it.
    .addColumn('audit_log', 'text')
    .addColumn('audit_sequence', 'bigint')
    .addColumn('audit_hash', 'text')
    .addPrimaryKeyConstraint('kiosk_states_key', ['branch_id', 'kiosk_id'])
    .addCheckConstraint('heard_is_whole', sql`(received_at is null) = (heartbeat is null)`)
    .execute();
  await database.schema
    .createIndex('kiosk_states_by_condition')
    .on('kiosk_states')
    .columns(['condition', 'branch_id', 'kiosk_id'])
    .execute();
  await database.schema
    .createIndex('kiosk_states_by_silence')
    .on('kiosk_states')
    .columns(['silent', 'received_at'])
    .execute();
  await database.schema
    .createTable('audit_heads')
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('log', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    // As the kiosk signed it.
    .addColumn('head', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_heads_key', ['branch_id', 'kiosk_id', 'log', 'sequence', 'hash'])
    .execute();
}

async function makeAlerts(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('alerts')
    .addColumn('alert_id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('acknowledged_at', 'text')
    .addColumn('acknowledged_by', 'text')
    .execute();
  // One alert of a kind at a time, however many instances see it at once.
  await database.schema
    .createIndex('alerts_standing')
    .unique()
    .on('alerts')
    .columns(['branch_id', 'kiosk_id', 'kind'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await database.schema
    .createIndex('alerts_by_time')
    .on('alerts')
    .columns(['since', 'alert_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await database.schema
    .createIndex('alerts_by_kiosk')
    .on('alerts')
    .columns(['branch_id', 'kiosk_id', 'since'])
    .execute();
}

async function makeOrders(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('kiosk_orders')
    .addColumn('order_id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('ordered_by', 'text', (column) => column.notNull())
    .addColumn('ordered_at', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .addCheckConstraint('reason_when_closed', sql`(type = 'takeOutOfService') = (reason is not null)`)
    .execute();
  await database.schema
    .createIndex('kiosk_orders_waiting')
    .on('kiosk_orders')
    .columns(['branch_id', 'kiosk_id'])
    .where(sql.ref('done_at'), 'is', null)
    .execute();
  await database.schema
    .createIndex('kiosk_orders_by_kiosk')
    .on('kiosk_orders')
    .columns(['branch_id', 'kiosk_id', 'ordered_at'])
    .execute();
}

async function makeOperators(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('operators')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    // Until when a password given by somebody else may be used, once, to choose an own one.
    .addColumn('one_time_until', 'text')
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await database.schema
    .createTable('operator_sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('operator', 'text', (column) => column.notNull().references('operators.name'))
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('operator_sessions_by_operator')
    .on('operator_sessions')
    .column('operator')
    .execute();
}

/** What operators did; the database itself refuses to change or remove an entry. */
async function makeActions(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('operator_actions')
    .addColumn('action_id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('branch_id', 'text')
    .addColumn('kiosk_id', 'text')
    .addColumn('detail', 'text')
    .execute();
  await database.schema
    .createIndex('operator_actions_by_time')
    .on('operator_actions')
    .columns(['at', 'action_id'])
    .execute();
  await database.schema
    .createIndex('operator_actions_by_kiosk')
    .on('operator_actions')
    .columns(['branch_id', 'kiosk_id', 'at'])
    .execute();
  if (isPostgres(database)) {
    await sql`create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'operator_actions is append-only'; end $$`.execute(database);
    await sql`create trigger operator_actions_stay before update or delete or truncate on operator_actions
      execute function refuse_change()`.execute(database);
    return;
  }
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.ref(`operator_actions_no_${change}`)} before ${sql.raw(change)}
      on operator_actions begin select raise(abort, 'operator_actions is append-only'); end`.execute(
      database,
    );
  }
}
