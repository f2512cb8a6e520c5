import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDatabase } from '../database/open.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Log } from '../log.ts';
import { acknowledgementReader } from './read-acknowledgement.ts';
import { type Sender, sender } from './sender.ts';
import {
  type OutboxStore,
  type OutboxDependencies as OutboxStoreDependencies,
  outboxStore,
} from './store.ts';

interface OutboxDependencies {
  readonly kiosk: {
    readonly config: Pick<KioskConfig, 'branchId' | 'kioskId' | 'timeZone' | 'outbox'>;
    readonly clock: Clock;
    readonly log: Log;
  };
  readonly keys: { readonly ring: Pick<KeyRing, 'keys'> };
  readonly storage: {
    readonly database: KioskDatabase;
    readonly audit: AuditLog;
    readonly numbers: NonNullable<OutboxStoreDependencies['numbers']>;
    readonly onErased: () => void;
  };
  readonly headOffice: Pick<HeadOfficeClient, 'submitClaim'>;
  /** The head office accepted or refused a claim. */
  readonly onDecided: (decision: Acknowledgement) => void;
  /** A claim was set aside for staff. */
  readonly onParked: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Claims from Konfirmasi to the head office's answer: stored first, then sent until they are acknowledged. */
export interface Outbox {
  readonly store: OutboxStore;
  readonly sender: Sender;
}

export function openOutbox(dependencies: OutboxDependencies): Outbox {
  const { kiosk, keys, storage, headOffice, onDecided, onParked, onBug } = dependencies;
  const { config, clock, log } = kiosk;
  const { ring } = keys;
  const { database, audit, numbers, onErased } = storage;
  const { branchId, kioskId } = config;
  const store = outboxStore({ database, clock, audit, branchId, kioskId, numbers, onErased });
  const outgoing = sender({
    store,
    clock,
    headOffice,
    readAcknowledgement: acknowledgementReader(ring.keys),
    random: Math.random,
    limits: config.outbox,
    onDecided(decision) {
      log('claimDecided', { claimId: decision.claimId, outcome: decision.outcome });
      onDecided(decision);
    },
    onParked(claimId, because) {
      log('claimParked', { claimId, because });
      onParked();
    },
    onBug,
  });
  return { store, sender: outgoing };
}
