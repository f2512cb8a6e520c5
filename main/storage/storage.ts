import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { likeRunning, receiptNumberSchema, runningOf } from '../../contract/claim/receipt-number.ts';
import { type AuditLog, auditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import { DamagedDatabaseError, type KioskDatabase, openDatabase } from '../database/open.ts';
import { doubtOf, realFile } from './evidence.ts';
import {
  discard,
  keepCopy,
  keptFile,
  putInPlace,
  recoveringFile,
  type SetAside,
  setAside,
  unfinishedRecovery,
} from './quarantine.ts';
import {
  type KnownNumbers,
  openReceiptNumbers,
  type ReceiptNumbers,
  readReceiptNumbers,
  receiptNumbersFile,
} from './receipt-numbers.ts';
import type { Recovery } from './recovery.ts';
import { aboveAllNumbers, carryOver } from './salvage/carry-over.ts';
import { numberIn, rowsIn } from './salvage/rows.ts';

export interface Storage {
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  readonly numbers: Omit<ReceiptNumbers, 'close' | 'passOver'>;
  /** Null where everything was as it had been left. */
  readonly recovery: Recovery | null;
  /** The head office knows a number of this kiosk. @returns what that says of the storage, where it is a higher one. */
  learnNumbers(given: number, waitingFrom?: number): Recovery | null;
  close(): void;
}

export interface StorageDependencies {
  readonly file: string;
  /** The latest copy of the database, where one is kept on another disk. */
  readonly backup?: string | undefined;
  readonly clock: Clock;
  /** Receipt numbers to skip where the last ones given may be unreadable. */
  readonly receiptJump: number;
  /** What came of it a moment ago, when it was looked at and mended: that is not done again. */
  readonly mended?: { readonly recovery: Recovery | null } | undefined;
}

/**
 * Opens the kiosk's storage, whatever happened to it: files that cannot be used as they are are set aside before
 * anything opens them, a new database replaces them with all that can be read of the outbox, and the audit log records it.
 * @throws NewerDatabaseError, or the system's error where the folder or the disk cannot be used at all.
 */
export function openStorage(given: StorageDependencies): Storage {
  const numbersFile = receiptNumbersFile(dirname(given.file));
  const known = readReceiptNumbers(numbersFile);
  const dependencies = { ...given, file: realFile(given.file), known };
  const { file, clock, mended } = dependencies;
  const unfinished = mended ? undefined : unfinishedRecovery(file);
  const { database, recovery } = mended
    ? { database: openDatabase(file, { isSound: true }), ...mended }
    : unfinished
      ? recover(dependencies, unfinished)
      : openSound(dependencies);
  const marker = openMarker(file);
  try {
    const audit = auditLog(database, clock);
    const counter = { ...counterOf(database), aboveAll: () => aboveAllNumbers(clock.now().getTime()) };
    const numbers = openReceiptNumbers(numbersFile, known, counter);
    writeFileSync(marker, '', { mode: 0o600 });
    const close = () => {
      numbers.close(lastNumber(database));
      database.close();
      rmSync(marker, { force: true });
    };
    const learnNumbers = (highest: number, waitingFrom?: number) => {
      const last = lastNumber(database);
      const own = numbers.highest();
      // Of a kiosk without memory all that was given before is unknown.
      const from = waitingFrom ?? (own.unsure && (recovery || known?.unsure) ? 1 : last + 1);
      const missing = numbersMissing(database, highest, fromWhere({ highest, from, last, own }));
      const [lostFrom, lostTo] = [missing.at(0), missing.at(-1)];
      if (lostFrom === undefined || lostTo === undefined) {
        numbers.makeSure();
        return null;
      }
      const learned = database.transaction((): Recovery => {
        numbers.passOver(Math.max(last, highest + given.receiptJump));
        const carried = { claims: 0, withoutEnvelope: 0, foundUntil: '' };
        const lost = { lostFrom, lostTo, lost: missing.length };
        const found: Recovery = { because: 'olderThanHeadOffice', kept: '', ...carried, ...lost };
        audit.append('notice', { code: 'storageRecovered', ...found });
        return found;
      })();
      numbers.makeSure();
      return learned;
    };
    return { database, audit, numbers, recovery, learnNumbers, close };
  } catch (error) {
    database.close();
    throw error;
  }
}

interface Dependencies extends StorageDependencies {
  /** What is known beside the database of the receipt numbers given. */
  readonly known: KnownNumbers | null;
}
type Opened = Pick<Storage, 'database' | 'recovery'>;

function openSound(dependencies: Dependencies): Opened {
  const { file, backup, clock } = dependencies;
  const backups = backup !== undefined && existsSync(backup) ? [backup] : [];
  const isKnown = backups.length > 0 || (dependencies.known?.given ?? 0) > 0;
  const doubt = doubtOf(file, { isKnown });
  if (doubt !== null) return recover(dependencies, setAside(file, doubt, clock));
  const logMissing = existsSync(openMarker(file)) && !existsSync(`${file}-wal`);
  let database: KioskDatabase;
  try {
    database = openDatabase(file);
  } catch (error) {
    if (error instanceof DamagedDatabaseError) {
      return recover(dependencies, setAside(file, 'damaged', clock));
    }
    throw error;
  }
  try {
    const because = logMissing ? 'logMissing' : olderThan(database, backups, dependencies.known);
    if (because === null) return { database, recovery: null };
    const recovery = carryInto(dependencies, database, { because, kept: '' }, backups);
    if (backup !== undefined) keepCopy(backup, clock);
    return { database, recovery };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Makes a new database of what can be read; done over from the beginning where a power cut interrupts it. */
function recover(dependencies: Dependencies, found: SetAside): Opened {
  const { file, backup, clock } = dependencies;
  const unfinished = recoveringFile(file);
  discard(unfinished);
  const kept = keptFile(file, found);
  const database = openDatabase(unfinished);
  let recovery: Recovery;
  try {
    const cause = { because: found.because, kept: found.ends.length === 0 ? '' : found.kept };
    recovery = carryInto(dependencies, database, cause, [
      kept,
      `${kept}.recovering`,
      ...(backup === undefined ? [] : [backup]),
    ]);
    // Closing does the same, and says nothing where the disk has no room for it: the claims would stay in the log.
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    // Closed, so that it is one whole file on the disk before it takes the place of the damaged one.
    database.close();
  }
  if (backup !== undefined) keepCopy(backup, clock);
  putInPlace(file);
  return { database: openDatabase(file), recovery };
}

/** All that can be read, and the entry that says so, in one transaction. */
function carryInto(
  { clock, receiptJump, known }: Dependencies,
  database: KioskDatabase,
  cause: Pick<Recovery, 'because' | 'kept'>,
  files: readonly string[],
): Recovery {
  // First with its log, then without: a log that is another one's hides the pages of this one.
  const sources = files.flatMap((file) => [{ file }, { file, withLog: false }]);
  return database.transaction(() => {
    const carried = carryOver({ database, sources, clock, receiptJump, numbers: known });
    const recovery = { ...cause, ...carried };
    auditLog(database, clock).append('notice', { code: 'storageRecovered', ...recovery });
    return recovery;
  })();
}

/** What says that this database has lost its last transactions; null where nothing does. */
function olderThan(
  database: KioskDatabase,
  backups: readonly string[],
  known: KnownNumbers | null,
): 'olderThanBackup' | 'olderThanNumbers' | null {
  const last = lastNumber(database);
  for (const backup of backups) {
    for (const row of rowsIn(backup)) if (numberIn(row) > last) return 'olderThanBackup';
  }
  const isFound = database.prepare('SELECT 1 FROM outbox WHERE receipt_number LIKE ?').pluck();
  const lacks = known?.waiting.some((running) => isFound.get(likeRunning(running)) === undefined) ?? false;
  return lacks || (known?.given ?? 0) > last ? 'olderThanNumbers' : null;
}

/** The receipt numbers in the database. */
function counterOf(database: KioskDatabase) {
  const pass = database.prepare('UPDATE receipt_counter SET last = @to WHERE last < @to');
  const waiting = database
    .prepare(
      `SELECT receipt_number FROM outbox WHERE state = 'parked'
      UNION ALL SELECT receipt_number FROM outbox WHERE state = 'queued' LIMIT ?`,
    )
    .pluck();
  return {
    passOver(to: number): number {
      pass.run({ to });
      return lastNumber(database);
    },
    waiting: (most: number) => z.array(receiptNumberSchema).parse(waiting.all(most)).map(runningOf),
  };
}

interface Learned {
  readonly highest: number;
  /** From which number on claims waited. */
  readonly from: number;
  readonly last: number;
  readonly own: ReturnType<ReceiptNumbers['highest']>;
}

/**
 * From which number on claims may be lost of which the head office knows; above `highest` where none may. A database that
 * counts lower is an older one, or one half of whose pages are: what waited is then looked for, too.
 */
function fromWhere({ highest, from, last, own }: Learned): number {
  // The first number is 1.
  if (own.unsure && highest !== own.given) return Math.max(from, 1);
  return highest > last ? Math.max(Math.min(from, last + 1), 1) : highest + 1;
}

/** Which of these numbers no claim has that is here, in any state. */
function numbersMissing(database: KioskDatabase, to: number, from: number): number[] {
  if (to < from) return [];
  const all = database.prepare('SELECT receipt_number FROM outbox').pluck().all();
  const found = new Set(z.array(receiptNumberSchema).parse(all).map(runningOf));
  const numbers = Array.from({ length: to + 1 - from }, (_, place) => from + place);
  return numbers.filter((running) => !found.has(running));
}

function lastNumber(database: KioskDatabase): number {
  return Number(database.prepare('SELECT last FROM receipt_counter').pluck().get());
}

/** A file beside the database while it is open: then its write-ahead log must exist, too. */
function openMarker(file: string): string {
  return `${file}.open`;
}
