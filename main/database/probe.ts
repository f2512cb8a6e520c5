import { closeSync, fdatasyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { KioskDatabase } from './open.ts';

export interface ProbeDependencies {
  readonly database: KioskDatabase;
  readonly folder: string;
  /** Below so much free space no visit starts. */
  readonly leastFreeMegabytes: number;
  /** Room that one claim may need in the database. */
  readonly claimKilobytes: number;
}

/** Why the storage would not take a claim now, as a code for staff. */
export type StorageFault = 'spaceLow' | 'folderNotWritable' | 'databaseNotWritable';

/** Whether a claim could be stored now; cheap enough to be asked every few seconds. Null when it could. */
export function probeStorage(parts: ProbeDependencies): StorageFault | null {
  if (!hasSpace(parts)) return 'spaceLow';
  if (!takesFile(parts.folder)) return 'folderNotWritable';
  return takesClaim(parts) ? null : 'databaseNotWritable';
}

function hasSpace({ folder, leastFreeMegabytes }: ProbeDependencies): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= leastFreeMegabytes * 1_048_576;
  } catch {
    return false;
  }
}

/** One block to the disk and back off it: finds what is read-only, over quota or broken. */
function takesFile(folder: string): boolean {
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
    // Where it could not be written it cannot be removed either.
  }
}

/** Makes room for a claim and gives it back: finds a database that may not grow or not be written. */
function takesClaim({ database, claimKilobytes }: ProbeDependencies): boolean {
  if (database.inTransaction) return true;
  try {
    database.exec('BEGIN IMMEDIATE');
    database
      .prepare(
        "INSERT INTO envelopes VALUES (NULL, printf('%36d', 0), '', printf('%064d', 0), 0, zeroblob(?))",
      )
      .run(claimKilobytes * 1_024);
    return true;
  } catch {
    return false;
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}
