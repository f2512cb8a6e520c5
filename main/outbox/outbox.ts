import type { Acknowledgement } from '../../contract/head-office/routes.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDatabase } from '../database/open.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { acknowledgementReader, claimEncryptor } from '../keys/seal.ts';
import { bugFields, type Log } from '../log.ts';
import { type Sender, sender } from './sender.ts';
import { type OutboxStore, outboxStore } from './store.ts';
import { claimSubmission } from './submit-claim.ts';

interface OutboxDependencies {
  readonly config: Pick<KioskConfig, 'branchId' | 'kioskId' | 'timeZone' | 'outbox'>;
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly key: KioskKey;
  readonly ring: Pick<KeyRing, 'keys'>;
  readonly headOffice: Pick<HeadOfficeClient, 'submitClaim'>;
  /** A claim is on the disk. */
  readonly onStored: () => void;
  /** A claim could not be stored. */
  readonly onNotStored: () => void;
  /** An envelope was deleted, since its claim is acknowledged. */
  readonly onErased: () => void;
  /** The head office accepted or refused a claim. */
  readonly onDecided: (decision: Acknowledgement) => void;
  readonly onBug: (error: unknown) => void;
}

/** Claims from Konfirmasi to the head office's answer: stored first, then sent until they are acknowledged. */
export interface Outbox {
  readonly store: OutboxStore;
  readonly sender: Sender;
  readonly submitClaim: ReturnType<typeof claimSubmission>;
}

export function openOutbox(dependencies: OutboxDependencies): Outbox {
  const { config, database, audit, clock, log, key, ring, headOffice } = dependencies;
  const { onStored, onNotStored, onErased, onDecided, onBug } = dependencies;
  const { branchId, kioskId } = config;
  const store = outboxStore({ database, clock, audit, branchId, kioskId, onErased });
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
    onParked: (claimId, because) => log('claimParked', { claimId, because }),
    onBug,
  });
  const submitClaim = claimSubmission({
    config,
    clock,
    store,
    claimEncryptor: claimEncryptor(key, ring.keys, clock),
    onStored() {
      outgoing.sendDue();
      onStored();
    },
    onFault(error) {
      log('claimNotStored', bugFields(error));
      onNotStored();
    },
  });
  return { store, sender: outgoing, submitClaim };
}
