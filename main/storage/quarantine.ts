import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { flushFile, flushFolder, writeWhole } from '../durable-file.ts';

/** Ends of the names of all that belongs to a database; the last one is what an interrupted recovery had made. */
const ENDS = ['', '-wal', '-shm', '-journal', '.open', '.recovering'] as const;

const causeSchema = z.enum(['damaged', 'missing']);
const setAsideSchema = z.object({
  because: causeSchema,
  /** Name under which the files are kept. */
  kept: z.string(),
  /** Which of them there were. */
  ends: z.array(z.enum(ENDS)),
});
/** Files that were put under another name, before anything opened them. */
export type SetAside = z.infer<typeof setAsideSchema>;

/** Where a new database is made before it takes the place of the one set aside. */
export function recoveringFile(file: string): string {
  return `${file}.recovering`;
}

/**
 * Renames a database that cannot be used, with all that belongs to it, to a name with the time. What is to be done is
 * on the disk first, so that a power cut at any point is made good by `unfinishedRecovery`.
 */
export function setAside(file: string, because: SetAside['because'], clock: Clock): SetAside {
  const found = { because, kept: freeName(file, clock), ends: ENDS.filter((end) => isThere(file + end)) };
  writeWhole(noteFile(file), JSON.stringify(found));
  moveAside(file, found);
  return found;
}

/** The recovery that a power cut interrupted, with its files aside; undefined where there is none. */
export function unfinishedRecovery(file: string): SetAside | undefined {
  if (!existsSync(noteFile(file))) return undefined;
  const found = readNote(file);
  const aside = found.ends.filter((end) => isThere(keptFile(file, found) + end));
  // All of them are aside, and a database is there: it is the recovered one.
  if (aside.length === found.ends.length && isThere(file)) {
    finishRecovery(file);
    return undefined;
  }
  moveAside(file, found);
  return found;
}

/** Puts the recovered database, closed and whole, in its place. */
export function putInPlace(file: string): void {
  flushFile(recoveringFile(file));
  renameSync(recoveringFile(file), file);
  flushFolder(dirname(file));
  finishRecovery(file);
}

/** Where a database that was set aside lies. */
export function keptFile(file: string, { kept }: Pick<SetAside, 'kept'>): string {
  return join(dirname(file), kept);
}

/** A copy of the database on another disk is kept, too: the next copy would take its place. Undefined where it cannot be. */
export function keepCopy(copy: string, clock: Clock): void {
  try {
    if (existsSync(copy)) renameSync(copy, join(dirname(copy), freeName(copy, clock)));
  } catch {
    // A second disk that cannot be written keeps what it has by itself.
  }
}

/** Removes a database that nothing depends on, with what belongs to it. */
export function discard(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}

function moveAside(file: string, found: SetAside): void {
  const kept = keptFile(file, found);
  for (const end of found.ends) {
    if (!isThere(kept + end) && isThere(file + end)) renameSync(file + end, kept + end);
  }
  flushFolder(dirname(file));
}

function finishRecovery(file: string): void {
  rmSync(noteFile(file), { force: true });
}

/** A note that cannot be read is one of the files that were set aside last. */
function readNote(file: string): SetAside {
  try {
    return setAsideSchema.parse(JSON.parse(readFileSync(noteFile(file), 'utf8')));
  } catch {
    const kept = readdirSync(dirname(file))
      .filter((name) => name.startsWith(`${basename(file)}.damaged-`))
      .map((name) => name.replace(/(-wal|-shm|-journal|\.open|\.recovering)$/, ''))
      .toSorted();
    return { because: 'damaged', kept: kept.at(-1) ?? `${basename(file)}.damaged`, ends: [] };
  }
}

/** Says that a recovery is under way, and of what. */
function noteFile(file: string): string {
  return `${file}.recovery`;
}

/** Whether there is anything by this name, be it a folder or a link that leads nowhere. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function freeName(file: string, clock: Clock): string {
  const stamp = clock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '');
  const name = `${file}.damaged-${stamp}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!ENDS.some((end) => isThere(candidate + end))) return basename(candidate);
  }
}
