import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type AuditLog, auditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import { DamagedDatabaseError, type KioskDatabase, openDatabase } from '../database/open.ts';
import { discard, finishInterrupted, recoveringFile, replaceDamaged } from './quarantine.ts';
import { type CarriedOver, carryOver } from './salvage/carry-over.ts';
import { isLogDamaged } from './salvage/pages.ts';
import { numberIn, rowsIn } from './salvage/rows.ts';

/** What happened to the storage, for staff. */
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
  /** Receipt numbers to skip where the last ones given may be unreadable. */
  readonly receiptJump: number;
}

/**
 * Opens the kiosk's storage, whatever happened to it: a damaged database is set aside and kept, a new one replaces it
 * with all that can be read of the outbox, and the audit log records it.
 * @throws NewerDatabaseError, or the system's error where the folder or the disk cannot be used at all.
 */
export function openStorage(dependencies: StorageDependencies): Storage {
  const { file, clock } = dependencies;
  finishInterrupted(file, clock);
  const { database, recovery } = openSound(dependencies) ?? recover(dependencies);
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

/** Undefined when the database cannot be used as it is. */
function openSound(dependencies: StorageDependencies): Opened | undefined {
  const { file, backup, clock, receiptJump } = dependencies;
  const backups = backup !== undefined && existsSync(backup) ? [backup] : [];
  if (!existsSync(file) && backups.length > 0) return undefined;
  // Checked before it is opened: SQLite would discard what follows the damage.
  if (isLogDamaged(file)) return undefined;
  const logMissing = existsSync(openMarker(file)) && !existsSync(`${file}-wal`);
  try {
    const database = openDatabase(file);
    const because = logMissing ? 'logMissing' : isOlder(database, backups) ? 'olderThanBackup' : null;
    if (because === null) return { database, recovery: null };
    return {
      database,
      recovery: { because, kept: '', ...carryOver({ database, sources: backups, clock, receiptJump }) },
    };
  } catch (error) {
    if (error instanceof DamagedDatabaseError) return undefined;
    throw error;
  }
}

function recover(dependencies: StorageDependencies): Opened {
  const { file, backup, clock, receiptJump } = dependencies;
  const unfinished = recoveringFile(file);
  discard(unfinished);
  const sources = [file, ...(backup === undefined ? [] : [backup])].filter((source) => existsSync(source));
  const database = openDatabase(unfinished);
  const carried = carryOver({ database, sources, clock, receiptJump });
  // Closed, so that it is one whole file on the disk before it takes the place of the damaged one.
  database.close();
  const kept = replaceDamaged(file, clock);
  const because = kept === null ? 'missing' : 'damaged';
  return {
    database: openDatabase(file),
    recovery: { because, kept: kept === null ? '' : basename(kept), ...carried },
  };
}

/** The backup has a higher receipt number than this database, which has lost its last transactions. */
function isOlder(database: KioskDatabase, backups: readonly string[]): boolean {
  const last = Number(database.prepare('SELECT last FROM receipt_counter').pluck().get());
  return backups.some((backup) => {
    for (const row of rowsIn(backup)) if (numberIn(row) > last) return true;
    return false;
  });
}

/** A file beside the database while it is open: then its write-ahead log must exist, too. */
function openMarker(file: string): string {
  return `${file}.open`;
}
