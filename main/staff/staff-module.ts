import type { SoundState } from '../../contract/fleet/devices.ts';
import type { Leaving } from '../../contract/kiosk-api/actions/staff-actions.ts';
import type { RefusedPack, ScreenInUse, VoiceState } from '../../contract/kiosk-api/screens/staff.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { ChosenCameras } from '../../contract/photo/cameras.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig, MeasuredConfig } from '../configuration/config.ts';
import { isBusy } from '../database/busy.ts';
import type { CameraMonitor } from '../devices/camera.ts';
import type { Devices } from '../fleet/report.ts';
import type { ConnectivityMonitor } from '../head-office-client/connectivity-monitor.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import type { PrintController } from '../printing/print-controller.ts';
import type { StorageService } from '../storage/storage-service.ts';
import type { Visits } from '../visit-process/visits.ts';
import { knownBranch } from './accounts/known-branch.ts';
import {
  type AttestationRight,
  type StaffRepositoryDependencies,
  staffRepository,
} from './accounts/repository.ts';
import type { StaffPorts } from './chart/ports.ts';
import { collectDiagnostics } from './checks/diagnostics.ts';
import { claimsForStaff } from './console/claims.ts';
import { recoveredStorage } from './console/recovered.ts';
import { staffHost } from './host.ts';
import { isVisitOn, type ScreenArbiter, screenArbiter } from './screen-arbiter.ts';
import { type CameraChoice, cameraChoice } from './settings/camera-choice.ts';
import { type LocalSettings, localSettings } from './settings/local-settings.ts';
import { storedSettings } from './settings/stored-settings.ts';
import { type KioskFrame, staffSnapshotOf } from './snapshot.ts';

/** The computer, as staff see and use it. */
export interface Machine {
  /** The screen that the kiosk fills. */
  screenInUse(): ScreenInUse;
  /** Millimetres of a pixel of it, as its panel tells; null where it does not. */
  mmPerPx(): number | null;
  /** Ends the program, to be started again or not. */
  leave(to: Leaving): void;
}

export interface StaffModuleDependencies {
  readonly version: string;
  readonly folder: string;
  readonly config: KioskConfig;
  readonly clocks: {
    /** Corrected by the head office. */
    readonly clock: Clock;
    /** The computer's own, right or wrong. */
    readonly computerClock: Clock;
  };
  readonly keys: { readonly key: Pick<KioskKey, 'kid'>; readonly ring: Pick<KeyRing, 'keys'> };
  readonly policies: Pick<PolicyStore, 'inForce'>;
  readonly storage: Pick<StorageService, 'database' | 'flush' | 'audit' | 'monitor' | 'recovery'>;
  readonly headOffice: StaffRepositoryDependencies['headOffice'];
  readonly outbox: Pick<Outbox, 'store' | 'sender'>;
  readonly connectivity: Pick<ConnectivityMonitor, 'isUp' | 'lastAnswerAt'>;
  readonly devices: {
    readonly printing: {
      readonly printer: PrintController['printer'];
      readonly renamedTo: PrintController['renamedTo'];
      readonly test: () => Promise<unknown>;
    };
    readonly camera: Pick<CameraMonitor, 'state'>;
    readonly touchState: Devices['touchState'];
    readonly sound: () => SoundState;
  };
  readonly machine: Machine;
  readonly refusedPacks: readonly RefusedPack[];
  readonly voices: readonly VoiceState[];
  readonly visits: Pick<Visits<never>, 'state' | 'say' | 'help'>;
  /** The claim of the visit that was interrupted last. */
  readonly interrupted: StaffPorts['interrupted'];
  /** Whether a visit may start now. */
  readonly mayStart: () => boolean;
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
}

export interface StaffModule {
  readonly arbiter: ScreenArbiter;
  /** The page of staff; null while the screen is the visit's. */
  page(frame: KioskFrame): KioskSnapshot | null;
  /** The provisioning file with the settings that staff made at the kiosk. */
  config(): MeasuredConfig;
  /** The cameras of the provisioning file, or those that staff chose instead. */
  cameras(): ChosenCameras;
  /** Asks the head office who is staff here now. */
  refresh(): void;
  /** For one attestation by whoever is signed in; null where nobody is, or the head office gives none. */
  giveNonce(): Promise<AttestationRight | null>;
  stop(): void;
}

/** Staff at the kiosk: their accounts, their pages, and the screen that they share with the visit. */
export function openStaffModule(dependencies: StaffModuleDependencies): StaffModule {
  const { config, storage, machine, visits, mayStart, onChange, onBug } = dependencies;
  const stored = storedSettings(storage.database, storage.audit, storage.flush);
  const settings = localSettings(stored, {
    widthPx: () => machine.screenInUse().width,
    mmPerPx: machine.mmPerPx,
  });
  const cameras = cameraChoice(stored, config.cameras);
  const { headOffice } = dependencies;
  const known = knownBranch(storage.database);
  const repository = staffRepository({ headOffice, known, audit: storage.audit, onBug });
  // The host reports its own start before there is an arbiter.
  let arbiter: ScreenArbiter | undefined;
  const host = staffHost({
    ports: staffPorts(dependencies, repository, settings, cameras),
    onChange() {
      if (!arbiter) return;
      arbiter.reconcile();
      onChange();
    },
    onBug,
  });
  arbiter = screenArbiter(visits, host, mayStart);
  return {
    arbiter,
    page: (frame) => (host.ownsScreen() ? staffSnapshotOf(host.current(), frame) : null),
    config: () => settings.apply(config),
    cameras: cameras.chosen,
    refresh: () => void repository.refresh().catch(onBug),
    giveNonce: repository.giveNonce,
    stop: host.stop,
  };
}

function staffPorts(
  dependencies: StaffModuleDependencies,
  repository: StaffPorts['repository'],
  settings: LocalSettings,
  cameras: CameraChoice,
): StaffPorts {
  const { config, clocks, policies, storage, outbox, devices, machine, visits, interrupted, onBug } =
    dependencies;
  const { clock } = clocks;
  const { audit } = storage;
  const limits = config.staff;
  return {
    repository,
    lineUp: dependencies.connectivity.isUp,
    idleMs: limits.idleSeconds * 1_000,
    unlockTap: limits.unlockTap,
    now: () => clock.now(),
    visitIsOn: () => isVisitOn(visits.state()),
    interrupted,
    recovered: () => recoveredStorage(storage.recovery(), config),
    claims: claimsForStaff(outbox),
    runDiagnostics: () => runDiagnostics(dependencies),
    // Also after a failure staff return to the checks, which show the printer's state.
    printTest: () => devices.printing.test().catch(onBug),
    settings: { values: () => settings.values(config), set: settings.set },
    faceCamera() {
      const { photo } = policies.inForce();
      if (!config.photo.faceCheck) return { size: null, metering: null };
      return { size: config.photo.camera ?? photo.camera, metering: photo.cameraMetering };
    },
    chooseCamera: cameras.choose,
    training: config.training,
    // Somebody else's lock is no fault of the kiosk's.
    onNotSaved: (error) => {
      if (!isBusy(error)) onBug(error);
    },
    leave(to, by) {
      audit.append('programLeft', { to, by });
      machine.leave(to);
    },
    signedOut: (staffId, because) => audit.append('staffSignedOut', { staffId, because }),
  };
}

function runDiagnostics(dependencies: StaffModuleDependencies) {
  const { version, folder, config, clocks, keys, policies, storage, outbox } = dependencies;
  const { connectivity, devices, machine } = dependencies;
  return collectDiagnostics({
    version,
    folder,
    kid: keys.key.kid,
    headOfficeUrl: config.headOffice.url,
    answerSeconds: config.headOffice.answerSeconds,
    ring: keys.ring,
    now: () => clocks.clock.now(),
    computerNow: () => clocks.computerClock.now(),
    heardAt: connectivity.lastAnswerAt,
    lineUp: connectivity.isUp,
    storageFault: () => storage.monitor.fault() !== null,
    waitingClaims: () => outbox.store.waiting().claims,
    policyVersion: () => policies.inForce().version,
    refusedPacks: dependencies.refusedPacks,
    voices: dependencies.voices,
    printer: devices.printing.printer,
    printerRenamedTo: devices.printing.renamedTo,
    camera: devices.camera.state,
    touch: devices.touchState,
    sound: devices.sound,
    screen: machine.screenInUse,
  });
}
