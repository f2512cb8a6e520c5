import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from './migrations.ts';

export type KioskDatabase = Database.Database;

/** A database written by a newer version; it is refused and left as it is. */
export class NewerDatabaseError extends Error {
  constructor(found: number, known: number) {
    super(
      `the database has format ${found}, this program knows ${known}; ` +
        'install the newer version again, the database was not touched',
    );
    this.name = 'NewerDatabaseError';
  }
}

/** The database is damaged; it is left as it is for its claims to be recovered. */
export class DamagedDatabaseError extends Error {
  constructor() {
    super('the database is damaged; keep the file and call the maintainer, claims in it may be recovered');
    this.name = 'DamagedDatabaseError';
  }
}

/**
 * Opens the kiosk's one database, with one writer. FULL: a claim that was confirmed is on the disk when the
 * receipt is shown, whatever happens to the power a moment later.
 * @throws NewerDatabaseError, DamagedDatabaseError, or the system's error where the file cannot be opened.
 */
export function openDatabase(file: string, steps = migrations): KioskDatabase {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const isNew = !existsSync(file);
  const database = new Database(file);
  try {
    // First of all, so that a newer database is not even switched to another journal.
    const found = Number(database.pragma('user_version', { simple: true }));
    if (found > steps.length) throw new NewerDatabaseError(found, steps.length);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // 16 MB: a person at Konfirmasi seldom waits for the log to be checked over; envelopes that are to go force it.
    database.pragma('wal_autocheckpoint = 4000');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    database.pragma('temp_store = MEMORY');
    // Else REPLACE deletes rows without the trigger that keeps the audit log append-only.
    database.pragma('recursive_triggers = ON');
    if (!isNew && !isSound(database, found)) throw new DamagedDatabaseError();
    // An envelope that was erased just before a power cut leaves the write-ahead log now.
    database.pragma('wal_checkpoint(TRUNCATE)');
    migrate(database, steps, found, `${file}.before-${steps.length}`);
    return database;
  } catch (error) {
    database.close();
    throw isDamage(error) ? new DamagedDatabaseError() : error;
  }
}

function migrate(database: KioskDatabase, steps: readonly string[], found: number, backup: string): void {
  if (found === steps.length) return;
  if (found > 0) {
    // One that is left from a migration that was cut off, perhaps half written, gives way to this one.
    rmSync(backup, { force: true });
    database.prepare('VACUUM INTO ?').run(backup);
  }
  database.transaction(() => {
    for (const step of steps.slice(found)) database.exec(step);
    database.pragma(`user_version = ${steps.length}`);
  })();
}

/** A file without a format was cut short. Indices are checked, too: a claim missing from one would never be sent. */
function isSound(database: KioskDatabase, found: number): boolean {
  return found > 0 && database.pragma('integrity_check(1)', { simple: true }) === 'ok';
}

function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
  );
}
