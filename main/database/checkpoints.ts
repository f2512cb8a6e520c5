import type { DiskWork } from './disk-work.ts';

export interface CheckpointDependencies {
  readonly disk: Pick<DiskWork, 'emptyLog'>;
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
  /** Begins no further one; closing the database does what is still pending. */
  stop(): Promise<void>;
}

export function batchCheckpoints({ disk, deletions, seconds, onBug }: CheckpointDependencies): Checkpoints {
  let pending = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;
  let stopped = false;

  function later(ms: number): void {
    if (!stopped) timer ??= setTimeout(checkpoint, ms);
  }

  function checkpoint(): void {
    clearTimeout(timer);
    timer = undefined;
    pending = 0;
    underWay = empty();
  }

  async function empty(): Promise<void> {
    try {
      // Somebody else reads or writes: soon again, without waiting for them here.
      if (!(await disk.emptyLog())) later(Math.max(seconds * 1_000, AGAIN_AFTER_MS));
    } catch (error) {
      // Tried again with the next deletion, at the next start and when the database is closed.
      onBug(error);
    } finally {
      underWay = undefined;
      // What was deleted meanwhile may not have left with the rest.
      if (pending > 0) later(pending >= deletions ? 0 : seconds * 1_000);
    }
  }

  return {
    deleted() {
      pending += 1;
      if (underWay) return;
      if (pending >= deletions) checkpoint();
      else later(seconds * 1_000);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
