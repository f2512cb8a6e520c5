import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KioskDatabase } from './open.ts';

export interface BackupDependencies {
  readonly database: KioskDatabase;
  /** File on another disk; replaced as a whole each time, so that there is always a complete one. */
  readonly path: string;
  /** Several changes make one copy, so long after the first of them. */
  readonly everySeconds: number;
  readonly onFault: (error: unknown) => void;
}

/** Copies the database to another disk after each change, while it is in use. */
export interface Backup {
  /** A claim was stored, or an envelope was erased that must leave the copy, too. */
  changed(): void;
  /** Makes the copy that is still due, and no further one. */
  stop(): Promise<void>;
}

export function startBackup(dependencies: BackupDependencies): Backup {
  const { everySeconds, onFault } = dependencies;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copying = Promise.resolve();

  function copyNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    copying = copying.then(() => copy(dependencies)).catch(onFault);
    return copying;
  }

  void copyNow();
  return {
    changed() {
      timer ??= setTimeout(() => void copyNow(), everySeconds * 1_000);
    },
    stop: () => (timer === undefined ? copying : copyNow()),
  };
}

/** By SQLite's online backup, during which the database stays in use; the file appears only when it is complete. */
async function copy({ database, path }: BackupDependencies): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.new`;
  await database.backup(unfinished);
  await flushLater(unfinished);
  await rename(unfinished, path);
  await flushLater(dirname(path));
}

/** A second disk may be a slow one: nothing waits for it here. */
async function flushLater(place: string): Promise<void> {
  const handle = await open(place, 'r');
  await handle.sync().finally(() => handle.close());
}
