import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import type { ServiceFault } from '../../contract/kiosk-api/screens/entry.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { startHeadSigner } from '../audit/signed-heads.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import { cameraMonitor } from '../devices/camera.ts';
import { startHeartbeats } from '../fleet/heartbeats.ts';
import { openOrders } from '../fleet/orders.ts';
import { type Devices, stateReport } from '../fleet/report.ts';
import { headOfficeConnection } from '../head-office-client/connection.ts';
import { startConnectivityMonitor } from '../head-office-client/connectivity-monitor.ts';
import { createHeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { HeadOfficeConnection } from '../head-office-client/http-request.ts';
import { startKeyPoller } from '../keys/key-poller.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { kioskAssertion } from '../keys/kiosk-assertion.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { bugFields, type Log } from '../log.ts';
import { openOutbox } from '../outbox/outbox.ts';
import type { OutboxStore } from '../outbox/store.ts';
import { startPolicyPoller } from '../policy/policy-poller.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import { openPrinting, type Printing, type PrintingDependencies } from '../printing/printing.ts';
import { type Machine, openStaffModule } from '../staff/staff-module.ts';
import { steadyClock } from '../steady-clock.ts';
import { openStorageService } from '../storage/storage-service.ts';
import { type VisitHost, visitHost } from '../visit/host.ts';
import { visitPorts } from '../visit/open-ports.ts';
import { snapshotOf } from '../visit/snapshot.ts';
import { connect, type ServiceEvents, type ServiceListeners } from './connect.ts';

export interface ServiceDependencies extends ServiceListeners {
  readonly version: string;
  /** Where the kiosk keeps its data. */
  readonly folder: string;
  readonly config: KioskConfig;
  readonly policies: PolicyStore;
  /** The head office's public keys, also those learned since the kiosk was provisioned. */
  readonly ring: KeyRing;
  readonly key: KioskKey;
  /** A `fetch` for the calls of visits; the kiosk's own where it is missing. */
  readonly visitFetch?: HeadOfficeConnection['fetch'];
  /** The computer's own clock. */
  readonly clock: Clock;
  readonly devices: Devices;
  readonly log: Log;
  /** Draws a printout for the printer; missing where none can be drawn. */
  readonly renderPrintout?: PrintingDependencies['renderPrintout'];
  readonly machine: Machine;
}

/** The kiosk in service: a visit that stands ready, staff, claims that are sent, and reports to the head office. */
export interface Service {
  readonly visit: VisitHost;
  /** Handles an action on the screen, which the visit and staff share. */
  act(action: KioskAction): void;
  /** What the screen shows. @param canSpeak Whether pages can be read aloud here. */
  snapshot(canSpeak: boolean): KioskSnapshot;
  /** Nobody is at the kiosk: neither a visit nor staff. */
  isFree(): boolean;
  /** A page that shows the camera is on the screen. */
  cameraWanted(): boolean;
  lineUp(): boolean;
  /** Why no visit may start now; null when one may. */
  fault(): ServiceFault | null;
  readonly printing: Omit<Printing, 'endVisit' | 'stop' | 'print'>;
  /** Signs where the audit log ends (compact JWS), for the head office to keep. */
  signAuditHead(): Promise<string>;
  /** Claims that have not arrived, with the reason, for staff. */
  undelivered: OutboxStore['undelivered'];
  stop(): Promise<void>;
}

/** Starts the parts of the kiosk, each with those before it. @throws the storage's errors when the database cannot be used. */
export function startService(dependencies: ServiceDependencies): Service {
  const { version, folder, config, policies, ring, key, devices, machine, log } = dependencies;
  const { onRestart, onChange, onVisitEnded } = dependencies;
  const computerClock = dependencies.clock;
  const clock = steadyClock(computerClock);
  const kiosk = { config, clock, log };
  const keys = { key, ring };
  const onBug = (error: unknown) => log('bug', bugFields(error));
  const events: ServiceEvents = new EventEmitter();

  // What operators have ordered, also before the last restart.
  const orders = openOrders({
    file: join(folder, 'orders.json'),
    onServiceChange: () => events.emit('outOfServiceChanged'),
    onFetchPolicy: () => events.emit('policyOrdered'),
    onRestartWanted: () => events.emit('restartOrdered'),
  });

  // Storage and audit log.
  const onStorageChange = () => events.emit('storageChanged');
  const storage = openStorageService({ folder, config, clock, log, onChange: onStorageChange });
  const { database, audit } = storage;
  try {
    audit.append('kioskStarted', { version, training: config.training });
  } catch (error) {
    void storage.close();
    throw error;
  }
  const headSigner = startHeadSigner({
    audit,
    key,
    kiosk: config,
    clock,
    folder,
    everySeconds: config.audit.headSeconds,
    onFault: (error) => log('auditHeadNotKept', bugFields(error)),
  });
  const fault = (): ServiceFault | null => {
    if (storage.monitor.fault() !== null) return 'storage';
    return orders.outOfService() === null ? null : 'operator';
  };

  // The head office: one client for the kiosk, one for visits.
  const connection = { ...headOfficeConnection(config.headOffice), assertion: kioskAssertion(key, clock) };
  const visitConnection = { ...connection, fetch: dependencies.visitFetch ?? connection.fetch };
  const onUnreachable = () => events.emit('headOfficeUnreachable');
  const headOffice = createHeadOfficeClient(connection, onUnreachable);
  const visitHeadOffice = createHeadOfficeClient(visitConnection, onUnreachable);
  const connectivity = startConnectivityMonitor({
    headOffice,
    everySeconds: config.headOffice.healthSeconds,
    onAnswer(time) {
      if (clock.correct(time)) events.emit('clockJumped');
    },
    onChange: (isUp) => events.emit(isUp ? 'connectionUp' : 'connectionDown'),
  });
  const keyPoller = startKeyPoller({
    ring,
    headOffice,
    everySeconds: config.headOffice.keysSeconds,
    onLearned: (kids) => log('keysLearned', { kids }),
    onBug,
  });

  // Claims on their way.
  const outbox = openOutbox({
    kiosk,
    keys,
    storage,
    headOffice,
    onDecided: (decision) => events.emit('claimDecided', decision),
    onBug,
  });

  // Devices.
  const camera = cameraMonitor();
  const printing = openPrinting({
    kiosk,
    storage,
    renderPrintout: dependencies.renderPrintout,
    onChange: () => events.emit('printingChanged'),
  });

  // The visit, and the policy, which changes only between visits.
  const ports = visitPorts({
    config,
    clock,
    key,
    policies,
    audit,
    log,
    headOffice: visitHeadOffice,
    submitClaim: outbox.submitClaim,
  });
  const host = visitHost({
    ports,
    onChange: (snapshot) => events.emit('visitChanged', snapshot),
    onEnded: () => events.emit('visitEnded'),
    onBug,
  });
  const visit = guardVisit(host, fault, printing);
  const policyPoller = startPolicyPoller({
    headOffice,
    policies,
    everySeconds: config.headOffice.policySeconds,
    isIdle: () => visit.current().value.step === 'attract',
    onBug,
  });

  // Staff, and the screen that they share with the visit.
  const staff = openStaffModule({
    version,
    folder,
    config,
    clocks: { clock, computerClock },
    keys,
    policies,
    storage,
    outbox,
    connectivity,
    devices: { printing, camera, touchState: devices.touchState },
    machine,
    visit,
    onChange: () => events.emit('staffChanged'),
    onBug,
  });
  const { arbiter } = staff;

  // Reports to the head office, which answers with the operators' orders.
  const report = stateReport({
    version,
    folder,
    config,
    database,
    policies,
    devices,
    printer: printing.printer,
    camera,
    computerClock,
    clock,
    fault,
    signAuditHead: headSigner.signHead,
  });
  const heartbeats = startHeartbeats({
    headOffice,
    key,
    keys: ring.keys,
    clock,
    everySeconds: config.headOffice.heartbeatSeconds,
    readState: report.read,
    orders,
    onRefused: (because) => log('heartbeatRefused', { because }),
    onBug,
  });

  connect(
    events,
    {
      headOffice: { connectivity, keyPoller, policyPoller, outbox },
      screen: { visit, arbiter, printing, camera },
      fleet: { orders, report, heartbeats },
      log,
    },
    { onRestart, onChange, onVisitEnded },
  );
  outbox.sender.sendDue();
  policyPoller.poll();

  return {
    visit,
    act(action) {
      camera.observe(action);
      events.emit('actionReceived');
      if (action.type !== 'reportCameras') arbiter.act(action);
    },
    snapshot: (canSpeak) =>
      arbiter.snapshot(
        snapshotOf(visit.current(), {
          config: staff.config(),
          lineUp: connectivity.isUp(),
          canSpeak,
          fault: fault(),
          printing: printing.snapshot(visit.current()),
        }),
      ),
    isFree: arbiter.isFree,
    cameraWanted: arbiter.cameraWanted,
    lineUp: connectivity.isUp,
    fault,
    printing,
    signAuditHead: headSigner.signHead,
    undelivered: outbox.store.undelivered,
    async stop() {
      staff.stop();
      visit.stop();
      connectivity.stop();
      keyPoller.stop();
      policyPoller.stop();
      heartbeats.stop();
      await Promise.all([outbox.sender.stop(), printing.stop()]);
      await headSigner.stop();
      await storage.close();
    },
  };
}

/** A visit that starts only while the kiosk is in service, and whose print button prints. */
function guardVisit(
  visit: VisitHost,
  fault: () => ServiceFault | null,
  printing: Pick<Printing, 'print'>,
): VisitHost {
  return {
    ...visit,
    act(action) {
      // A visit that started now would end with a claim that cannot be stored.
      if (action.type === 'start' && fault() !== null) return;
      if (action.type === 'print') printing.print(visit.current());
      visit.act(action);
    },
  };
}
