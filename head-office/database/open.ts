import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { errorCode, type StartFault } from '../configuration/read-json.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export const DATABASE_FILE = 'head-office.sqlite';

/** Opens the database of a data folder, made where it is missing, brought to this edition. */
export async function openDatabase(
  dataFolder: string,
  waitMilliseconds: number,
): Promise<Outcome<Kysely<Tables>, StartFault>> {
  const file = join(dataFolder, DATABASE_FILE);
  try {
    const database = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: openFile(file, waitMilliseconds) }),
    });
    const migrated = await migrate(database);
    if (migrated.ok) return succeed(database);
    await database.destroy();
    return migrated;
  } catch (error) {
    return fail(
      `the database ${file} cannot be opened (${errorCode(error)}): check the file or restore a backup`,
    );
  }
}

/** A committed answer survives a power cut: write-ahead log with a flush at every commit. */
function openFile(file: string, waitMilliseconds: number): SqliteDatabase.Database {
  const database = new SqliteDatabase(file, { timeout: waitMilliseconds });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return database;
}
