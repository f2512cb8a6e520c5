import { closeSync, fdatasyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isBusy } from './busy.ts';
import type { KioskDatabase } from './open.ts';

export interface ProbeDependencies {
  readonly database: KioskDatabase;
  readonly folder: string;
  /** Below so much free space no visit starts. */
  readonly leastFreeMegabytes: number;
  /** Room that one claim may need in the database. */
  readonly claimKilobytes: number;
}

/** Why no claim could be stored now, as a code for staff. */
export type StorageFault = 'spaceLow' | 'folderNotWritable' | 'databaseNotWritable';

/** Null when a claim could be stored now, busy while somebody else holds the database; cheap enough for every few seconds. */
export function probeStorage(dependencies: ProbeDependencies): StorageFault | 'busy' | null {
  if (!hasSpace(dependencies)) return 'spaceLow';
  if (!canWriteFile(dependencies.folder)) return 'folderNotWritable';
  return storeClaim(dependencies);
}

function hasSpace({ folder, leastFreeMegabytes }: ProbeDependencies): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= leastFreeMegabytes * 1_048_576;
  } catch {
    return false;
  }
}

/** Writes one block to the disk and removes it: finds a disk that is read-only, over quota or broken. */
function canWriteFile(folder: string): boolean {
  const file = join(folder, 'storage-probe');
  try {
    const descriptor = openSync(file, 'w', 0o600);
    try {
      writeSync(descriptor, Buffer.alloc(4_096, 1));
      fdatasyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return true;
  } catch {
    return false;
  } finally {
    removeProbe(file);
  }
}

function removeProbe(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A file that could not be written cannot be removed either.
  }
}

/** Inserts a row as large as a claim and rolls it back: finds a database that cannot grow or be written. */
function storeClaim({ database, claimKilobytes }: ProbeDependencies): 'databaseNotWritable' | 'busy' | null {
  if (database.inTransaction) return null;
  try {
    database.exec('BEGIN IMMEDIATE');
    database
      .prepare(
        "INSERT INTO envelopes VALUES (NULL, printf('%36d', 0), '', printf('%064d', 0), 0, zeroblob(?))",
      )
      .run(claimKilobytes * 1_024);
    return null;
  } catch (error) {
    return isBusy(error) ? 'busy' : 'databaseNotWritable';
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}
