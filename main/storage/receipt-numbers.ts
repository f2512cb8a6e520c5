import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../database/durable.ts';
import { MOST_RECEIPTS } from './salvage/rows.ts';

/** Numbers are reserved on the disk so many at a time, and the next ones when half of them are used up. */
const BLOCK = 64;
/** So long after a number was given it is on the disk. */
const KNOWN_AFTER_MS = 1_000;

const number = z.int().min(0).max(MOST_RECEIPTS);
const knownSchema = z.object({
  /** The highest number known as given when this was written. */
  given: number,
  /** None above it was given. */
  reserved: number,
});
/** What is known beside the database of the receipt numbers given. */
export type KnownNumbers = z.infer<typeof knownSchema>;

/** The receipt numbers given, in a file beside the database: they are not forgotten with it. */
export interface ReceiptNumbers {
  /** Whether a number may be given: only one that the disk knows as reserved. Reserves further ones meanwhile. */
  mayGive(running: number): boolean;
  /** Nothing more is given: the next start goes on exactly here. */
  close(last: number): void;
}

export function receiptNumbersFile(folder: string): string {
  return join(folder, 'receipt-numbers.json');
}

/** @param passOver Sees to it that the database gives none of the numbers up to this one, and says where it goes on. */
export function openReceiptNumbers(
  file: string,
  found: KnownNumbers | null,
  passOver: (reserved: number) => number,
): ReceiptNumbers {
  let base: number | undefined;
  let reserved = 0;
  let writing = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = found?.given ?? 0;

  /** Numbers that were reserved before may have been given just before the power failed. */
  function begin(): number | undefined {
    try {
      const last = passOver(found?.reserved ?? 0);
      writeWhole(file, JSON.stringify({ given: latest, reserved: last + BLOCK }));
      reserved = last + BLOCK;
      return last;
    } catch {
      // A disk that takes nothing: no number is given, and the next one tries again.
      return undefined;
    }
  }

  async function reserve(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (writing || closed) return;
    writing = true;
    const next = { given: latest, reserved: Math.max(reserved, latest + BLOCK) };
    try {
      await writeLater(file, JSON.stringify(next), () => closed);
      if (!closed) reserved = next.reserved;
    } catch {
      // A disk that takes nothing: no number above the reserved ones is given, and the next one tries again.
    } finally {
      writing = false;
    }
  }

  base = begin();
  return {
    mayGive(running) {
      base ??= begin();
      const may = base !== undefined && running > base && running <= reserved;
      if (may) latest = Math.max(latest, running);
      if (base === undefined) return false;
      if (reserved - running < BLOCK / 2) void reserve();
      else timer ??= setTimeout(() => void reserve(), KNOWN_AFTER_MS).unref();
      return may;
    },
    close(last) {
      closed = true;
      clearTimeout(timer);
      try {
        writeWhole(file, JSON.stringify({ given: latest, reserved: Math.max(last, found?.reserved ?? 0) }));
      } catch {
        // What was reserved before is passed over by the next start.
      }
    },
  };
}

/** Tells a kiosk that has no memory of its own which numbers it has given, as the head office knows them. */
export function rememberNumbers(file: string, given: number): void {
  if (given > (readReceiptNumbers(file)?.reserved ?? 0))
    writeWhole(file, JSON.stringify({ given, reserved: given }));
}

/** What the file says; null where nothing is known. A file that cannot be read tells as much as none. */
export function readReceiptNumbers(file: string): KnownNumbers | null {
  if (!existsSync(file)) return null;
  try {
    return knownSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** As `writeWhole`, without anybody waiting for the disk. */
async function writeLater(file: string, text: string, isLate: () => boolean): Promise<void> {
  const unfinished = `${file}.later`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  if (isLate()) return;
  await rename(unfinished, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}
