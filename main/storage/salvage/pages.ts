import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { readLog } from './wal.ts';

/** The page size that every database of the kiosk has: SQLite's default since 3.12. */
export const PAGE_SIZE = 4_096;

/** The pages of a database file as they are, whatever state it is in; those in its write-ahead log are newer. */
export interface Pages {
  readonly count: number;
  /** Numbered from 1; undefined for one beyond the end. */
  read(number: number): Buffer | undefined;
  close(): void;
}

/** Reads only: neither the database nor its log is touched. @throws the system's error where it cannot be read. */
export function openPages(file: string): Pages {
  const descriptor = openSync(file, 'r');
  const stored = Math.ceil(fstatSync(descriptor).size / PAGE_SIZE);
  const { committed, beyond, damaged } = logOf(file);
  const newer = new Map([...committed, ...(damaged ? beyond : [])]);
  // A number out of a damaged frame may be any: a page is never further out than all that there are, together.
  const most = stored + newer.size;
  return {
    count: Math.max(stored, ...[...newer.keys()].filter((number) => number <= most)),
    read(number) {
      const frame = newer.get(number);
      if (frame || number < 1 || number > stored) return frame;
      const page = Buffer.alloc(PAGE_SIZE);
      try {
        readSync(descriptor, page, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE);
      } catch {
        // A bad sector costs its own page and no other.
        return undefined;
      }
      return page;
    },
    close: () => closeSync(descriptor),
  };
}

/** Whether SQLite would leave out, without a word, what was committed to the write-ahead log of a database. */
export function isLogDamaged(file: string): boolean {
  return logOf(file).damaged;
}

function logOf(file: string) {
  const log = `${file}-wal`;
  return readLog(existsSync(log) ? readFileSync(log) : Buffer.alloc(0), PAGE_SIZE);
}
