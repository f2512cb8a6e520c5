import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { KeyKind } from '../../contract/fleet/heartbeat.ts';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import { isForMain } from '../../contract/kiosk-api/actions/for-main.ts';
import type { ServiceFault } from '../../contract/kiosk-api/screens/entry.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { forStaff, offeredLanguages } from '../../contract/language/offered.ts';
import { startHeadSigner } from '../audit/signed-heads.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { LanguagePacks } from '../configuration/language-packs.ts';
import type { VoicePacks } from '../configuration/voice-packs.ts';
import { cameraMonitor } from '../devices/camera.ts';
import { watchHeadphones } from '../devices/headphones.ts';
import { startHeartbeats } from '../fleet/heartbeats.ts';
import { openOrders } from '../fleet/orders.ts';
import { type Devices, stateReport } from '../fleet/report.ts';
import { openToldEnvelopes } from '../fleet/told-envelopes.ts';
import { headOfficeConnection } from '../head-office-client/connection.ts';
import { startConnectivityMonitor } from '../head-office-client/connectivity-monitor.ts';
import { createHeadOfficeClient } from '../head-office-client/head-office-client.ts';
import { startKeyPoller } from '../keys/key-poller.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { kioskAssertion } from '../keys/kiosk-assertion.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { outOfServiceSnapshot } from '../kiosk/out-of-service.ts';
import { bugFields, type Log } from '../log.ts';
import { openOutbox } from '../outbox/outbox.ts';
import type { OutboxStore } from '../outbox/store.ts';
import { startPolicyPoller } from '../policy/policy-poller.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import { openPrinting } from '../printing/printing.ts';
import { type Machine, openStaffModule } from '../staff/staff-module.ts';
import { steadyClock } from '../steady-clock.ts';
import { openStorageService, type StorageServiceDependencies } from '../storage/storage-service.ts';
import type { VisitProcess } from '../visit-process/visit-client.ts';
import { connect, type ServiceEvents, type ServiceListeners } from './connect.ts';
import { openVisitSide } from './visit-side.ts';

export interface ServiceDependencies<Port> extends ServiceListeners {
  readonly version: string;
  /** Where the kiosk keeps its data. */
  readonly folder: string;
  readonly config: KioskConfig;
  readonly policies: PolicyStore;
  /** The head office's public keys, also those learned since the kiosk was provisioned. */
  readonly ring: KeyRing;
  readonly key: KioskKey;
  /** By what it is protected. */
  readonly keyKind: KeyKind;
  /** Starts the process of a visit. */
  readonly forkVisit: () => VisitProcess<Port>;
  /** What came of the storage where it was looked at and mended before. */
  readonly mended?: StorageServiceDependencies['mended'];
  /** Starts what works on the disk beside main. */
  readonly startDiskWork: StorageServiceDependencies['startDiskWork'];
  /** The computer's own clock. */
  readonly clock: Clock;
  readonly devices: Devices;
  /** The program that reads pages aloud can be run here. */
  readonly canSpeak: boolean;
  readonly languages: LanguagePacks;
  readonly voices: VoicePacks;
  readonly log: Log;
  readonly machine: Machine;
}

/** The kiosk in service: a visit that stands ready, staff, claims that are sent, and reports to the head office. */
export interface Service<Port> {
  /** An action on a page of main's own, or one that concerns the kiosk and no participant. */
  act(action: KioskAction): void;
  /** A page of main's own; null while the screen is the visit's. */
  ownPage(): KioskSnapshot | null;
  /** Hands the visit its end of the port to its page. */
  connectPage(port: Port): void;
  /** Nobody is at the kiosk: neither a visit nor staff. */
  isFree(): boolean;
  /** A page that shows the camera is on the screen. */
  cameraWanted(): boolean;
  /** Cameras were chosen by name, and nobody is there: the page looks whether they are plugged in. */
  cameraNamesWanted(): boolean;
  lineUp(): boolean;
  /** Why no visit may start now; null when one may. */
  fault(): ServiceFault | null;
  /** Signs where the audit log ends (compact JWS), for the head office to keep. */
  signAuditHead(): Promise<string>;
  /** Claims that have not arrived, with the reason, for staff. */
  undelivered: OutboxStore['undelivered'];
  stop(): Promise<void>;
}

/** Starts the parts of the kiosk, each with those before it. @throws the storage's errors when the database cannot be used. */
export function startService<Port>(dependencies: ServiceDependencies<Port>): Service<Port> {
  const { version, folder, config, policies, ring, key, devices, machine, log } = dependencies;
  const { packs, refused } = dependencies.languages;
  const { voices } = dependencies;
  const offered = offeredLanguages(packs, { named: config.draftLanguages, all: config.training });
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
  const storage = openStorageService({
    folder,
    config,
    clock,
    log,
    mended: dependencies.mended,
    startDiskWork: dependencies.startDiskWork,
    onChange: onStorageChange,
  });
  const { database, audit, flush } = storage;
  try {
    audit.append('kioskStarted', { version, training: config.training });
  } catch (error) {
    void storage.close();
    throw error;
  }
  const headSigner = startHeadSigner({
    audit,
    flush,
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

  // The head office, for all but the calls of visits.
  const connection = { ...headOfficeConnection(config.headOffice), assertion: kioskAssertion(key, clock) };
  const onUnreachable = () => events.emit('headOfficeUnreachable');
  const headOffice = createHeadOfficeClient(connection, onUnreachable);
  const connectivity = startConnectivityMonitor({
    headOffice,
    everySeconds: config.headOffice.healthSeconds,
    onAnswer(time) {
      events.emit('clockSet', clock.correct(time));
    },
    onChange: (isUp) => events.emit(isUp ? 'connectionUp' : 'connectionDown'),
  });
  const keyPoller = startKeyPoller({
    ring,
    headOffice,
    everySeconds: config.headOffice.keysSeconds,
    onLearned(kids) {
      log('keysLearned', { kids });
      events.emit('keysLearned');
    },
    onBug,
  });

  // Claims on their way.
  const outbox = openOutbox({
    kiosk,
    keys,
    storage,
    headOffice,
    isFree: () => visits.state().phase === 'resting',
    onDecided: (decision) => events.emit('claimDecided', decision),
    onParked: () => events.emit('claimParked'),
    onBug,
  });

  // Devices.
  const camera = cameraMonitor({
    onMissing(cameras) {
      if (cameras.length > 0) log('chosenCameraMissing', { cameras });
      else log('chosenCameraBack');
    },
    onUnclear(cameras) {
      if (cameras.length > 0) log('chosenCameraUnclear', { cameras });
    },
  });
  const headphones = watchHeadphones(config.headphones, {
    onChange: () => events.emit('headphonesChanged'),
    onSound: (state) => log(state === 'failed' ? 'soundFailed' : 'soundBack'),
  });
  const printing = openPrinting({
    kiosk: { ...kiosk, folder },
    storage,
    onChange: () => events.emit('printingChanged'),
  });

  // The visits, each in a process of its own; and the policy, which changes only between them.
  const visitSide = openVisitSide({
    kiosk,
    keys,
    storage,
    outbox,
    policies,
    printing,
    fork: dependencies.forkVisit,
    surroundings: () => surroundings(),
    languages: { offered: [...offered], packs: [...packs], voices: [...voices.voices] },
    giveNonce: () => staff.giveNonce(),
    events,
    onBug,
  });
  const { visits } = visitSide;
  const policyPoller = startPolicyPoller({
    headOffice,
    policies,
    everySeconds: config.headOffice.policySeconds,
    isIdle: () => visits.state().phase === 'resting',
    onAsked: () => events.emit('policyAsked'),
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
    headOffice,
    outbox,
    connectivity,
    devices: {
      printing: { printer: printing.printer, renamedTo: printing.renamedTo, test: visitSide.printing.test },
      camera,
      touchState: devices.touchState,
      sound: () => (dependencies.canSpeak ? headphones.sound() : 'noVoice'),
    },
    machine,
    refusedPacks: [...refused, ...voices.refused],
    voices: voices.states,
    visits,
    interrupted: visitSide.interrupted,
    mayStart: () => fault() === null,
    onChange: () => events.emit('staffChanged'),
    onBug,
  });
  const { arbiter } = staff;
  events.on('connectionUp', staff.refresh);

  function surroundings() {
    return {
      lineUp: connectivity.isUp(),
      fault: fault(),
      printer: printing.printer(),
      screen: staff.config().screen,
      canSpeak: dependencies.canSpeak,
      headphones: headphones.pluggedIn(),
      cameras: staff.cameras(),
      covered: arbiter.isCovered(),
    };
  }

  // One number is enough for the head office to keep this kiosk from beginning again, should its disk be lost.
  let headOfficeKnows = false;
  // Reports to the head office, which answers with the operators' orders.
  const report = stateReport({
    version,
    folder,
    config,
    keyKind: dependencies.keyKind,
    database,
    policies,
    devices,
    printer: printing.printer,
    camera,
    computerClock,
    clock,
    fault,
    receipts: () => ({ ...storage.numbers.highest(), recovery: storage.recovery() }),
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
    envelopes: openToldEnvelopes(database),
    onReceiptsGiven(given, waitingFrom) {
      storage.learnNumbers(given, waitingFrom);
      headOfficeKnows = given > 0;
    },
    onRefused: (because) => log('heartbeatRefused', { because }),
    onBug,
  });

  connect(
    events,
    {
      headOffice: { connectivity, keyPoller, policyPoller, outbox },
      screen: { visitSide, arbiter, printing, camera },
      fleet: { orders, report, heartbeats },
      log,
    },
    { onRestart, onChange, onVisitEnded },
  );
  events.on('claimStored', () => {
    if (!headOfficeKnows) heartbeats.send();
  });
  visits.start();
  outbox.sender.sendDue();
  policyPoller.poll();

  return {
    act(action) {
      if (action.type === 'reportCameras') {
        camera.lookedFor(action);
        events.emit('devicesChanged');
      } else if (isForMain(action) || arbiter.isCovered()) arbiter.act(action);
    },
    ownPage() {
      if (!visits.isAlive()) return outOfServiceSnapshot('internal');
      const { branchId, branchName, kioskId, timeZone, training, counterName = null } = config;
      const { bottomHeightMm = null, ...screen } = staff.config().screen;
      const kioskPlace = { branchId, branchName, kioskId, counterName, timeZone };
      const { canSpeak } = dependencies;
      const sound = { canSpeak, headphones: headphones.pluggedIn(), keypad: config.keypad };
      const lineUp = connectivity.isUp();
      const shown = {
        ...screen,
        ...sound,
        languages: forStaff(offered),
        bottomHeightMm,
        lineUp,
        cameras: staff.cameras(),
        printing: null,
      };
      return staff.page({ training, kiosk: kioskPlace, ...shown });
    },
    connectPage: visits.connect,
    isFree: arbiter.isFree,
    cameraWanted: arbiter.cameraWanted,
    cameraNamesWanted() {
      const { face, document } = staff.cameras();
      return arbiter.isFree() && (face !== null || document !== null);
    },
    lineUp: connectivity.isUp,
    fault,
    signAuditHead: headSigner.signHead,
    undelivered: outbox.store.undelivered,
    async stop() {
      staff.stop();
      headphones.stop();
      await visits.stop();
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
