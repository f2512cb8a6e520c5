import { type Kysely, sql } from 'kysely';

/** The edition of each claim until it is paid; cards of migrant workers, and the day of a card's last contribution. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('claims').addColumn('policy_version', 'integer').execute();
  await database.schema
    .alterTable('claims')
    .addColumn('partial', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // Until now no edition said otherwise of these two.
  await sql`update claims set partial = 1 where reason in ('partialTenPercent', 'partialThirtyPercent')`.execute(
    database,
  );
  await database.schema.alterTable('cards').addColumn('last_contribution_on', 'text').execute();
  // SQLite changes no check of a column: another takes its place.
  await database.schema
    .alterTable('cards')
    .addColumn('kind', 'text', (column) =>
      column.notNull().defaultTo('PU').check(sql`kind in ('PU', 'BPU', 'PMI')`),
    )
    .execute();
  await sql`update cards set kind = segment`.execute(database);
  await database.schema.alterTable('cards').dropColumn('segment').execute();
  await database.schema.alterTable('cards').renameColumn('kind', 'segment').execute();
}
