import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beginLog } from './begin-log.ts';
import { LOCK_WAIT_MS } from './busy.ts';
import { migrations } from './migrations.ts';

export type KioskDatabase = Database.Database;

/** A database written by a newer version; it is left unchanged. */
export class NewerDatabaseError extends Error {
  constructor(found: number, known: number) {
    super(
      `the database has format ${found}, this program knows ${known}; ` +
        'install the newer version again, the database was not touched',
    );
    this.name = 'NewerDatabaseError';
  }
}

/** The database is damaged; it is left unchanged, so that its claims can be recovered. */
export class DamagedDatabaseError extends Error {
  constructor() {
    super('the database is damaged; keep the file and call the maintainer, claims in it may be recovered');
    this.name = 'DamagedDatabaseError';
  }
}

/** The first format without PINs: copies of earlier ones, made before a migration, have them still. */
const WITHOUT_PINS = 5;

interface OpenOptions {
  readonly steps?: readonly string[];
  /** It was checked a moment ago. */
  readonly isSound?: boolean;
}

/**
 * Opens the kiosk's one database, with one writer. Each commit waits for the disk (synchronous=FULL), until somebody flushes
 * beside it (flush.ts): either way a confirmed claim is on the disk when its receipt is shown.
 * @throws NewerDatabaseError, DamagedDatabaseError, or the system's error where the file cannot be opened.
 */
export function openDatabase(
  file: string,
  { steps = migrations, isSound: isKnownSound = false }: OpenOptions = {},
): KioskDatabase {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // An empty file is what SQLite makes first; a power cut may leave it so.
  const isNew = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
  const database = new Database(file, { timeout: LOCK_WAIT_MS });
  try {
    // Checked first: a database of a newer version is not even switched to another journal mode.
    const found = Number(database.pragma('user_version', { simple: true }));
    if (found > steps.length) throw new NewerDatabaseError(found, steps.length);
    keepFromOthers(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // 64 MB: long before that a checkpoint is made where nobody waits for it (disk-work.ts).
    database.pragma('wal_autocheckpoint = 16000');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    database.pragma('temp_store = MEMORY');
    // Else REPLACE deletes rows without the trigger that keeps the audit log append-only.
    database.pragma('recursive_triggers = ON');
    if (!isNew && !isKnownSound && !isSound(database, found)) throw new DamagedDatabaseError();
    // Removes an envelope from the write-ahead log that was erased just before a power cut.
    database.pragma('wal_checkpoint(TRUNCATE)');
    migrate(database, steps, found);
    // What a migration has erased leaves the file itself with the next checkpoint.
    if (found > 0 && found < steps.length) {
      database.pragma('wal_checkpoint(TRUNCATE)');
      beginLog(database);
    }
    return database;
  } catch (error) {
    database.close();
    throw isDamage(error) ? new DamagedDatabaseError() : error;
  }
}

/** Before the log is made, which gets the rights of the database. A disk that knows no rights has none to give. */
function keepFromOthers(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // Whoever may not change them did not make the file: its folder is for its own user alone.
  }
}

function migrate(database: KioskDatabase, steps: readonly string[], found: number): void {
  if (found === steps.length) return;
  if (found > 0) {
    const backup = `${database.name}.before-${steps.length}`;
    // A backup of a migration that was interrupted may be half written.
    rmSync(backup, { force: true });
    database.prepare('VACUUM INTO ?').run(backup);
    // A power cut after the migration must leave none behind.
    if (found < WITHOUT_PINS && steps.length >= WITHOUT_PINS) erasePins(database.name);
  }
  database.transaction(() => {
    for (const step of steps.slice(found)) database.exec(step);
    database.pragma(`user_version = ${steps.length}`);
  })();
}

/** From the copies that were made before this migration and earlier ones; the claims in them stay. */
function erasePins(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.before-`)) continue;
    const copy = new Database(join(dirname(file), name));
    try {
      copy.pragma('secure_delete = ON');
      copy.exec('DROP TABLE IF EXISTS staff; DROP TABLE IF EXISTS staff_locks; VACUUM');
    } finally {
      copy.close();
    }
  }
}

/** A file without a format was truncated. Indices are checked, too: a claim missing from one would never be sent. */
function isSound(database: KioskDatabase, found: number): boolean {
  return found > 0 && database.pragma('integrity_check(1)', { simple: true }) === 'ok';
}

function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
  );
}
