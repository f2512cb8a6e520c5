import type { DiskWork } from './disk-work.ts';

export interface BackupDependencies {
  readonly disk: Pick<DiskWork, 'copyTo'>;
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

export function startBackup({ disk, path, everySeconds, onFault }: BackupDependencies): Backup {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copying = Promise.resolve();

  function copyNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    copying = copying.then(() => disk.copyTo(path)).catch(onFault);
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
