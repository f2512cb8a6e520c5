import { closeSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KioskDatabase } from './open.ts';

export interface BackupDependencies {
  readonly database: KioskDatabase;
  /** File on another disk; replaced as a whole each time, so that there is always one that is complete. */
  readonly path: string;
  /** A burst of changes makes one copy, so long after its first change. */
  readonly everySeconds: number;
  readonly onFault: (error: unknown) => void;
}

/** Keeps a copy of the outbox while it is in use. */
export interface Backup {
  /** The outbox has changed: a claim was stored, or an envelope erased that must leave the copy, too. */
  changed(): void;
  /** Makes what is outstanding, and no more. */
  stop(): Promise<void>;
}

export function backupKeeper(parts: BackupDependencies): Backup {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copying = Promise.resolve();

  function copyNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    copying = copying.then(() => copy(parts)).catch(parts.onFault);
    return copying;
  }

  void copyNow();
  return {
    changed() {
      timer ??= setTimeout(() => void copyNow(), parts.everySeconds * 1_000);
    },
    stop: () => (timer === undefined ? copying : copyNow()),
  };
}

/** By SQLite's online backup, which lets the outbox work on meanwhile; visible only when it is whole. */
async function copy({ database, path }: BackupDependencies): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.new`;
  await database.backup(unfinished);
  flush(unfinished);
  renameSync(unfinished, path);
  flush(dirname(path));
}

function flush(place: string): void {
  const descriptor = openSync(place, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
