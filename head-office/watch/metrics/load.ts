import { Gauge, type Registry } from 'prom-client';
import { hashLoad } from '../../accounts/hash-in-turn.ts';
import type { Clock } from '../../clock.ts';
import type { PoolUse } from '../../database/dialects/postgres.ts';
import type { HeadOfficeKeys } from '../../keys/head-office-keys.ts';
import { daysLeft } from '../../keys/signing.ts';
import type { PicturePool } from '../../pictures/picture-pool.ts';

const DAY_SECONDS = 86_400;

export interface LoadDependencies {
  /** Envelopes that are here or arriving: places and bytes taken. */
  readonly admission: () => { readonly places: number; readonly bytes: number };
  readonly pictures: Pick<PicturePool, 'load'>;
  /** Undefined for the embedded database, which has no pool. */
  readonly pool: (() => PoolUse) | undefined;
  readonly keys: HeadOfficeKeys;
  /** When its own TLS certificate ends, where it has one. */
  readonly certificateUntil: Date | undefined;
  readonly clock: Clock;
}

/** Gauges that are read from memory whenever somebody looks. */
export function measureLoad(registry: Registry, dependencies: LoadDependencies): void {
  const { admission, pictures, pool, keys, certificateUntil, clock } = dependencies;
  const registers = [registry];
  gauge('admission_places', 'Places that envelopes in work have taken.', () => admission().places);
  gauge('admission_bytes', 'Memory that envelopes in work have taken.', () => admission().bytes);
  byState('passwords', 'Passwords and PINs by whether they are being hashed or wait for it.', hashLoad);
  byState('pictures', 'Pictures by whether they are being inspected or wait for it.', () => pictures.load());
  if (pool) {
    byState('database_connections', 'Connections of the pool, and requests that wait for one.', () => pool());
  }
  if (certificateUntil) {
    gauge(
      'certificate_remaining_seconds',
      'Until the TLS certificate in use ends; renewed at a restart.',
      () => Math.floor((certificateUntil.getTime() - clock.now().getTime()) / 1_000),
    );
  }
  new Gauge({
    name: 'head_office_key_remaining_seconds',
    help: 'Until the last key ends, in whole days; infinite where one has no end.',
    labelNames: ['use'],
    registers,
    collect() {
      for (const [use, days] of Object.entries(daysLeft(keys, clock.now())))
        this.set({ use }, days * DAY_SECONDS);
    },
  });

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name: `head_office_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  function byState(name: string, help: string, read: () => object): void {
    new Gauge({
      name: `head_office_${name}`,
      help,
      labelNames: ['state'],
      registers,
      collect() {
        for (const [state, count] of Object.entries(read())) this.set({ state }, count);
      },
    });
  }
}
