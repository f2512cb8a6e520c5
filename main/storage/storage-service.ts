import { join } from 'node:path';
import type { StorageRecovery } from '../../contract/fleet/storage-recovery.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import { startBackup } from '../database/backup.ts';
import { batchCheckpoints } from '../database/checkpoints.ts';
import type { DiskWork } from '../database/disk-work.ts';
import { type Flush, flushBeside } from '../database/flush.ts';
import type { KioskDatabase } from '../database/open.ts';
import { bugFields, type Log } from '../log.ts';
import { lastRecovery } from './last-recovery.ts';
import { openStorage, type Storage, type StorageDependencies } from './storage.ts';
import { type StorageMonitor, startStorageMonitor } from './storage-monitor.ts';

export interface StorageServiceDependencies {
  readonly folder: string;
  readonly config: Pick<KioskConfig, 'backup' | 'outbox' | 'storage'>;
  readonly clock: Clock;
  readonly log: Log;
  /** What came of the storage where it was looked at and mended before. */
  readonly mended?: StorageDependencies['mended'];
  /** What is done on the disk of this database while nobody waits for it. */
  readonly startDiskWork: (database: KioskDatabase) => DiskWork;
  /** Whether a claim can be stored has changed. */
  readonly onChange: () => void;
}

/** The kiosk's storage in use: opened or recovered, monitored, and backed up. */
export interface StorageService {
  /** What is committed is on the disk once it was flushed. */
  readonly database: KioskDatabase;
  readonly flush: Flush;
  readonly audit: AuditLog;
  readonly numbers: Storage['numbers'];
  /** What came of a storage that was not as it had been left, of the last days; else null. */
  recovery(): StorageRecovery | null;
  /** The head office knows a receipt number of this kiosk: none up to it is given. */
  learnNumbers(given: number, waitingFrom: number | undefined): void;
  readonly monitor: Pick<StorageMonitor, 'fault' | 'check'>;
  /** Backs up a claim that was stored. */
  onStored(): void;
  /** Removes an envelope that was deleted from the write-ahead log and the backup, too. */
  onErased(): void;
  /** To be called when nothing more is stored. */
  close(): Promise<void>;
}

export function databaseFile(folder: string): string {
  return join(folder, 'kiosk.db');
}

/** @throws NewerDatabaseError, or the system's error where folder or disk cannot be used. */
export function openStorageService({
  folder,
  config,
  clock,
  log,
  mended,
  startDiskWork,
  onChange,
}: StorageServiceDependencies): StorageService {
  const storage = openStorage({
    file: databaseFile(folder),
    backup: config.backup?.path,
    clock,
    receiptJump: config.storage.receiptJump,
    mended,
  });
  const { database, audit, numbers, recovery } = storage;
  if (recovery) log('storageRecovered', { ...recovery });
  let told = lastRecovery(database, clock.now());
  const onFault = (error: unknown) => log('backupFailed', bugFields(error));
  const disk = startDiskWork(database);
  const flush = flushBeside(database, disk);
  const onBug = (error: unknown) => log('bug', bugFields(error));
  const backup = config.backup && startBackup({ ...config.backup, disk, onFault });
  const checkpoints = batchCheckpoints({
    disk,
    deletions: config.outbox.eraseClaims,
    seconds: config.outbox.eraseSeconds,
    onBug,
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
    flush,
    audit,
    numbers,
    recovery: () => told,
    learnNumbers(given, waitingFrom) {
      const learned = storage.learnNumbers(given, waitingFrom);
      if (!learned) return;
      log('storageRecovered', { ...learned });
      told = lastRecovery(database, clock.now());
      onChange();
    },
    monitor,
    onStored() {
      disk.shortenLog().catch(onBug);
      backup?.changed();
    },
    onErased() {
      checkpoints.deleted();
      numbers.changed();
      backup?.changed();
    },
    async close() {
      monitor.stop();
      await checkpoints.stop();
      await backup?.stop();
      await disk.close().catch(onBug);
      storage.close();
    },
  };
}
