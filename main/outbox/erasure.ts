import type { KioskDatabase } from '../database/open.ts';

export interface ErasureDependencies {
  readonly database: KioskDatabase;
  /** Checkpoint after so many deleted envelopes at the latest. */
  readonly claims: number;
  /** Checkpoint so long after the first of them at the latest. */
  readonly seconds: number;
  readonly onBug: (error: unknown) => void;
}

/** Takes deleted envelopes out of the write-ahead log, several at once where they come in a burst. */
export interface Erasure {
  owed(): void;
  stop(): void;
}

export function erasure({ database, claims, seconds, onBug }: ErasureDependencies): Erasure {
  let owing = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function checkpoint(): void {
    clearTimeout(timer);
    timer = undefined;
    owing = 0;
    try {
      database.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      // Tried again with the next envelope, at the next start and when the database is closed.
      onBug(error);
    }
  }

  return {
    owed() {
      owing += 1;
      if (owing >= claims) checkpoint();
      else timer ??= setTimeout(checkpoint, seconds * 1_000);
    },
    /** Closing the database takes care of what is still owed. */
    stop: () => clearTimeout(timer),
  };
}
