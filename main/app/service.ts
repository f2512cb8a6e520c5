import { join } from 'node:path';
import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import type { KioskAction } from '../../contract/kiosk-api/actions.ts';
import type { Delivery, KioskSnapshot, ServiceFault } from '../../contract/kiosk-api/snapshot.ts';
import { type AuditHeads, auditHeads } from '../audit/heads.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import { watchCamera } from '../devices/camera.ts';
import { startHeartbeats } from '../fleet/heartbeats.ts';
import { openOrders } from '../fleet/orders.ts';
import { type Devices, makeReport } from '../fleet/report.ts';
import { connect } from '../head-office-client/connection.ts';
import { startConnectivityMonitor } from '../head-office-client/connectivity-monitor.ts';
import { createHeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { HeadOfficeConnection } from '../head-office-client/http-request.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { watchKeys } from '../keys/key-watch.ts';
import { kioskAssertion } from '../keys/kiosk-assertion.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { bugFields, type Log } from '../log.ts';
import { openSending } from '../outbox/sending.ts';
import type { OutboxStore } from '../outbox/store.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import { watchPolicy } from '../policy/watch.ts';
import { openPrinting, type Printing, type PrintingDependencies } from '../printing/printing.ts';
import { type Machine, openStaffModule } from '../staff/staff-module.ts';
import { steadyClock } from '../steady-clock.ts';
import { openStorageService } from '../storage/storage-service.ts';
import { isHelped } from '../visit/chart/evidence.ts';
import { type VisitHost, visitHost } from '../visit/host.ts';
import { visitPorts } from '../visit/open-ports.ts';
import { snapshotOf } from '../visit/snapshot.ts';

export interface ServiceDependencies {
  readonly version: string;
  readonly folder: string;
  readonly config: KioskConfig;
  readonly policies: PolicyStore;
  /** The head office's public keys, also those learned since the kiosk was provisioned. */
  readonly ring: KeyRing;
  readonly key: KioskKey;
  /** By what visits ask the head office; without it by the kiosk's own line. */
  readonly visitFetch?: HeadOfficeConnection['fetch'];
  readonly clock: Clock;
  readonly devices: Devices;
  readonly log: Log;
  /** An operator wants the kiosk started again, and nobody is at it. */
  readonly onRestart: () => void;
  /** What the screen shows may have changed. */
  readonly onChange: () => void;
  readonly onVisitEnded: () => void;
  readonly renderPrintout?: PrintingDependencies['renderPrintout'];
  readonly machine: Machine;
}

/** The kiosk in service: a visit that stands ready, claims that are sent, a line that is watched. */
export interface Service {
  readonly visit: VisitHost;
  /** The one screen, shared by the visit and staff: what is done on it, and what it shows. */
  act(action: KioskAction): void;
  /** @param canSpeak Whether pages can be read aloud here. */
  snapshot(canSpeak: boolean): KioskSnapshot;
  /** Nobody is at it: neither a visit nor staff. */
  isFree(): boolean;
  /** A page that shows the camera is on the screen. */
  cameraWanted(): boolean;
  lineUp(): boolean;
  /** Why no visit may start now; null when one may. */
  fault(): ServiceFault | null;
  readonly printing: Omit<Printing, 'endVisit' | 'stop' | 'print'>;
  /** Where the audit log ends, signed by the kiosk (compact JWS), for the head office to keep. */
  auditHead: AuditHeads['auditHead'];
  /** Claims that have not arrived, with the reason, for staff. */
  undelivered: OutboxStore['undelivered'];
  stop(): Promise<void>;
}

/** @throws the storage's errors when the database cannot be used. */
export function startService(parts: ServiceDependencies): Service {
  const { config, policies, ring, log, key } = parts;
  const clock = steadyClock(parts.clock);
  const onBug = (error: unknown) => log('bug', bugFields(error));
  const orders = openOrders({
    file: join(parts.folder, 'orders.json'),
    onClosed(reason) {
      if (reason === null) log('putIntoService');
      else log('takenOutOfService', { because: reason });
      parts.onChange();
    },
    onFetchPolicy: () => policyWatch.demand(),
    onRestartWanted: restartIfIdle,
  });
  const storage = openStorageService({ ...parts, clock });
  const { database, audit } = storage;
  try {
    audit.append('kioskStarted', { version: parts.version, training: config.training });
  } catch (error) {
    void storage.close();
    throw error;
  }

  const connection = { ...connect(config), assertion: kioskAssertion(key, clock) };
  const office = createHeadOfficeClient(connection, () => void line.check());
  const visitOffice = createHeadOfficeClient(
    { ...connection, fetch: parts.visitFetch ?? connection.fetch },
    () => void line.check(),
  );
  const heads = auditHeads({
    audit,
    key,
    kiosk: config,
    clock,
    folder: parts.folder,
    everySeconds: config.audit.headSeconds,
    onFault: (error) => log('auditHeadNotKept', bugFields(error)),
  });
  const camera = watchCamera();
  const report = makeReport({
    ...parts,
    database,
    clock,
    computer: parts.clock,
    printer: () => printing.printer(),
    camera,
    fault,
    auditHead: heads.auditHead,
  });
  function fault(): ServiceFault | null {
    if (storage.watch.fault() !== null) return 'storage';
    return orders.closed() === null ? null : 'operator';
  }

  function restartIfIdle(): void {
    if (!staff.desk.isFree() || !orders.takeRestart()) return;
    log('restartOrdered');
    parts.onRestart();
  }

  const keys = watchKeys({
    ring,
    headOffice: office,
    everySeconds: config.headOffice.keysSeconds,
    onLearned: (kids) => log('keysLearned', { kids }),
    onBug,
  });
  const { store, sender, submitClaim } = openSending({
    ...parts,
    clock,
    headOffice: office,
    storage,
    onDecided: (decision) => visit.deliver(decision.claimId, deliveryOf(decision)),
    onBug,
  });
  let heardAt: Date | null = null;
  const line = startConnectivityMonitor({
    headOffice: office,
    everySeconds: config.headOffice.healthSeconds,
    onTime(time) {
      heardAt = time;
      if (clock.correct(time)) sender.lineReturned();
    },
    onChange(up) {
      log(up ? 'lineUp' : 'lineDown');
      if (up) {
        sender.lineReturned();
        keys.look();
        policyWatch.look();
        heartbeats.beat();
      } else report.lineLost();
      parts.onChange();
    },
  });
  const printing = openPrinting({
    ...parts,
    database,
    audit,
    clock,
    onChange() {
      tellDevices();
      parts.onChange();
    },
  });
  let toldDevices = '';
  /** A device that came or went is told at once: who can mend it sits before the pages on the fleet. */
  function tellDevices(): void {
    const devices = `${printing.printer()} ${camera.state()}`;
    if (devices === toldDevices) return;
    toldDevices = devices;
    heartbeats.beat();
  }
  const visit = visitHost({
    ports: visitPorts({ ...parts, clock, headOffice: visitOffice, audit, submitClaim }),
    onChange({ value }) {
      // What is forgotten now must not lie in the queue either.
      if (value.step === 'farewell') printing.endVisit();
      parts.onChange();
    },
    onEnded() {
      printing.endVisit();
      staff.desk.reconcile();
      parts.onVisitEnded();
      policyWatch.look();
      report.visitEnded();
      restartIfIdle();
    },
    onBug,
  });
  const policyWatch = watchPolicy({
    headOffice: office,
    keeper: policies,
    everySeconds: config.headOffice.policySeconds,
    isResting: () => visit.current().value.step === 'attract',
    onBug,
  });
  function print(): void {
    const now = visit.current();
    // One copy more is for staff who stand there to decide.
    if (isHelped(now.context) && printing.shown(now)?.job === 'printed') printing.allowReprint();
    printing.print(now);
  }
  const guarded: VisitHost = {
    ...visit,
    act(action) {
      // Whoever starts a visit now would confirm a claim that cannot be kept.
      if (action.type === 'start' && fault() !== null) return;
      if (action.type === 'print') print();
      visit.act(action);
    },
  };
  const staff = openStaffModule({
    ...parts,
    clock,
    computer: parts.clock,
    database,
    audit,
    store,
    visit: guarded,
    lineUp: line.isUp,
    heardAt: () => heardAt,
    storageFault: () => storage.watch.fault() !== null,
    wake: sender.wake,
    printing,
    camera,
    onChange() {
      restartIfIdle();
      parts.onChange();
    },
    onBug,
  });
  const heartbeats = startHeartbeats({
    headOffice: office,
    key,
    keys: ring.keys,
    clock,
    everySeconds: config.headOffice.heartbeatSeconds,
    describe: report.describe,
    orders,
    onRefused: (because) => log('heartbeatRefused', { because }),
    onBug,
  });
  sender.wake();
  policyWatch.look();

  return {
    visit: guarded,
    act(action) {
      camera.note(action);
      tellDevices();
      if (action.type !== 'reportCameras') staff.desk.act(action);
    },
    snapshot(canSpeak) {
      const state = { config: staff.config(), lineUp: line.isUp(), canSpeak, fault: fault() };
      return staff.desk.show(
        snapshotOf(guarded.current(), { ...state, printing: printing.shown(visit.current()) }),
      );
    },
    cameraWanted: staff.desk.cameraWanted,
    printing,
    auditHead: heads.auditHead,
    isFree: staff.desk.isFree,
    lineUp: line.isUp,
    fault,
    undelivered: store.undelivered,
    async stop() {
      staff.stop();
      visit.stop();
      line.stop();
      keys.stop();
      policyWatch.stop();
      heartbeats.stop();
      await Promise.all([sender.stop(), printing.stop()]);
      await heads.stop();
      await storage.close();
    },
  };
}

function deliveryOf(decision: Acknowledgement): Delivery {
  return decision.outcome === 'accepted' ? 'accepted' : { refused: decision.refusal };
}
