import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** How long SQLite itself waits for a lock of somebody else, while nothing else happens in main. */
export const LOCK_WAIT_MS = 20;
const AGAIN_AFTER_MS = 50;
/** Somebody at the kiosk waits no longer; a lock that is held so long is a fault. */
const PATIENCE_MS = 10_000;

/** Something is not on the disk yet that is being written. */
export class NotYetError extends Error {}

/** Somebody else holds the database, or the disk is at it: it passes. */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof NotYetError ||
    (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
  );
}

/** Writes to the database as soon as nobody else holds it; main is free meanwhile. @throws what the work throws otherwise. */
export async function whenFree<T>(work: () => T): Promise<T> {
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    await pause(AGAIN_AFTER_MS);
  }
}
