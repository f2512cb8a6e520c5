import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { readLog } from './wal.ts';

/** The page size that every database of the kiosk has: SQLite's default since 3.12. */
export const PAGE_SIZE = 4_096;

/** The pages of a database file as they are, whatever state it is in; those in its write-ahead log are newer. */
export interface Pages {
  /** Of all that there are, in order. */
  readonly numbers: Iterable<number>;
  /** Numbered from 1; undefined for one that there is not. */
  read(number: number): Buffer | undefined;
  close(): void;
}

/**
 * Reads only: neither the database nor its log is touched, and either may be missing. Without its log a database is
 * read as it was before, for a log that is another one's.
 * @throws the system's error where it cannot be read.
 */
export function openPages(file: string, { withLog = true } = {}): Pages {
  const descriptor = isFile(file) ? openSync(file, 'r') : undefined;
  const stored = descriptor === undefined ? 0 : Math.ceil(fstatSync(descriptor).size / PAGE_SIZE);
  const { committed, beyond, damaged } = logOf(withLog ? file : undefined);
  const newer = new Map([...committed, ...(damaged ? beyond : [])]);
  return {
    numbers: numbersOf(stored, newer),
    read(number) {
      const frame = newer.get(number);
      if (frame || descriptor === undefined || number < 1 || number > stored) return frame;
      const page = Buffer.alloc(PAGE_SIZE);
      try {
        readSync(descriptor, page, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE);
      } catch {
        // A bad sector costs its own page and no other.
        return undefined;
      }
      return page;
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

/** Whether SQLite would leave out, without a word, what was committed to the write-ahead log of a database. */
export function isLogDamaged(file: string): boolean {
  return logOf(file).damaged;
}

/**
 * A database and its log as SQLite would read them, as one file in memory. The originals stay as they are: SQLite would
 * write the one into the other. Undefined where it is larger than `most` bytes.
 */
export function imageOf(file: string, most: number): Buffer | undefined {
  const stored = statSync(file).size;
  const { committed, size } = logOf(file);
  const bytes = Math.max(size * PAGE_SIZE, size === 0 ? stored : 0);
  if (Math.max(bytes, stored) > most) return undefined;
  const image = Buffer.alloc(bytes);
  readFileSync(file).copy(image);
  for (const [number, page] of committed) if (number <= size) page.copy(image, (number - 1) * PAGE_SIZE);
  return image;
}

function* numbersOf(stored: number, newer: ReadonlyMap<number, Buffer>): Generator<number> {
  for (let number = 1; number <= stored; number += 1) yield number;
  // A number out of a damaged frame may be any.
  for (const number of newer.keys()) if (number > stored) yield number;
}

function logOf(file: string | undefined) {
  const log = `${file}-wal`;
  return readLog(file !== undefined && isFile(log) ? readFileSync(log) : Buffer.alloc(0), PAGE_SIZE);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
