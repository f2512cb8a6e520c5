import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Policy } from '../contract/policy/schema.ts';
import type { Background } from './background.ts';
import type { PicturePool } from './claims/picture-pool.ts';
import type { Clock } from './clock.ts';
import type { Settings } from './configuration/configure.ts';
import type { Tables } from './database/tables.ts';
import type { KioskKeys } from './keys/kiosk-keys.ts';
import type { OfficeKeys } from './keys/office-keys.ts';
import type { Mailer } from './mail/mailer.ts';
import type { PolicyStore } from './policy/policy-keeper.ts';

/** What every part of the head office works with; made once, in start.ts. */
export interface Office {
  readonly settings: Settings;
  readonly log: Logger;
  readonly policies: PolicyStore;
  /** The policy in force now. */
  readonly policy: Policy;
  /** The same as it was written, which is what the kiosks get signed. */
  readonly policyDocument: object;
  readonly clock: Clock;
  readonly database: Kysely<Tables>;
  readonly keys: OfficeKeys;
  readonly kiosks: KioskKeys;
  readonly pictures: PicturePool;
  /** Where phones reach it: as configured, else its own address once it listens. */
  readonly web: { url: string };
  /** Undefined where it sends no e-mail. */
  readonly mail: Mailer | undefined;
  readonly background: Background;
  /** A hash that no password has, checked for unknown addresses so that they cost as much time as known ones. */
  readonly decoyHash: string;
}
