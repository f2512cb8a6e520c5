import { lstatSync, realpathSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { digestSchema } from '../../contract/digest.ts';
import { imageOf, isLogDamaged, openPages } from './salvage/pages.ts';
import { recordsOf } from './salvage/records.ts';

/** Larger ones are left to SQLite's own reading. */
const MOST_IN_MEMORY = 268_435_456;
/** Bytes 18 and 19 of the header say how to read and write: 2 with a write-ahead log, 1 without (fileformat2, 1.3). */
const [READ_VERSION, WRITE_VERSION, WITHOUT_LOG] = [18, 19, 1];

/**
 * Looks at the files of a database before SQLite does, which would remove a log beside no database and write a log into
 * the one that it finds there. Null where it may be opened.
 */
export function doubtOf(file: string, { isKnown }: { isKnown: boolean }): 'damaged' | 'missing' | null {
  // A folder or a link in the place of a file: SQLite would open none of them, or something elsewhere.
  if (['', '-wal', '-shm', '-journal', '.open'].some((end) => !isFileOrNothing(file + end))) return 'damaged';
  const main = lstatSync(file, { throwIfNoEntry: false });
  const logs = sizeOf(`${file}-wal`) + sizeOf(`${file}-journal`);
  if (!main || main.size === 0) {
    return logs > 0 || isKnown || sizeOf(`${file}.open`, -1) >= 0 ? 'missing' : null;
  }
  if (logs === 0) return null;
  // The kiosk never leaves a rollback journal beside a database with its format.
  if (sizeOf(`${file}-journal`) > 0) return 'damaged';
  return isLogDamaged(file) || !belongsTogether(file) ? 'damaged' : null;
}

/** Where the database lies, for SQLite has its log beside the file that a link leads to. */
export function realFile(file: string): string {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return file;
  try {
    return realpathSync(file);
  } catch {
    // It leads nowhere.
    return file;
  }
}

/** Whether the log continues this database: sound together, and with every entry of the audit log that it had by itself. */
function belongsTogether(file: string): boolean {
  const image = imageOf(file, MOST_IN_MEMORY);
  if (!image) return true;
  if (image.length < 100) return false;
  image[READ_VERSION] = WITHOUT_LOG;
  image[WRITE_VERSION] = WITHOUT_LOG;
  const copy = new Database(image);
  try {
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false;
    const entries = new Set(copy.prepare('SELECT digest FROM audit').pluck().all());
    return [...auditDigestsIn(file)].every((digest) => entries.has(digest));
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  } finally {
    copy.close();
  }
}

/** Of a database by itself. Entries are only ever added, so that a log takes none of them away. */
function* auditDigestsIn(file: string): Generator<string> {
  const pages = openPages(file, { withLog: false });
  try {
    for (const record of recordsOf(pages)) {
      const entry = auditRow.safeParse(record);
      if (entry.success) yield entry.data[5];
    }
  } finally {
    pages.close();
  }
}

const auditRow = z.tuple([z.null(), z.int(), z.string(), z.string(), digestSchema, digestSchema]);

function isFileOrNothing(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
}

function sizeOf(file: string, missing = 0): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? missing;
}
