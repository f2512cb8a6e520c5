import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type AuditLog, auditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import { DamagedDatabaseError, type KioskDatabase, openDatabase } from '../database/open.ts';
import { discard, finishInterrupted, recoveringFile, replaceDamaged } from './quarantine.ts';
import { type CarriedOver, carryOver } from './salvage/carry-over.ts';
import { isLogDamaged } from './salvage/pages.ts';
import { numberIn, rowsIn } from './salvage/rows.ts';

/** What had happened to the storage, for staff. */
interface Recovery extends CarriedOver {
  readonly because: 'damaged' | 'missing' | 'logMissing' | 'olderThanBackup';
  /** Name of the file under which the damaged database is kept; empty where there was none. */
  readonly kept: string;
}

export interface Storage {
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  /** Null where everything was as it had been left. */
  readonly recovery: Recovery | null;
  close(): void;
}

export interface StorageDependencies {
  readonly file: string;
  /** The latest copy of the database, where one is kept on another disk. */
  readonly backup?: string | undefined;
  readonly clock: Clock;
  /** Receipt numbers to leave out where some may have been given that cannot be read any more. */
  readonly receiptJump: number;
}

/**
 * Opens the kiosk's storage, whatever happened to it: a damaged database is put aside and kept, a new one takes its
 * place with all that can be read of the outbox, and the audit log tells of it.
 * @throws NewerDatabaseError, or the system's error where the folder or the disk cannot be used at all.
 */
export function openStorage(parts: StorageDependencies): Storage {
  const { file, clock } = parts;
  finishInterrupted(file, clock);
  const { database, recovery } = openSound(parts) ?? recover(parts);
  const marker = openMarker(file);
  const close = () => {
    database.close();
    rmSync(marker, { force: true });
  };
  try {
    const audit = auditLog(database, clock);
    if (recovery) audit.append('notice', { code: 'storageRecovered', ...recovery });
    writeFileSync(marker, '', { mode: 0o600 });
    return { database, audit, recovery, close };
  } catch (error) {
    database.close();
    throw error;
  }
}

type Opened = Pick<Storage, 'database' | 'recovery'>;

/** Undefined when there is nothing here that could be used as it is. */
function openSound(parts: StorageDependencies): Opened | undefined {
  const { file, backup } = parts;
  const backups = backup !== undefined && existsSync(backup) ? [backup] : [];
  if (!existsSync(file) && backups.length > 0) return undefined;
  // Before it is opened: SQLite would throw away what lies beyond the damage.
  if (isLogDamaged(file)) return undefined;
  const logMissing = existsSync(openMarker(file)) && !existsSync(`${file}-wal`);
  try {
    const database = openDatabase(file);
    const because = logMissing ? 'logMissing' : isOlder(database, backups) ? 'olderThanBackup' : null;
    if (because === null) return { database, recovery: null };
    return {
      database,
      recovery: { because, kept: '', ...carryOver({ ...parts, database, sources: backups }) },
    };
  } catch (error) {
    if (error instanceof DamagedDatabaseError) return undefined;
    throw error;
  }
}

function recover(parts: StorageDependencies): Opened {
  const { file, backup, clock } = parts;
  const unfinished = recoveringFile(file);
  discard(unfinished);
  const sources = [file, ...(backup === undefined ? [] : [backup])].filter((source) => existsSync(source));
  const database = openDatabase(unfinished);
  const carried = carryOver({ ...parts, database, sources });
  // Closed, so that it is one whole file on the disk before it takes the place of the damaged one.
  database.close();
  const kept = replaceDamaged(file, clock);
  const because = kept === null ? 'missing' : 'damaged';
  return {
    database: openDatabase(file),
    recovery: { because, kept: kept === null ? '' : basename(kept), ...carried },
  };
}

/** The backup knows of a receipt number that this database has not reached: it lost its last transactions. */
function isOlder(database: KioskDatabase, backups: readonly string[]): boolean {
  const last = Number(database.prepare('SELECT last FROM receipt_counter').pluck().get());
  return backups.some((backup) => {
    for (const row of rowsIn(backup)) if (numberIn(row) > last) return true;
    return false;
  });
}

/** Lies beside the database while it is open: then its write-ahead log must be there, too. */
function openMarker(file: string): string {
  return `${file}.open`;
}
