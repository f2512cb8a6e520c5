import { open, rm, statfs } from 'node:fs/promises';
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
export async function probeStorage(dependencies: ProbeDependencies): Promise<StorageFault | 'busy' | null> {
  if (!(await hasSpace(dependencies))) return 'spaceLow';
  if (!(await canWriteFile(dependencies.folder))) return 'folderNotWritable';
  return dependencies.database.open ? storeClaim(dependencies) : null;
}

async function hasSpace({ folder, leastFreeMegabytes }: ProbeDependencies): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= leastFreeMegabytes * 1_048_576;
  } catch {
    return false;
  }
}

/** Writes one block to the disk and removes it: finds a disk that is read-only, over quota or broken. */
async function canWriteFile(folder: string): Promise<boolean> {
  const file = join(folder, 'storage-probe');
  try {
    const handle = await open(file, 'w', 0o600);
    try {
      await handle.write(Buffer.alloc(4_096, 1));
      await handle.datasync();
    } finally {
      await handle.close();
    }
    return true;
  } catch {
    return false;
  } finally {
    // A file that could not be written cannot be removed either.
    await rm(file, { force: true }).catch(() => undefined);
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
