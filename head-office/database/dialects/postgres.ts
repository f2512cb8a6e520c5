import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Settings } from '../../configuration/configure.ts';
import { limitedPool } from './limited-pool.ts';

/** PostgreSQL's object id of the type bigint. */
const BIGINT = pg.types.builtins.INT8;

/** How long each thing may take; the server's own limits come before `answerSeconds`, when it is given up. */
export type PostgresLimits = Pick<
  Settings['database'],
  'connections' | 'idleSeconds' | 'connectSeconds' | 'lockSeconds' | 'statementSeconds' | 'answerSeconds'
>;

/** Connections of a pool that are at work, and idle; and requests that wait for one. */
export interface PoolUse {
  readonly working: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A pool of connections to PostgreSQL. `onLost` is called for every broken connection, which the pool replaces; `onPool` at once. */
export function postgresDialect(
  url: string,
  limits: PostgresLimits,
  onLost: (error: Error) => void,
  onPool: (use: () => PoolUse) => void = () => undefined,
): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: limits.connections,
    idleTimeoutMillis: limits.idleSeconds * 1_000,
    connectionTimeoutMillis: limits.connectSeconds * 1_000,
    lock_timeout: limits.lockSeconds * 1_000,
    // Ended by the server, so that locks are released also when this instance has died.
    statement_timeout: limits.statementSeconds * 1_000,
    idle_in_transaction_session_timeout: limits.answerSeconds * 1_000,
    application_name: 'anjungan-head-office',
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  // On each connection: an unhandled error between two queries of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', onLost));
  // The pool repeats the errors of its idle connections.
  pool.on('error', () => undefined);
  onPool(() => ({
    working: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }));
  const onMute = () => onLost(Object.assign(new Error('the database is mute'), { code: 'ETIMEDOUT' }));
  return new PostgresDialect({ pool: limitedPool(pool, limits.answerSeconds, onMute) });
}

/** Money is bigint in the database and read as a number: 2^53 sen are ninety thousand billion rupiah. */
function parserOf(type: number, format?: 'text' | 'binary') {
  return type === BIGINT ? readInteger : pg.types.getTypeParser(type, format);
}

/** @throws RangeError where reading would round an amount of money. */
function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a number of the database is too large');
  return value;
}
