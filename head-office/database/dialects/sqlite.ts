import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type Dialect, SqliteDialect } from 'kysely';

export const DATABASE_FILE = 'head-office.sqlite';

/** The embedded database in the data folder. Every commit is flushed, so that it survives a power cut; what is deleted is overwritten. */
export function sqliteDialect(dataFolder: string, waitMilliseconds: number): Dialect {
  const database = new SqliteDatabase(join(dataFolder, DATABASE_FILE), { timeout: waitMilliseconds });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  return new SqliteDialect({ database });
}
