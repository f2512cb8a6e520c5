import type { Kysely } from 'kysely';

/** What is wrong with a kiosk has one name in every room. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('kiosk_states').renameColumn('troubles', 'health_issues').execute();
}
