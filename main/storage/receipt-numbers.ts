import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole, writeWholeLater } from '../durable-file.ts';
import { MOST_RECEIPTS } from './salvage/rows.ts';

/** Numbers are reserved on the disk so many at a time, and further ones when half of them are used up. */
const BLOCK = 64;
const MOST_WAITING = 500;
/** Claims that arrive in a burst are written together. */
const SOON_MS = 250;

const number = z.int().min(0).max(MOST_RECEIPTS);
const knownSchema = z.object({
  /** The highest number known as given when this was written. */
  given: number,
  /** None above it was given. */
  reserved: number,
  /** Those whose claims had not arrived, `MOST_WAITING` of them at most. */
  waiting: z.array(number),
  /** Nobody has told yet whether this kiosk gave numbers before, on a disk that is gone. */
  unsure: z.boolean(),
});
/** What is known beside the database of the receipt numbers given. */
export type KnownNumbers = z.infer<typeof knownSchema>;

/** The numbers in the database, as the file beside it sees to them. */
interface Counter {
  /** Sees to it that none up to this one is given, and says where the count goes on. */
  passOver(reserved: number): number;
  /** Those whose claims have not arrived, so many of them at most. */
  waiting(most: number): number[];
  /** A number above all that this kiosk can ever have given. */
  aboveAll(): number;
}

/** The receipt numbers given, in a file beside the database: they are not forgotten with it. */
export interface ReceiptNumbers {
  /** Whether a number may be given: only one that the disk knows as reserved. Reserves further ones meanwhile. */
  mayGive(running: number): boolean;
  /** Resolves when the number just given is known on the disk as that of a claim; also where the disk takes nothing. */
  kept(): Promise<void>;
  /** Claims have arrived: soon they are not known as waiting any more. */
  changed(): void;
  /** The head office has told which numbers were given. */
  makeSure(): void;
  /** None up to this one is given from here on. @throws the database's error. */
  passOver(to: number): void;
  highest(): { readonly given: number; readonly waitingFrom: number | null; readonly unsure: boolean };
  /** Nothing more is given: the next start goes on exactly here. */
  close(last: number): void;
}

export function receiptNumbersFile(folder: string): string {
  return join(folder, 'receipt-numbers.json');
}

export function openReceiptNumbers(
  file: string,
  found: KnownNumbers | null,
  { passOver, waiting, aboveAll }: Counter,
): ReceiptNumbers {
  // Without this file nobody knows whether the database is the newest that there was.
  let { given, unsure } = found ?? { given: 0, unsure: true };
  let base: number | undefined;
  let reserved = 0;
  let closed = false;
  let raised = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = Promise.resolve();
  let queued: Promise<void> | undefined;

  const content = (upTo: number): KnownNumbers => ({
    given,
    reserved: upTo,
    waiting: waiting(MOST_WAITING),
    unsure,
  });

  /** Numbers that were reserved before may have been given just before the power failed. */
  function begin(): void {
    try {
      base = passOver(found?.reserved ?? 0);
      writeWhole(file, JSON.stringify(content(base + BLOCK)));
      reserved = base + BLOCK;
    } catch {
      // A disk that takes nothing: no number is given, and the next one tries again.
    }
  }

  function raise(to: number): void {
    base = passOver(to);
    raised = true;
    void write();
  }

  /** Written once more after the one under way, however often it is asked for. */
  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    queued ??= underWay.then(() => {
      queued = undefined;
      underWay = closed ? Promise.resolve() : writeNow();
      return underWay;
    });
    return queued;
  }

  async function writeNow(): Promise<void> {
    try {
      const next = content(Math.max(reserved, given + BLOCK, (base ?? 0) + BLOCK));
      await writeWholeLater(file, JSON.stringify(next), () => closed);
      if (!closed) reserved = next.reserved;
    } catch {
      // No number above the reserved ones is given, and the next one tries again.
    }
  }

  begin();
  return {
    mayGive(running) {
      // Of a kiosk without any memory numbers go on where none can have been given.
      if (base === undefined || (unsure && !raised)) {
        raise(Math.max(found?.reserved ?? 0, unsure ? aboveAll() : 0));
        return false;
      }
      const may = running > base && running <= reserved;
      if (may) given = Math.max(given, running);
      if (reserved - running < BLOCK / 2) void write();
      return may;
    },
    passOver: raise,
    kept: write,
    changed() {
      timer ??= setTimeout(() => void write(), SOON_MS).unref();
    },
    makeSure() {
      if (!unsure) return;
      unsure = false;
      void write();
    },
    highest: () => ({ given, waitingFrom: lowest(waiting(MOST_WAITING)), unsure }),
    close(last) {
      closed = true;
      clearTimeout(timer);
      try {
        writeWhole(file, JSON.stringify(content(Math.max(last, found?.reserved ?? 0))));
      } catch {
        // What was reserved before is passed over by the next start.
      }
    },
  };
}

function lowest(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.min(...numbers);
}

/** Tells a kiosk that is new here which numbers it has given, as the head office knows them. */
export function rememberNumbers(file: string, given: number): void {
  const known = readReceiptNumbers(file);
  if (known !== null && given <= known.reserved) return;
  writeWhole(file, JSON.stringify({ given, reserved: given, waiting: [], unsure: false }));
}

/** What the file says; null where nothing is known. A file that cannot be read tells as much as none. */
export function readReceiptNumbers(file: string): KnownNumbers | null {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    // A folder or a link in its place would keep every number from being given.
    renameSync(file, `${file}.damaged-${randomUUID()}`);
  }
  if (!existsSync(file)) return null;
  try {
    return knownSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
