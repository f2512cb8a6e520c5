import type { Kysely } from 'kysely';

/** The core system's own id of a person, by which an import knows one again whose NIK was corrected; null where none was told. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('participants').addColumn('core_person_id', 'text').execute();
  await database.schema
    .createIndex('participants_by_core_person')
    .unique()
    .on('participants')
    .column('core_person_id')
    .execute();
}
