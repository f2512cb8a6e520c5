import { randomUUID } from 'node:crypto';
import { hashToken, makeToken } from '../accounts/tokens.ts';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { type Factors, findFactors, hasAny } from './factors.ts';
import type { Role } from './roles.ts';
import { isOpen } from './ways.ts';

/** Longer names of browsers are cut: whoever signs in writes them. */
const LONGEST_BROWSER = 200;
const MINUTE = 'yyyy-mm-ddThh:mm'.length;

/** How far somebody has come at the fleet's pages; only who is `in` sees and does what the role allows. */
export type Stage = 'choosesPassword' | 'provesFactor' | 'setsUpFactor' | 'in';

/** An operator who is signed in at the fleet pages. */
export interface Operator {
  readonly name: string;
  readonly role: Role;
  readonly tokenHash: string;
  readonly stage: Stage;
  readonly factors: Factors;
  /** Any of them. */
  readonly hasFactor: boolean;
  /** Signs in at the identity provider, and has no password here. */
  readonly atProvider: boolean;
}

interface Opening extends Pick<Operator, 'name' | 'stage'> {
  readonly proved?: boolean;
  /** The session at the identity provider that it came of. */
  readonly providerSession?: string | undefined;
}

/** Where a session was opened: network address, and what the browser calls itself. */
export interface Place {
  readonly address: string;
  readonly browser: string;
}

/**
 * Opens a session, for as long as the second factor may take unless the provider has seen two (`proved`). The token is
 * returned once, for the cookie; the database keeps only its SHA-256.
 */
export async function openOperatorSession(
  { database, clock, settings }: DatabaseAndClock,
  { name, stage, proved = false, providerSession }: Opening,
  { address, browser }: Place,
): Promise<string> {
  const now = clock.now();
  const { sessionMinutes, secondFactorMinutes } = settings.fleet.operators;
  const minutes = stage === 'in' ? sessionMinutes : secondFactorMinutes;
  const token = makeToken();
  await database.deleteFrom('operator_sessions').where('expires_at', '<=', now.toISOString()).execute();
  await database
    .insertInto('operator_sessions')
    .values({
      token_hash: hashToken(token),
      session_id: randomUUID(),
      operator: name,
      opened_at: now.toISOString(),
      expires_at: minutesAfter(now, minutes).toISOString(),
      last_used_at: now.toISOString(),
      address,
      browser: browser.slice(0, LONGEST_BROWSER),
      proved: proved ? 1 : 0,
      new_secret: null,
      provider_session: providerSession === undefined ? null : hashToken(providerSession),
      challenge: null,
      challenge_until: null,
    })
    .execute();
  return token;
}

/** The operator of a cookie's token; undefined when the session is over or unknown. Notes that it was used. */
export async function findOperator(
  { database, clock, settings }: DatabaseAndClock,
  token: string,
): Promise<Operator | undefined> {
  const tokenHash = hashToken(token);
  const now = clock.now().toISOString();
  const row = await database
    .selectFrom('operator_sessions')
    .innerJoin('operators', 'operators.name', 'operator_sessions.operator')
    .select(['name', 'role', 'one_time_until', 'issuer', 'break_glass'])
    .select(['proved', 'last_used_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row || !isOpen(row, settings)) return undefined;
  // Once a minute: pages that reload themselves would else write all the time.
  if (row.last_used_at.slice(0, MINUTE) !== now.slice(0, MINUTE)) {
    await database
      .updateTable('operator_sessions')
      .set({ last_used_at: now })
      .where('token_hash', '=', tokenHash)
      .execute();
  }
  const factors = await findFactors(database, row.name);
  const hasFactor = hasAny(factors);
  const standing = { mustChoose: row.one_time_until !== null, hasFactor, proved: row.proved === 1 };
  return {
    name: row.name,
    role: row.role,
    tokenHash,
    factors,
    hasFactor,
    atProvider: row.issuer !== null,
    stage: stageOf(standing, settings.training),
  };
}

/** In training nobody has to have a second factor. */
export function stageOf(
  standing: { readonly mustChoose: boolean; readonly hasFactor: boolean; readonly proved: boolean },
  training: boolean,
): Stage {
  if (standing.mustChoose) return 'choosesPassword';
  if (standing.proved) return 'in';
  if (standing.hasFactor) return 'provesFactor';
  return training ? 'in' : 'setsUpFactor';
}

/** The second factor was shown: from now on the session lasts as long as any. */
export async function admitSession(
  transaction: Database,
  { clock, settings }: Pick<DatabaseAndClock, 'clock' | 'settings'>,
  { tokenHash }: Operator,
): Promise<void> {
  const until = minutesAfter(clock.now(), settings.fleet.operators.sessionMinutes);
  await transaction
    .updateTable('operator_sessions')
    .set({
      proved: 1,
      new_secret: null,
      challenge: null,
      challenge_until: null,
      expires_at: until.toISOString(),
    })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function endOperatorSession(
  { database }: DatabaseAndClock,
  { tokenHash }: Operator,
): Promise<void> {
  await database.deleteFrom('operator_sessions').where('token_hash', '=', tokenHash).execute();
}

/** Ends all sessions of somebody, except the one named. */
export async function endSessionsOf(transaction: Database, name: string, except = ''): Promise<void> {
  await transaction
    .deleteFrom('operator_sessions')
    .where('operator', '=', name)
    .where('token_hash', '!=', except)
    .execute();
}
