import { type Kysely, sql } from 'kysely';

/**
 * What becomes of cases, for the agency's core, and who may ask for it. Cases that were decided before have no events. Columns
 * of `case_events` are named in docs/integrate.md, for those who read the table itself.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('case_events')
    .addColumn('event_id', 'text', (column) => column.primaryKey())
    .addColumn('claim_id', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull().check(sql`sequence > 0`))
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('data', 'text')
    // Given after the commit: one given within could become visible after a higher one.
    .addColumn('position', 'bigint', (column) => column.unique())
    .addUniqueConstraint('case_events_of_claim', ['claim_id', 'sequence'])
    .execute();
  // Few at any time, also among millions that are numbered.
  await sql`create index case_events_unnumbered on case_events (sequence, event_id) where position is null`.execute(
    database,
  );
  await makeFeed(database);
  await schema
    .createTable('core_tokens')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('client_id', 'text', (column) => column.notNull())
    // With blanks between them (RFC 6749 section 3.3).
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('core_assertions')
    .addColumn('client_id', 'text', (column) => column.notNull())
    .addColumn('jti_hash', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('core_assertions_key', ['client_id', 'jti_hash'])
    .execute();
}

async function makeFeed(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('case_feed')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('last_position', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('pruned_position', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('published_position', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('publisher', 'text')
    .addColumn('publisher_until', 'text', (column) =>
      column.check(sql`(publisher is null) = (publisher_until is null)`),
    )
    .execute();
  await sql`insert into case_feed (id) values (1)`.execute(database);
}
