import type { Kysely } from 'kysely';

/** Whether the tax number of a claim is the participant's NIK; null for none, and for claims from before. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('claims').addColumn('npwp_standing', 'text').execute();
}
