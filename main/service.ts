import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { claimIdSchema } from '../contract/claim.ts';
import type { Acknowledgement } from '../contract/head-office-api.ts';
import type { Delivery, ServiceFault } from '../contract/kiosk-api/snapshot.ts';
import type { Policy } from '../contract/policy/schema.ts';
import { type Clock, today } from './clock.ts';
import type { KioskConfig } from './config.ts';
import { headOffice } from './head-office.ts';
import { connect } from './head-office-connection.ts';
import type { KioskKey } from './kiosk-key.ts';
import { watchLine } from './line.ts';
import { bugFields, type Log } from './log.ts';
import { erasure } from './outbox/erasure.ts';
import { sender } from './outbox/sender.ts';
import { type OutboxStore, outboxStore } from './outbox/store.ts';
import { claimSubmission } from './outbox/submit-claim.ts';
import { acknowledgementReader, sealer } from './seal.ts';
import { type VisitHost, visitHost } from './session/visit.ts';
import { steadyClock } from './steady-clock.ts';
import { backupKeeper } from './storage/backup.ts';
import { openStorage } from './storage/storage.ts';
import { watchStorage } from './storage/watch.ts';

export interface ServiceParts {
  readonly version: string;
  readonly folder: string;
  readonly config: KioskConfig;
  readonly policy: Policy;
  readonly key: KioskKey;
  readonly clock: Clock;
  readonly log: Log;
  /** What the screen shows may have changed. */
  readonly onChange: () => void;
  readonly onVisitEnded: () => void;
}

/** The kiosk in service: a visit that stands ready, claims that are sent, a line that is watched. */
export interface Service {
  readonly visit: VisitHost;
  lineUp(): boolean;
  /** Why no visit may start now; null when one may. */
  fault(): ServiceFault | null;
  /** Claims that have not arrived, with the reason, for staff. */
  undelivered: OutboxStore['undelivered'];
  stop(): Promise<void>;
}

/** @throws the storage's errors when the database cannot be used. */
export function startService(parts: ServiceParts): Service {
  const { config, policy, log, key } = parts;
  const clock = steadyClock(parts.clock);
  const onBug = (error: unknown) => log('bug', bugFields(error));
  const storage = openStorage({
    file: join(parts.folder, 'kiosk.db'),
    backup: config.backup?.path,
    clock,
    receiptJump: config.storage.receiptJump,
  });
  const { database, audit, recovery } = storage;
  if (recovery) log('storageRecovered', { ...recovery });
  audit.append('kioskStarted', { version: parts.version, training: config.training });
  const backup =
    config.backup &&
    backupKeeper({
      ...config.backup,
      database,
      onFault: (error) => log('backupFailed', bugFields(error)),
    });
  const erasing = erasure({
    database,
    claims: config.outbox.eraseClaims,
    seconds: config.outbox.eraseSeconds,
    onBug,
  });
  const storageWatch = watchStorage({
    ...config.storage,
    database,
    folder: parts.folder,
    everySeconds: config.storage.probeSeconds,
    onChange(fault) {
      if (fault === null) log('storageMended');
      else log('storageFault', { fault });
      parts.onChange();
    },
  });

  const office = headOffice(connect(config), () => void line.check());
  const store = outboxStore({
    database,
    clock,
    audit,
    branchId: config.branchId,
    kioskId: config.kioskId,
    onErased() {
      erasing.owed();
      backup?.changed();
    },
  });
  const outgoing = sender({
    store,
    clock,
    headOffice: office,
    readAcknowledgement: acknowledgementReader(config.headOffice.keys),
    random: Math.random,
    limits: config.outbox,
    onSettled(decision) {
      log('claimDecided', { claimId: decision.claimId, outcome: decision.outcome });
      visit.deliver(decision.claimId, deliveryOf(decision));
    },
    onParked: (claimId, because) => log('claimParked', { claimId, because }),
    onBug,
  });
  const line = watchLine({
    headOffice: office,
    everySeconds: config.headOffice.healthSeconds,
    onTime(time) {
      if (clock.correct(time)) outgoing.lineReturned();
    },
    onChange(up) {
      log(up ? 'lineUp' : 'lineDown');
      if (up) outgoing.lineReturned();
      parts.onChange();
    },
  });
  const visit = visitHost({
    ports: {
      policy,
      times: {
        idleMs: config.times.idleSeconds * 1_000,
        warningSeconds: config.times.warningSeconds,
        receiptMs: config.times.receiptSeconds * 1_000,
        farewellMs: config.times.farewellSeconds * 1_000,
      },
      now: () => clock.now(),
      today: () => today(clock, config.timeZone),
      headOffice: office,
      submitClaim: claimSubmission({
        config,
        clock,
        store,
        policyVersion: policy.version,
        sealer: sealer(key, config.headOffice.keys),
        onStored() {
          outgoing.wake();
          backup?.changed();
        },
        onFault(error) {
          log('claimNotStored', bugFields(error));
          storageWatch.check();
        },
      }),
      newVisitId: () => uuidv7(),
      newClaimId: () => claimIdSchema.parse(uuidv7({ msecs: clock.now().getTime() })),
    },
    onChange: parts.onChange,
    onEnded: parts.onVisitEnded,
    onBug,
  });
  outgoing.wake();

  return {
    visit: {
      ...visit,
      act(action) {
        // Whoever starts a visit now would confirm a claim that cannot be kept.
        if (action.type === 'start' && storageWatch.fault() !== null) return;
        visit.act(action);
      },
    },
    lineUp: line.isUp,
    fault: () => (storageWatch.fault() === null ? null : 'storage'),
    undelivered: store.undelivered,
    async stop() {
      visit.stop();
      line.stop();
      storageWatch.stop();
      erasing.stop();
      await outgoing.stop();
      await backup?.stop();
      storage.close();
    },
  };
}

function deliveryOf(decision: Acknowledgement): Delivery {
  return decision.outcome === 'accepted' ? 'accepted' : { refused: decision.refusal };
}
