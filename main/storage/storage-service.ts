import { join } from 'node:path';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import { startBackup } from '../database/backup.ts';
import { batchCheckpoints } from '../database/checkpoints.ts';
import type { KioskDatabase } from '../database/open.ts';
import { bugFields, type Log } from '../log.ts';
import { openStorage, type Storage } from './storage.ts';
import { type StorageMonitor, startStorageMonitor } from './storage-monitor.ts';

export interface StorageServiceDependencies {
  readonly folder: string;
  readonly config: Pick<KioskConfig, 'backup' | 'outbox' | 'storage'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether a claim can be stored has changed. */
  readonly onChange: () => void;
}

/** The kiosk's storage in use: opened or recovered, monitored, and backed up. */
export interface StorageService {
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  readonly numbers: Storage['numbers'];
  /** What happened to the storage before this start; null where it was as it had been left. */
  readonly recovery: Storage['recovery'];
  readonly monitor: Pick<StorageMonitor, 'fault' | 'check'>;
  /** Backs up a claim that was stored. */
  onStored(): void;
  /** Removes an envelope that was deleted from the write-ahead log and the backup, too. */
  onErased(): void;
  /** To be called when nothing more is stored. */
  close(): Promise<void>;
}

/** @throws NewerDatabaseError, or the system's error where folder or disk cannot be used. */
export function openStorageService({
  folder,
  config,
  clock,
  log,
  onChange,
}: StorageServiceDependencies): StorageService {
  const storage = openStorage({
    file: join(folder, 'kiosk.db'),
    backup: config.backup?.path,
    clock,
    receiptJump: config.storage.receiptJump,
  });
  const { database, audit, numbers, recovery } = storage;
  if (recovery) log('storageRecovered', { ...recovery });
  const onFault = (error: unknown) => log('backupFailed', bugFields(error));
  const backup = config.backup && startBackup({ ...config.backup, database, onFault });
  const checkpoints = batchCheckpoints({
    database,
    deletions: config.outbox.eraseClaims,
    seconds: config.outbox.eraseSeconds,
    onBug: (error) => log('bug', bugFields(error)),
  });
  const monitor = startStorageMonitor({
    ...config.storage,
    database,
    folder,
    everySeconds: config.storage.probeSeconds,
    onChange(fault) {
      if (fault === null) log('storageMended');
      else log('storageFault', { fault });
      onChange();
    },
  });
  return {
    database,
    audit,
    numbers,
    recovery,
    monitor,
    onStored: () => backup?.changed(),
    onErased() {
      checkpoints.deleted();
      backup?.changed();
    },
    async close() {
      monitor.stop();
      checkpoints.stop();
      await backup?.stop();
      storage.close();
    },
  };
}
