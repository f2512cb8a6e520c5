import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, type MessagePortMain } from 'electron';
import type { KeyKind } from '../../contract/fleet/heartbeat.ts';
import type { ServiceFault } from '../../contract/kiosk-api/screens/entry.ts';
import { defaultPolicyDocument } from '../../contract/policy/policy.ts';
import { systemClock, today } from '../clock.ts';
import { type KioskConfig, readConfig } from '../configuration/config.ts';
import { type HeadOfficeAddress, readHeadOfficeAddress } from '../configuration/head-office-address.ts';
import type { LanguagePacks } from '../configuration/language-packs.ts';
import { startMode } from '../configuration/provisioning-file.ts';
import type { VoicePacks } from '../configuration/voice-packs.ts';
import { startDiskThread } from '../database/disk-client.ts';
import { touchState } from '../devices/touch.ts';
import { hasVoice } from '../devices/voice.ts';
import type { EnrolmentController } from '../enrolment/enrolment-controller.ts';
import { type OpenEnrolmentDependencies, openEnrolment } from '../enrolment/open-enrolment.ts';
import { openKeyRing } from '../keys/key-ring.ts';
import { keyStorage } from '../keys/key-storage.ts';
import {
  changeKioskKey,
  fileStorage,
  type KeyStorage,
  KeyStorageError,
  type KioskKey,
  LostKeyError,
  loadKioskKey,
  type NextKey,
} from '../keys/kiosk-key.ts';
import { protectPlainKeys } from '../keys/protect-plain-keys.ts';
import { leaveProgram } from '../kiosk/leave.ts';
import { bugFields, type Log } from '../log.ts';
import { openPolicyStore } from '../policy/policy-store.ts';
import type { Machine } from '../staff/staff-module.ts';
import { mendBeside } from '../storage/mend.ts';
import { databaseFile } from '../storage/storage-service.ts';
import { whyNotStored } from '../storage/why-not.ts';
import type { VisitProcess } from '../visit-process/visit-client.ts';
import { type Service, startService } from './service.ts';
import { emptyTrainingFolder, startTraining } from './training.ts';

/** Why the kiosk takes no visits; the faults are for staff and the log. */
class OutOfServiceError extends Error {
  readonly fault: ServiceFault;
  readonly faults: readonly string[];
  constructor(fault: ServiceFault, faults: readonly string[]) {
    super(faults.join('; '));
    this.fault = fault;
    this.faults = faults;
  }
}

const KEY_FILE = 'kiosk-key';

export interface InService {
  readonly service: Service<MessagePortMain>;
  readonly config: KioskConfig;
}
export type Started =
  | InService
  | { enrolment: EnrolmentController }
  | { fault: ServiceFault }
  | { fault: 'storage'; retrySeconds: number };

interface StartDependencies {
  readonly userData: string;
  readonly log: Log;
  /** It has just enrolled, and is not asked for a code again. */
  readonly enrolled: boolean;
  /** The screen that the window fills. */
  readonly screenInUse: Machine['screenInUse'];
  /** Of a pixel of it, as its panel tells. */
  readonly mmPerPx: Machine['mmPerPx'];
  readonly forkVisit: () => VisitProcess<MessagePortMain>;
  readonly languages: LanguagePacks;
  readonly voices: VoicePacks;
  readonly onChange: () => void;
  readonly onVisitEnded: () => void;
  readonly onEnrolled: () => void;
}

/** Puts the kiosk into service, or shows the enrolment where it needs one; or says why it is out of service. */
export async function start(dependencies: StartDependencies): Promise<Started> {
  const { userData, log, enrolled } = dependencies;
  let retrySeconds: number | undefined;
  try {
    const mode = startMode(app.commandLine, userData);
    const training = mode.mode === 'training';
    const storage = training ? fileStorage : await protectedStorage(userData, log);
    const enrolment = (known: Known) => ({ enrolment: enrolmentOf(dependencies, storage, known) });
    if (mode.mode === 'unenrolled') return enrolment(undefined);
    const folder = training ? emptyTrainingFolder(userData) : userData;
    const provisioned = training ? undefined : readProvisioning(mode.file);
    const known =
      provisioned && !training ? { config: provisioned, keepsFile: !mode.enrolledHere } : undefined;
    if (!training && mode.enrolAgain && !enrolled) return enrolment(known);
    const opened = await openKey(folder, storage, log, provisioned?.nextKey);
    // Queued claims need no key to be sent, and are sent as soon as the kiosk has another one.
    if (!opened) return enrolment(known);
    const { key, keyKind } = opened;
    const config = provisioned ?? (await openTraining(folder, key, log));
    // Training starts over each time, with a head office of its own: it is not tried again.
    if (!training) retrySeconds = config.storage.probeSeconds;
    const service = await startServiceWith({ folder, config, key, keyKind }, dependencies);
    log('kioskStarted', { version: app.getVersion(), training: config.training, kid: key.kid });
    return { service, config };
  } catch (error) {
    const known = error instanceof OutOfServiceError;
    const fault = known ? error.fault : 'storage';
    const why = known ? undefined : whyNotStored(error, userData);
    const faults = known ? error.faults : why === undefined ? [] : [why];
    log('outOfService', { fault, faults, ...(known ? {} : bugFields(error)) });
    return fault === 'storage' && retrySeconds !== undefined ? { fault, retrySeconds } : { fault };
  }
}

type Known = OpenEnrolmentDependencies['known'];

interface OpenedKey {
  readonly key: KioskKey;
  readonly keyKind: KeyKind;
}

interface Kiosk extends OpenedKey {
  readonly folder: string;
  readonly config: KioskConfig;
}

async function startServiceWith({ folder, config, key, keyKind }: Kiosk, dependencies: StartDependencies) {
  const { log, screenInUse, mmPerPx, forkVisit, languages, voices, onChange, onVisitEnded } = dependencies;
  const ring = openKeyRing(join(folder, 'head-office-keys.json'), config.headOffice.keys);
  await ring.ready;
  const canSpeak = await hasVoice(config.voice);
  if (!canSpeak) log('voiceMissing');
  return startService({
    version: app.getVersion(),
    folder,
    config,
    key,
    keyKind,
    ring,
    policies: await openPolicyStore({
      file: join(folder, 'policy.jws'),
      keys: ring.keys,
      shipped: defaultPolicyDocument,
      today: () => today(systemClock, config.timeZone),
      log,
    }),
    forkVisit,
    mended: {
      recovery: await mendBeside(builtThread('mend', 'mend-thread.js'), {
        file: databaseFile(folder),
        backup: config.backup?.path,
        receiptJump: config.storage.receiptJump,
      }),
    },
    startDiskWork: ({ name }) => startDiskThread(builtThread('disk', 'disk-thread.js'), name),
    canSpeak,
    languages,
    voices,
    clock: systemClock,
    devices: { touchState: () => touchState() },
    log,
    machine: {
      screenInUse,
      mmPerPx,
      leave: (to) => leaveProgram(app, to),
    },
    onRestart() {
      app.relaunch();
      app.quit();
    },
    onChange,
    onVisitEnded,
  });
}

function builtThread(...path: readonly string[]): string {
  return join(app.getAppPath(), 'dist', ...path);
}

function enrolmentOf(
  { userData, log, screenInUse, mmPerPx, onChange, onEnrolled }: StartDependencies,
  keyStorage: KeyStorage,
  known: Known,
): EnrolmentController {
  return openEnrolment({
    folder: userData,
    keyFile: join(userData, KEY_FILE),
    keyStorage,
    version: app.getVersion(),
    log,
    known,
    panel: { widthPx: () => screenInUse().width, mmPerPx },
    headOffice: known?.config.headOffice ?? namedHeadOffice(),
    onChange,
    onEnrolled,
    onBug: (error) => log('bug', bugFields(error)),
  });
}

function namedHeadOffice(): HeadOfficeAddress {
  const named = readHeadOfficeAddress(app.commandLine);
  if (named.ok) return named.value;
  throw new OutOfServiceError('provisioning', named.problem.faults);
}

function readProvisioning(file: string): KioskConfig {
  const config = readConfig(file);
  if (config.ok) return config.value;
  throw new OutOfServiceError('provisioning', config.problem.faults);
}

/** What protects keys on this machine; those of earlier releases are protected by it from here on. */
async function protectedStorage(folder: string, log: Log): Promise<KeyStorage> {
  const storage = keyStorage();
  if (!storage.ok) throw new OutOfServiceError('key', [storage.problem]);
  const count = await protectPlainKeys(join(folder, KEY_FILE), storage.value).catch(asFault);
  if (count > 0) log('keysProtected', { count });
  return storage.value;
}

/** Undefined when the key is lost: the kiosk is to enrol anew. */
async function openKey(
  folder: string,
  storage: KeyStorage,
  log: Log,
  next: NextKey | undefined,
): Promise<OpenedKey | undefined> {
  const file = join(folder, KEY_FILE);
  try {
    const prepared = next && (await changeKioskKey(file, storage, next));
    if (prepared) log('nextKeyPrepared', { kid: prepared.kid, x: prepared.publicJwk.x });
    const key = await loadKioskKey(file, storage);
    const keyKind = storage.kindOf(readFileSync(file));
    log('keyOpened', { kind: keyKind });
    return { key, keyKind };
  } catch (error) {
    if (!(error instanceof LostKeyError)) return asFault(error);
    // Enrolment does not help during a change of keys: whoever began the change must repair it.
    if (next !== undefined) throw new OutOfServiceError('key', [error.message]);
    return undefined;
  }
}

/** A key that nothing opens now is not lost. */
function asFault(error: unknown): never {
  throw error instanceof KeyStorageError ? new OutOfServiceError('key', [error.message]) : error;
}

async function openTraining(folder: string, key: KioskKey, log: Log): Promise<KioskConfig> {
  try {
    const training = await startTraining(folder, key);
    app.on('will-quit', training.stop);
    log('trainingStarted', { headOffice: training.config.headOffice.url });
    return training.config;
  } catch (error) {
    throw new OutOfServiceError('internal', [
      error instanceof Error ? error.message : 'training did not start',
    ]);
  }
}
