import { join } from 'node:path';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import { backupKeeper } from '../database/backup.ts';
import type { KioskDatabase } from '../database/open.ts';
import { bugFields, type Log } from '../log.ts';
import { erasure } from '../outbox/erasure.ts';
import { openStorage } from './storage.ts';
import { type StorageWatch, watchStorage } from './watch.ts';

export interface StorageServiceDependencies {
  readonly folder: string;
  readonly config: KioskConfig;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether a claim could be stored has changed. */
  readonly onChange: () => void;
}

/** The kiosk's storage in use: opened or recovered, watched, copied, and rid of what is acknowledged. */
export interface StorageService {
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  readonly watch: Pick<StorageWatch, 'fault' | 'check'>;
  /** A claim was stored. */
  stored(): void;
  /** An envelope was deleted, since its claim is acknowledged. */
  erased(): void;
  /** To be called when nothing is stored any more. */
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
  const { database, audit, recovery } = storage;
  if (recovery) log('storageRecovered', { ...recovery });
  const onFault = (error: unknown) => log('backupFailed', bugFields(error));
  const backup = config.backup && backupKeeper({ ...config.backup, database, onFault });
  const erasing = erasure({
    database,
    claims: config.outbox.eraseClaims,
    seconds: config.outbox.eraseSeconds,
    onBug: (error) => log('bug', bugFields(error)),
  });
  const watch = watchStorage({
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
    watch,
    stored: () => backup?.changed(),
    erased() {
      erasing.owed();
      backup?.changed();
    },
    async close() {
      watch.stop();
      erasing.stop();
      await backup?.stop();
      storage.close();
    },
  };
}
