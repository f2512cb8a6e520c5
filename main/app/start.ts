import { join } from 'node:path';
import { app, type MessagePortMain } from 'electron';
import type { ServiceFault } from '../../contract/kiosk-api/screens/entry.ts';
import { defaultPolicyDocument } from '../../contract/policy/policy.ts';
import { systemClock, today } from '../clock.ts';
import { type KioskConfig, readConfig } from '../configuration/config.ts';
import { type HeadOfficeAddress, readHeadOfficeAddress } from '../configuration/head-office-address.ts';
import { startMode } from '../configuration/provisioning-file.ts';
import { startDiskThread } from '../database/disk-client.ts';
import { touchState } from '../devices/touch.ts';
import { hasVoice } from '../devices/voice.ts';
import type { EnrolmentController } from '../enrolment/enrolment-controller.ts';
import { type OpenEnrolmentDependencies, openEnrolment } from '../enrolment/open-enrolment.ts';
import { openKeyRing } from '../keys/key-ring.ts';
import { keyStorage } from '../keys/key-storage.ts';
import {
  changeKioskKey,
  type KioskKey,
  LostKeyError,
  loadKioskKey,
  type NextKey,
} from '../keys/kiosk-key.ts';
import { leaveProgram } from '../kiosk/leave.ts';
import { bugFields, type Log } from '../log.ts';
import { openPolicyStore } from '../policy/policy-store.ts';
import type { Machine } from '../staff/staff-module.ts';
import { mendBeside } from '../storage/mend.ts';
import { databaseFile } from '../storage/storage-service.ts';
import { whyNotStored } from '../storage/why-not.ts';
import { forkVisitProcess } from '../visit-process/fork.ts';
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
    if (mode.mode === 'unenrolled') return { enrolment: enrolmentOf(dependencies, undefined) };
    const training = mode.mode === 'training';
    const folder = training ? emptyTrainingFolder(userData) : userData;
    const provisioned = training ? undefined : readProvisioning(mode.file);
    const known =
      provisioned && !training ? { config: provisioned, keepsFile: !mode.enrolledHere } : undefined;
    if (!training && mode.enrolAgain && !enrolled) return { enrolment: enrolmentOf(dependencies, known) };
    const key = await openKey(folder, log, provisioned?.nextKey);
    // Queued claims need no key to be sent, and are sent as soon as the kiosk has another one.
    if (!key) return { enrolment: enrolmentOf(dependencies, known) };
    const config = provisioned ?? (await openTraining(folder, key, log));
    // Training starts over each time, with a head office of its own: it is not tried again.
    if (!training) retrySeconds = config.storage.probeSeconds;
    const service = await startServiceWith({ folder, config, key }, dependencies);
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

interface Kiosk {
  readonly folder: string;
  readonly config: KioskConfig;
  readonly key: KioskKey;
}

async function startServiceWith({ folder, config, key }: Kiosk, dependencies: StartDependencies) {
  const { log, screenInUse, onChange, onVisitEnded } = dependencies;
  const ring = openKeyRing(join(folder, 'head-office-keys.json'), config.headOffice.keys);
  await ring.ready;
  const canSpeak = await hasVoice(config.voice);
  if (!canSpeak) log('voiceMissing');
  return startService({
    version: app.getVersion(),
    folder,
    config,
    key,
    ring,
    policies: await openPolicyStore({
      file: join(folder, 'policy.jws'),
      keys: ring.keys,
      shipped: defaultPolicyDocument,
      today: () => today(systemClock, config.timeZone),
      log,
    }),
    forkVisit: forkVisitProcess,
    mended: {
      recovery: await mendBeside(builtThread('mend', 'mend-thread.js'), {
        file: databaseFile(folder),
        backup: config.backup?.path,
        receiptJump: config.storage.receiptJump,
      }),
    },
    startDiskWork: ({ name }) => startDiskThread(builtThread('disk', 'disk-thread.js'), name),
    canSpeak,
    clock: systemClock,
    devices: { touchState: () => touchState() },
    log,
    machine: {
      screenInUse,
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
  { userData, log, onChange, onEnrolled }: StartDependencies,
  known: OpenEnrolmentDependencies['known'],
): EnrolmentController {
  return openEnrolment({
    folder: userData,
    keyFile: join(userData, KEY_FILE),
    keyStorage: keyStorage(),
    version: app.getVersion(),
    log,
    known,
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

/** Undefined when the key is lost: the kiosk is to enrol anew. */
async function openKey(folder: string, log: Log, next: NextKey | undefined): Promise<KioskKey | undefined> {
  const storage = keyStorage();
  if (storage.kind === 'file') log('keyKeptInFile');
  const file = join(folder, KEY_FILE);
  try {
    const prepared = next && (await changeKioskKey(file, storage, next));
    if (prepared) log('nextKeyPrepared', { kid: prepared.kid, x: prepared.publicJwk.x });
    return await loadKioskKey(file, storage);
  } catch (error) {
    if (!(error instanceof LostKeyError)) throw error;
    // Enrolment does not help during a change of keys: whoever began the change must repair it.
    if (next !== undefined) throw new OutOfServiceError('key', [error.message]);
    return undefined;
  }
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
