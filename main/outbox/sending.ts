import type { Acknowledgement } from '../../contract/head-office-api.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../config.ts';
import type { HeadOffice } from '../head-office.ts';
import type { KeyRing } from '../key-ring.ts';
import type { KioskKey } from '../kiosk-key.ts';
import { bugFields, type Log } from '../log.ts';
import { acknowledgementReader, sealer } from '../seal.ts';
import type { KeptStorage } from '../storage/keep.ts';
import { type Sender, sender } from './sender.ts';
import { type OutboxStore, outboxStore } from './store.ts';
import { claimSubmission } from './submit-claim.ts';

interface Parts {
  readonly config: KioskConfig;
  readonly clock: Clock;
  readonly key: KioskKey;
  readonly ring: KeyRing;
  readonly headOffice: HeadOffice;
  readonly storage: KeptStorage;
  readonly log: Log;
  readonly onDecided: (decision: Acknowledgement) => void;
  readonly onBug: (error: unknown) => void;
}

/** Claims from Konfirmasi to the head office's answer: stored first, then sent until it is there. */
export interface Sending {
  readonly store: OutboxStore;
  readonly sender: Sender;
  readonly submitClaim: ReturnType<typeof claimSubmission>;
}

export function openSending(parts: Parts): Sending {
  const { config, clock, ring, storage, log, onDecided, onBug } = parts;
  const store = outboxStore({
    database: storage.database,
    clock,
    audit: storage.audit,
    branchId: config.branchId,
    kioskId: config.kioskId,
    onErased: storage.erased,
  });
  const outgoing = sender({
    store,
    clock,
    headOffice: parts.headOffice,
    readAcknowledgement: acknowledgementReader(ring.keys),
    random: Math.random,
    limits: config.outbox,
    onSettled(decision) {
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
    sealer: sealer(parts.key, ring.keys, clock),
    onStored() {
      outgoing.wake();
      storage.stored();
    },
    onFault(error) {
      log('claimNotStored', bugFields(error));
      storage.watch.check();
    },
  });
  return { store, sender: outgoing, submitClaim };
}
