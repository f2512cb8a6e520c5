import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';

const LOCK_FILE = 'head-office.lock';

/** Held by the one head office that works on an embedded database; the system releases it even where the process is killed. */
export interface InstanceLock {
  release(): void;
}

/** Waits as long as for the database, for one that is just ending. PostgreSQL is for several instances, and not locked. */
export function lockInstance({
  databaseUrl,
  dataFolder,
  limits,
}: Settings): Outcome<InstanceLock, StartFault> {
  if (databaseUrl !== undefined) return succeed({ release: () => undefined });
  const file = join(dataFolder, LOCK_FILE);
  try {
    // SQLite's own file lock, which works alike on every system; the file stays empty.
    const lock = new SqliteDatabase(file, { timeout: limits.databaseWaitMilliseconds });
    try {
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      throw error;
    }
    return succeed({ release: () => void lock.close() });
  } catch (error) {
    const code = errorCode(error);
    if (!code.startsWith('SQLITE_BUSY')) {
      return fail(`${file} cannot be locked (${code}): check the folder and its rights`);
    }
    return fail(
      `another head office works on the data folder ${dataFolder}: stop it first, or give this one a folder of its own; ` +
        'several instances need PostgreSQL (databaseUrl)',
    );
  }
}
