import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../dialects/is-postgres.ts';

/**
 * What the core has told, and when each stage was reached. Stages that the head office had planned by itself are no facts:
 * those not reached, and payments that nobody
 * made, are forgotten, except in training, where they become what its simulator tells.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('facts')
    .addColumn('client_id', 'text', (column) => column.notNull())
    .addColumn('fact_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('told_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('facts_key', ['client_id', 'fact_id'])
    .execute();
  await schema
    .createTable('training_plan')
    .addColumn('claim_id', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('training_plan_key', ['claim_id', 'stage'])
    .execute();
  await schema.createIndex('training_plan_by_time').on('training_plan').column('due_at').execute();
  const now = isPostgres(database)
    ? sql`to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
  const planned = sql`due_at > ${now}
    or (stage = 'done' and claim_id in (select claim_id from claims where paid_at is null))`;
  await sql`insert into training_plan (claim_id, stage, due_at)
    select claim_id, stage, due_at from claim_stages
    where exists (select 1 from training_state) and (${planned})`.execute(database);
  await sql`delete from claim_stages where ${planned}`.execute(database);
  await schema.alterTable('claim_stages').renameColumn('due_at', 'reached_at').execute();
  // What arrived at the account, as the core told it.
  await schema.alterTable('claims').addColumn('paid_net', 'bigint').execute();
  // What the bank told of the account, for staff who compare it.
  await schema.alterTable('claims').addColumn('holder_name', 'text').execute();
}
