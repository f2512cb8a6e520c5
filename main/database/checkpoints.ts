import { z } from 'zod';
import type { KioskDatabase } from './open.ts';

export interface CheckpointDependencies {
  readonly database: KioskDatabase;
  /** Checkpoint after so many deletions at the latest. */
  readonly deletions: number;
  /** Checkpoint so long after the first of them at the latest. */
  readonly seconds: number;
  readonly onBug: (error: unknown) => void;
}

/** Before the next attempt where somebody else holds the log, however soon it is wanted. */
const AGAIN_AFTER_MS = 100;

/** Removes deleted rows from the write-ahead log, several at once where they come in a burst. */
export interface Checkpoints {
  /** A row was deleted that must leave the write-ahead log, too. */
  deleted(): void;
  stop(): void;
}

export function batchCheckpoints({
  database,
  deletions,
  seconds,
  onBug,
}: CheckpointDependencies): Checkpoints {
  let pending = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function checkpoint(): void {
    clearTimeout(timer);
    timer = undefined;
    pending = 0;
    try {
      // Somebody else reads or writes: soon again, without waiting for them here.
      if (!isDone(database.pragma('wal_checkpoint(TRUNCATE)')))
        timer = setTimeout(checkpoint, Math.max(seconds * 1_000, AGAIN_AFTER_MS));
    } catch (error) {
      // Tried again with the next deletion, at the next start and when the database is closed.
      onBug(error);
    }
  }

  return {
    deleted() {
      pending += 1;
      if (pending >= deletions) checkpoint();
      else timer ??= setTimeout(checkpoint, seconds * 1_000);
    },
    /** Closing the database does what is still pending. */
    stop: () => clearTimeout(timer),
  };
}

const resultSchema = z.tuple([z.object({ busy: z.int() })]);

function isDone(result: unknown): boolean {
  return resultSchema.parse(result)[0].busy === 0;
}
