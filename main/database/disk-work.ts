import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { flushFileLater, putInPlaceLater } from '../durable-file.ts';
import { beginLog } from './begin-log.ts';
import type { KioskDatabase } from './open.ts';

/** So long a write-ahead log takes nobody's time at the next start, and little room. */
const LONGEST_LOG_BYTES = 16_777_216;

/** What takes a slow disk long, and nobody at the kiosk waits for. */
export interface DiskWork {
  /** Brings a log that has grown long into the database. */
  shortenLog(): Promise<void>;
  /** Brings the log into the database and empties it; false where somebody else reads or writes meanwhile. */
  emptyLog(): Promise<boolean>;
  /** Makes a whole copy of the database, which appears only when it is complete. */
  copyTo(path: string): Promise<void>;
  /** Ends it, once what is under way is done. */
  close(): Promise<void>;
}

/** By one connection, here and now. */
export function diskWork(database: KioskDatabase): Omit<DiskWork, 'close'> {
  function empty(): boolean {
    // First while others may write: what is left to be done while they may not is little.
    database.pragma('wal_checkpoint(PASSIVE)');
    const isEmpty = resultSchema.parse(database.pragma('wal_checkpoint(TRUNCATE)'))[0].busy === 0;
    if (isEmpty) beginLog(database);
    return isEmpty;
  }

  return {
    async shortenLog() {
      const log = await stat(`${database.name}-wal`).catch(() => undefined);
      if ((log?.size ?? 0) >= LONGEST_LOG_BYTES) empty();
    },
    emptyLog: async () => empty(),
    async copyTo(path) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.new`;
      await database.backup(unfinished);
      await flushFileLater(unfinished);
      await putInPlaceLater(unfinished, path);
    },
  };
}

const resultSchema = z.tuple([z.object({ busy: z.int() })]);
