import { createHash, randomBytes } from 'node:crypto';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';

const TOKEN_BYTES = 32;

/** An operator who is signed in at the fleet pages. */
export interface Operator {
  readonly name: string;
  readonly tokenHash: string;
  /** Signed in with a one-time password: may only choose a new password. */
  readonly mustChangePassword: boolean;
}

/** Opens a session. The token is returned once, for the cookie; the database keeps only its SHA-256. */
export async function openOperatorSession({ database, clock, settings }: DatabaseAndClock, name: string) {
  const now = clock.now();
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await database.deleteFrom('operator_sessions').where('expires_at', '<=', now.toISOString()).execute();
  await database
    .insertInto('operator_sessions')
    .values({
      token_hash: hashToken(token),
      operator: name,
      opened_at: now.toISOString(),
      expires_at: minutesAfter(now, settings.fleet.operators.sessionMinutes).toISOString(),
    })
    .execute();
  return token;
}

/** The operator of a cookie's token; undefined when the session is over or unknown. */
export async function findOperator(
  { database, clock }: DatabaseAndClock,
  token: string,
): Promise<Operator | undefined> {
  const tokenHash = hashToken(token);
  const row = await database
    .selectFrom('operator_sessions')
    .innerJoin('operators', 'operators.name', 'operator_sessions.operator')
    .select(['operators.name', 'one_time_until'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', clock.now().toISOString())
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && { name: row.name, tokenHash, mustChangePassword: row.one_time_until !== null };
}

export async function endOperatorSession(
  { database }: DatabaseAndClock,
  { tokenHash }: Operator,
): Promise<void> {
  await database.deleteFrom('operator_sessions').where('token_hash', '=', tokenHash).execute();
}

export async function endSessionsOf(transaction: Database, name: string): Promise<void> {
  await transaction.deleteFrom('operator_sessions').where('operator', '=', name).execute();
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
