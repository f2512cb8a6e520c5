import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { claimIdSchema } from '../contract/claim.ts';
import type { Acknowledgement } from '../contract/head-office-api.ts';
import type { Delivery } from '../contract/kiosk-api/snapshot.ts';
import type { Policy } from '../contract/policy/schema.ts';
import { auditLog } from './audit/log.ts';
import { type Clock, today } from './clock.ts';
import type { KioskConfig } from './config.ts';
import { headOffice } from './head-office.ts';
import { connect } from './head-office-connection.ts';
import type { KioskKey } from './kiosk-key.ts';
import { watchLine } from './line.ts';
import { bugFields, type Log } from './log.ts';
import { sender } from './outbox/sender.ts';
import { outboxStore } from './outbox/store.ts';
import { claimSubmission } from './outbox/submit-claim.ts';
import { acknowledgementReader, sealer } from './seal.ts';
import { photoRulesOf } from './session/photo-rules.ts';
import { type VisitHost, visitHost } from './session/visit.ts';
import { openDatabase } from './storage/open.ts';

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
  stop(): Promise<void>;
}

/** @throws the storage's errors when the database cannot be used. */
export function startService(parts: ServiceParts): Service {
  const { config, policy, clock, log, key } = parts;
  const database = openDatabase(join(parts.folder, 'kiosk.db'));
  const audit = auditLog(database, clock);
  audit.append('kioskStarted', { version: parts.version, training: config.training });

  const office = headOffice(connect(config), () => void line.check());
  const store = outboxStore({ database, clock, audit, branchId: config.branchId, kioskId: config.kioskId });
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
    onBug: (error) => log('bug', bugFields(error)),
  });
  const line = watchLine({
    headOffice: office,
    everySeconds: config.headOffice.healthSeconds,
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
      photoRules: photoRulesOf(config, policy),
      onFaceCheckFault: (because) => log('faceCheckStopped', { because }),
      now: () => clock.now(),
      today: () => today(clock, config.timeZone),
      headOffice: office,
      submitClaim: claimSubmission({
        config,
        clock,
        store,
        policyVersion: policy.version,
        sealer: sealer(key, config.headOffice.keys),
        onStored: () => outgoing.wake(),
        onFault: (error) => log('claimNotStored', bugFields(error)),
      }),
      newVisitId: () => uuidv7(),
      newClaimId: () => claimIdSchema.parse(uuidv7({ msecs: clock.now().getTime() })),
    },
    onChange: parts.onChange,
    onEnded: parts.onVisitEnded,
    onBug: (error) => log('bug', bugFields(error)),
  });
  outgoing.wake();

  return {
    visit,
    lineUp: line.isUp,
    async stop() {
      visit.stop();
      line.stop();
      await outgoing.stop();
      database.close();
    },
  };
}

function deliveryOf(decision: Acknowledgement): Delivery {
  return decision.outcome === 'accepted' ? 'accepted' : { refused: decision.refusal };
}
