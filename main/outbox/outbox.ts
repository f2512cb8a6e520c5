import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { Flush } from '../database/flush.ts';
import type { KioskDatabase } from '../database/open.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Log } from '../log.ts';
import { acknowledgementReader } from './read-acknowledgement.ts';
import { type Sender, sender } from './sender.ts';
import {
  type OutboxStore,
  type OutboxDependencies as OutboxStoreDependencies,
  outboxStore,
} from './store.ts';
import { type UploaderDependencies, uploader } from './uploader.ts';

interface OutboxDependencies {
  readonly kiosk: {
    readonly config: Pick<KioskConfig, 'branchId' | 'kioskId' | 'timeZone' | 'outbox' | 'headOffice'>;
    readonly clock: Clock;
    readonly log: Log;
  };
  readonly keys: { readonly ring: Pick<KeyRing, 'keys'> };
  readonly storage: {
    readonly database: KioskDatabase;
    readonly audit: AuditLog;
    readonly numbers: NonNullable<OutboxStoreDependencies['numbers']>;
    readonly onErased: () => void;
    readonly flush: Flush;
  };
  readonly headOffice: UploaderDependencies['headOffice'];
  /** Nobody is at the kiosk. */
  readonly isFree: () => boolean;
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
  const { kiosk, keys, storage, headOffice, isFree, onDecided, onParked, onBug } = dependencies;
  const { config, clock, log } = kiosk;
  const { ring } = keys;
  const { database, audit, numbers, onErased, flush } = storage;
  const { branchId, kioskId } = config;
  const store = outboxStore({ database, clock, audit, branchId, kioskId, numbers, onErased, flush });
  const limits = config.outbox;
  const uploads = uploader({
    headOffice,
    severalFromKilobits: limits.severalFromKilobits,
    answerSeconds: config.headOffice.answerSeconds,
    isFree,
  });
  const outgoing = sender({
    store,
    clock,
    headOffice: uploads,
    readAcknowledgement: acknowledgementReader(ring.keys),
    random: Math.random,
    limits,
    carriesSeveral: uploads.carriesSeveral,
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
