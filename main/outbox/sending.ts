import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { acknowledgementReader, claimEncryptor } from '../keys/seal.ts';
import { bugFields, type Log } from '../log.ts';
import type { StorageService } from '../storage/storage-service.ts';
import { type Sender, sender } from './sender.ts';
import { type OutboxStore, outboxStore } from './store.ts';
import { claimSubmission } from './submit-claim.ts';

interface Dependencies {
  readonly config: KioskConfig;
  readonly clock: Clock;
  readonly key: KioskKey;
  readonly ring: KeyRing;
  readonly headOffice: HeadOfficeClient;
  readonly storage: StorageService;
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

export function openSending(parts: Dependencies): Sending {
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
    claimEncryptor: claimEncryptor(parts.key, ring.keys, clock),
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
