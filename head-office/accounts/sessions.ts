import { randomUUID } from 'node:crypto';
import type { Session } from '../../contract/head-office/accounts.ts';
import { minutesAfter } from '../clock.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { hashToken, makeToken } from './tokens.ts';

/** Who is signed in. */
export interface Visitor {
  readonly sessionId: string;
  readonly participantId: string;
}

/**
 * Opens a session, through the kiosk whose key is named: it ends with that key. The token is returned once; the database keeps
 * only its SHA-256.
 */
export async function openSession(
  dependencies: DatabaseAndClock,
  participantId: string,
  kid: string | undefined,
): Promise<Session> {
  const openedAt = dependencies.clock.now();
  const session = {
    sessionId: randomUUID(),
    token: makeToken(),
    expiresAt: minutesAfter(openedAt, dependencies.settings.sessions.minutes).toISOString(),
  };
  await dependencies.database
    .insertInto('sessions')
    .values({
      session_id: session.sessionId,
      token_hash: hashToken(session.token),
      participant_id: participantId,
      opened_at: openedAt.toISOString(),
      expires_at: session.expiresAt,
      ended_at: null,
      kid: kid ?? null,
    })
    .execute();
  return session;
}

/** The visitor of a bearer token; undefined when the session is over or unknown, or its kiosk's key is ended or revoked. */
export async function findVisitor(
  dependencies: DatabaseAndClock,
  token: string,
): Promise<Visitor | undefined> {
  const now = dependencies.clock.now();
  const row = await dependencies.database
    .selectFrom('sessions')
    .leftJoin('kiosks', 'kiosks.kid', 'sessions.kid')
    .select(['session_id', 'participant_id', 'sessions.kid', 'revoked', 'valid_until'])
    .where('token_hash', '=', hashToken(token))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  if (row?.kid != null && (row.revoked !== 0 || hasEnded(row.valid_until, now))) return undefined;
  return row && { sessionId: row.session_id, participantId: row.participant_id };
}

function hasEnded(validUntil: string | null, now: Date): boolean {
  return validUntil !== null && Date.parse(validUntil) <= now.getTime();
}

export async function endSession(
  { database, clock }: DatabaseAndClock,
  { sessionId }: Visitor,
): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ ended_at: clock.now().toISOString() })
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends all sessions of a participant, since somebody else may have opened them. */
export async function endSessionsOf(dependencies: DatabaseAndClock, participantId: string): Promise<void> {
  await dependencies.database
    .updateTable('sessions')
    .set({ ended_at: dependencies.clock.now().toISOString() })
    .where('participant_id', '=', participantId)
    .where('ended_at', 'is', null)
    .execute();
}

export type SessionRow = Pick<Tables['sessions'], 'participant_id' | 'opened_at' | 'expires_at' | 'ended_at'>;

/** A session by its id, also one that is over: its claims may arrive later. */
export async function findSession(database: Database, sessionId: string): Promise<SessionRow | undefined> {
  return database
    .selectFrom('sessions')
    .select(['participant_id', 'opened_at', 'expires_at', 'ended_at'])
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
}
