import type { Kysely } from 'kysely';

/** From which receipt number on a kiosk's claims had not arrived, as it said last while it had all of its memory. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('kiosk_states').addColumn('receipts_waiting_from', 'integer').execute();
}
