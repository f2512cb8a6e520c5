import { dirname } from 'node:path';
import { flushDataLater, flushFolderLater } from '../durable-file.ts';
import { NotYetError } from './busy.ts';
import type { DiskWork } from './disk-work.ts';
import type { KioskDatabase } from './open.ts';

/** Resolves once all that was committed before is on the disk. @throws where the disk does not keep it. */
export type Flush = () => Promise<void>;

/**
 * From here on commits no longer wait for the disk, so that a slow one does not keep main: whoever tells anybody of what
 * was committed flushes first. A power cut before that takes the last commits back, in their order, and harms nothing
 * else (SQLite's synchronous=NORMAL).
 */
export function flushBeside(database: KioskDatabase, disk: Pick<DiskWork, 'emptyLog'>): Flush {
  database.pragma('synchronous = NORMAL');
  const log = `${database.name}-wal`;
  let underWay: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let isNamed = false;
  let isDoubtful = false;

  async function flush(): Promise<void> {
    if (isDoubtful) {
      // After an error the system takes for written what it could not write: it is brought into the database instead.
      if (!(await disk.emptyLog())) throw new NotYetError('the log cannot be emptied while it is read');
      isDoubtful = false;
      return;
    }
    try {
      await flushDataLater(log);
      // Its name in the folder, which SQLite flushes with its own first flush alone.
      if (!isNamed) await flushFolderLater(dirname(log));
      isNamed = true;
    } catch (error) {
      isDoubtful = true;
      throw error;
    }
  }

  // One for all that ask while another one is under way, which may have begun before their commit.
  return () => {
    next ??= underWay
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        underWay = flush();
        return underWay;
      });
    return next;
  };
}
