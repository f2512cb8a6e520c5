import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { recordAction } from './record-action.ts';
import { may } from './roles.ts';
import type { Operator } from './sessions.ts';

export interface OpenSession {
  readonly sessionId: string;
  readonly operator: string;
  readonly openedAt: string;
  readonly lastUsedAt: string;
  readonly address: string;
  readonly browser: string;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** An operator's own sessions, or everybody's for whoever may see them; the one used last comes first. */
export async function listSessions(
  { database, clock, settings }: DatabaseAndClock,
  operator: Operator,
): Promise<OpenSession[]> {
  const rows = await sessionsFor(database, operator)
    .where('expires_at', '>', clock.now().toISOString())
    .orderBy('last_used_at', 'desc')
    .orderBy('session_id')
    .limit(settings.fleet.rows)
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_id,
    operator: row.operator,
    openedAt: row.opened_at,
    lastUsedAt: row.last_used_at,
    address: row.address,
    browser: row.browser,
    isThis: row.token_hash === operator.tokenHash,
  }));
}

/** Ends one of the sessions that this operator may see; false where there is none of this id. */
export async function endSession(
  dependencies: DatabaseAndClock,
  operator: Operator,
  sessionId: string,
): Promise<boolean> {
  return transact(dependencies, async (transaction) => {
    const row = await sessionsFor(transaction, operator)
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    if (!row) return false;
    await transaction.deleteFrom('operator_sessions').where('session_id', '=', sessionId).execute();
    const done = { operator: operator.name, action: 'endSession', detail: row.operator } as const;
    await recordAction(transaction, done, dependencies.clock.now());
    return true;
  });
}

function sessionsFor(database: Database, operator: Operator) {
  const all = database
    .selectFrom('operator_sessions')
    .select(['token_hash', 'session_id', 'operator', 'opened_at', 'last_used_at', 'address', 'browser']);
  return may(operator, 'sessionsOfAll') ? all : all.where('operator', '=', operator.name);
}
