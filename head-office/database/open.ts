import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';
import { traceStatements } from '../tracing/statements.ts';
import { type PoolUse, postgresDialect } from './dialects/postgres.ts';
import { DATABASE_FILE, sqliteDialect } from './dialects/sqlite.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

interface Observers {
  /** Gets the use of PostgreSQL's pool. */
  readonly onPool?: (use: () => PoolUse) => void;
  /** Whether statements stand in the traces of the requests for which they are made. */
  readonly isTraced?: boolean;
}

/** Opens PostgreSQL where its address is configured, else the file in the data folder, and migrates it. */
export async function openDatabase(
  settings: Settings,
  log: Logger,
  { onPool, isTraced = false }: Observers = {},
): Promise<Outcome<Kysely<Tables>, StartFault>> {
  try {
    const system = settings.databaseUrl === undefined ? 'sqlite' : 'postgresql';
    const database = new Kysely<Tables>({
      dialect: dialectOf(settings, log, onPool),
      ...(isTraced ? { log: traceStatements(system) } : {}),
    });
    const upkeep = openForUpkeep(settings, log) ?? database;
    const migrated = await migrate(upkeep).catch(async (error: unknown) => {
      await Promise.all([database.destroy(), upkeep.destroy()]);
      throw error;
    });
    if (upkeep !== database) await upkeep.destroy();
    if (migrated.ok) return succeed(database);
    await database.destroy();
    return migrated;
  } catch (error) {
    return fail(whyNot(settings, errorCode(error)));
  }
}

/**
 * A connection of its own for what may take long and what nobody waits for, opened when it is used first; undefined for
 * the embedded database, which has one writer anyway.
 */
export function openForUpkeep(settings: Settings, log: Logger): Kysely<Tables> | undefined {
  const { databaseUrl, database } = settings;
  if (databaseUrl === undefined) return undefined;
  const { upkeepSeconds } = database;
  const limits = {
    ...database,
    connections: 1,
    lockSeconds: upkeepSeconds,
    statementSeconds: upkeepSeconds,
    answerSeconds: upkeepSeconds + database.answerSeconds,
  };
  return new Kysely<Tables>({ dialect: postgresDialect(databaseUrl, limits, lostBy(log)) });
}

function dialectOf(
  { databaseUrl, database, dataFolder, limits }: Settings,
  log: Logger,
  onPool?: (use: () => PoolUse) => void,
) {
  if (databaseUrl === undefined) return sqliteDialect(dataFolder, limits.databaseWaitMilliseconds);
  return postgresDialect(databaseUrl, database, lostBy(log), onPool);
}

function lostBy(log: Logger): (error: Error) => void {
  return (error) => log.warn({ code: errorCode(error) }, 'database connection lost');
}

/** Without the address, which may hold a password. */
function whyNot({ databaseUrl, dataFolder }: Settings, code: string): string {
  if (databaseUrl !== undefined) {
    return `the PostgreSQL database cannot be used (${code}): check DATABASE_URL, the server and its rights`;
  }
  const file = join(dataFolder, DATABASE_FILE);
  return `the database ${file} cannot be opened (${code}): check the file or restore a backup`;
}
