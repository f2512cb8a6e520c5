import { sql } from 'kysely';
import { isPostgres } from './dialects/is-postgres.ts';
import type { Database } from './tables.ts';

/**
 * Holds a participant until the transaction ends, so that every later statement of it sees the balance, the
 * claims and the payments of that participant as they stay. The embedded database has one writer at a time anyway.
 */
export async function lockParticipant(transaction: Database, participantId: string): Promise<void> {
  if (!isPostgres(transaction)) return;
  await transaction
    .selectFrom('participants')
    .select('participant_id')
    .where('participant_id', '=', participantId)
    .forUpdate()
    .execute();
}

/** Lets one instance at a time past this point, until its transaction ends; for rare work such as seeding. */
export async function lockTraining(transaction: Database): Promise<void> {
  if (isPostgres(transaction)) await sql`lock table training_state in exclusive mode`.execute(transaction);
}
