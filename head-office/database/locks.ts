import { sql } from 'kysely';
import { isPostgres } from './dialects/is-postgres.ts';
import type { Database } from './tables.ts';

/**
 * Locks a participant until the transaction ends, so that no other transaction changes balance, claims or payments of
 * that participant meanwhile. The embedded database has one writer at a time anyway.
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

/** Locks an operator until the transaction ends, so that one change of second factors at a time is made. */
export async function lockOperator(transaction: Database, name: string): Promise<void> {
  if (!isPostgres(transaction)) return;
  await transaction.selectFrom('operators').select('name').where('name', '=', name).forUpdate().execute();
}

/** Locks several; in one order, so that two that do so never wait for each other. */
export async function lockParticipants(
  transaction: Database,
  participantIds: readonly string[],
): Promise<void> {
  if (!isPostgres(transaction)) return;
  await sql`select participant_id from participants where participant_id = any(${participantIds}::text[])
    order by participant_id for update`.execute(transaction);
}

/**
 * Whether this connection is now the one that imports; it stays so until it ends. Not for a pooler in transaction mode, behind
 * which a statement's connection is another one each time.
 */
export async function lockImport(connection: Database): Promise<boolean> {
  if (!isPostgres(connection)) return true;
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_lock(hashtextextended('anjungan-jht registry import', 0)) as locked`.execute(
    connection,
  );
  return rows[0]?.locked === true;
}

/** Lets one instance at a time compare its keys with those known, until its transaction ends. */
export async function lockOwnKeys(transaction: Database): Promise<void> {
  if (isPostgres(transaction)) await sql`lock table office_keys in exclusive mode`.execute(transaction);
}

/** Lets one claim with this number at a time be stored, so that the second one sees the first. */
export async function lockReceiptNumber(transaction: Database, receiptNumber: string): Promise<void> {
  if (!isPostgres(transaction)) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${receiptNumber}, 0))`.execute(transaction);
}

/** Lets one instance at a time seed the training data, until its transaction ends. */
export async function lockTraining(transaction: Database): Promise<void> {
  if (isPostgres(transaction)) await sql`lock table training_state in exclusive mode`.execute(transaction);
}
