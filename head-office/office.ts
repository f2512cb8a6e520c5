import type { Kysely } from 'kysely';
import type { Policy } from '../contract/policy/schema.ts';
import type { PicturePool } from './claims/picture-pool.ts';
import type { Clock } from './clock.ts';
import type { Settings } from './configuration/configure.ts';
import type { Tables } from './database/tables.ts';
import type { KioskKeys } from './keys/kiosk-keys.ts';
import type { OfficeKeys } from './keys/office-keys.ts';

/** What every part of the head office works with; made once, in start.ts. */
export interface Office {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly database: Kysely<Tables>;
  readonly keys: OfficeKeys;
  readonly kiosks: KioskKeys;
  readonly pictures: PicturePool;
  /** A hash that no password has, checked for unknown addresses so that they cost as much time as known ones. */
  readonly decoyHash: string;
}
