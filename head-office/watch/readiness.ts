import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { ReadyCheck } from '../../contract/head-office/problems.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import { isMigrated } from '../database/migrate.ts';
import type { Tables } from '../database/tables.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import { requireKeysInForce } from '../keys/signing.ts';
import type { PicturePool } from '../pictures/picture-pool.ts';

/** Whether this instance is to be sent requests. */
export interface Readiness {
  /** What keeps it; nothing where it is ready. Takes no longer than `limits.readySeconds`. */
  failing(): Promise<ReadyCheck[]>;
  /** From now on it is not ready any more. */
  stop(): void;
}

interface ReadinessDependencies {
  readonly database: Kysely<Tables>;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'limits' | 'keyFile'>;
  readonly keys: HeadOfficeKeys;
  readonly pictures: Pick<PicturePool, 'isRunning'>;
}

export function createReadiness({
  database,
  clock,
  settings,
  keys,
  pictures,
}: ReadinessDependencies): Readiness {
  let isStopping = false;
  /** Whoever asks meanwhile gets the same answer: askers take no more than one connection. */
  let asked: Promise<ReadyCheck[]> | undefined;

  async function askDatabase(): Promise<ReadyCheck[]> {
    try {
      return (await isMigrated(database)) ? [] : ['migrations'];
    } catch {
      return ['database'];
    } finally {
      asked = undefined;
    }
  }

  function ofDatabase(): Promise<ReadyCheck[]> {
    asked ??= askDatabase();
    const late: ReadyCheck[] = ['database'];
    return Promise.race([asked, pause(settings.limits.readySeconds * 1_000, late, { ref: false })]);
  }

  return {
    async failing() {
      const checks = [...(await ofDatabase())];
      if (!requireKeysInForce(keys, clock.now(), settings.keyFile).ok) checks.push('keys');
      if (!pictures.isRunning()) checks.push('pictures');
      if (isStopping) checks.push('stopping');
      return checks;
    },
    stop() {
      isStopping = true;
    },
  };
}
