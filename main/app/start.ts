import { join } from 'node:path';
import { app, screen } from 'electron';
import type { ServiceFault } from '../../contract/kiosk-api/screens/entry.ts';
import { defaultPolicy } from '../../contract/policy/policy.ts';
import { systemClock, today } from '../clock.ts';
import { type KioskConfig, readConfig } from '../configuration/config.ts';
import { touchState } from '../devices/touch.ts';
import { openVoice, type Voice } from '../devices/voice.ts';
import type { EnrolmentController } from '../enrolment/enrolment-controller.ts';
import { type OpenEnrolmentDependencies, openEnrolment } from '../enrolment/open-enrolment.ts';
import { keyStorage } from '../keys/key-keeper.ts';
import { openKeyRing } from '../keys/key-ring.ts';
import {
  changeKioskKey,
  type KioskKey,
  LostKeyError,
  loadKioskKey,
  type NextKey,
} from '../keys/kiosk-key.ts';
import { leaveProgram } from '../kiosk/leave.ts';
import { givenOffice, standing } from '../kiosk/provision.ts';
import { bugFields, type Log } from '../log.ts';
import { openPolicyStore } from '../policy/policy-store.ts';
import { loadPrintoutProgram } from '../printing/load-printout-program.ts';
import { printoutRenderer } from '../printing/printout-page.ts';
import { forkVisitNetworkProcess } from '../visit-network-process/fork.ts';
import { visitNetworkProcess } from '../visit-network-process/visit-network-process.ts';
import { type Service, startService } from './service.ts';
import { emptyTrainingFolder, startTraining } from './training.ts';

/** Why the kiosk takes no visits; the faults are for staff and the log. */
class OutOfService extends Error {
  readonly fault: ServiceFault;
  readonly faults: readonly string[];
  constructor(fault: ServiceFault, faults: readonly string[]) {
    super(faults.join('; '));
    this.fault = fault;
    this.faults = faults;
  }
}

const KEY_FILE = 'kiosk-key';

export type InService = { service: Service; config: KioskConfig; voice: Voice | undefined };
export type Started =
  | InService
  | { desk: EnrolmentController }
  | { fault: ServiceFault }
  | { fault: 'storage'; retrySeconds: number };

interface StartDependencies {
  readonly userData: string;
  readonly log: Log;
  /** It has just enrolled, and is not asked for a code once more. */
  readonly enrolled: boolean;
  readonly onChange: () => void;
  readonly onVisitEnded: () => void;
  readonly onEnrolled: () => void;
}

/** Brings the kiosk into service, or to the desk where it is enrolled; or says why it is out of service. */
export async function start(parts: StartDependencies): Promise<Started> {
  const { userData, log, enrolled } = parts;
  let retrySeconds: number | undefined;
  try {
    const stands = standing(userData);
    if (stands.mode === 'unenrolled') return { desk: deskOf(parts, undefined) };
    const training = stands.mode === 'training';
    const folder = training ? emptyTrainingFolder(userData) : userData;
    const provisioned = training ? undefined : provision(stands.file);
    const known = provisioned && !training ? { config: provisioned, keepsFile: !stands.own } : undefined;
    if (!training && stands.wantsCode && !enrolled) return { desk: deskOf(parts, known) };
    const key = await openKey(folder, log, provisioned?.nextKey);
    // What is queued needs no key to be sent, and is as soon as the kiosk has another one.
    if (!key) return { desk: deskOf(parts, known) };
    const config = provisioned ?? (await openTraining(folder, key, log));
    // Training starts over each time, with a head office of its own: it is not tried again.
    if (!training) retrySeconds = config.storage.probeSeconds;
    const ring = openKeyRing(join(folder, 'head-office-keys.json'), config.headOffice.keys);
    await ring.ready;
    const line = visitNetworkProcess(forkVisitNetworkProcess, config.headOffice.authorityFile);
    const service = startService({
      visitFetch: line.fetch,
      version: app.getVersion(),
      folder,
      config,
      key,
      log,
      ring,
      policies: await openPolicyStore({
        file: join(folder, 'policy.jws'),
        keys: ring.keys,
        shipped: defaultPolicy,
        today: () => today(systemClock, config.timeZone),
        log,
      }),
      clock: systemClock,
      devices: { touchState: () => touchState() },
      onRestart: restart,
      onChange: parts.onChange,
      onVisitEnded() {
        line.renew();
        parts.onVisitEnded();
      },
      renderPrintout: config.printer && printoutRenderer(await loadPrintoutProgram()),
      machine: {
        panelWidthPx: () => screen.getPrimaryDisplay().size.width,
        leave: leaveProgram,
      },
    });
    const voice = await openVoice(config.voice, (because) => log('voiceFailed', { because }));
    if (!voice) log('voiceMissing');
    log('kioskStarted', { version: app.getVersion(), training: config.training, kid: key.kid });
    return { service, config, voice };
  } catch (error) {
    const known = error instanceof OutOfService;
    const fault = known ? error.fault : 'storage';
    log('outOfService', known ? { fault, faults: error.faults } : { fault, ...bugFields(error) });
    return fault === 'storage' && retrySeconds !== undefined ? { fault, retrySeconds } : { fault };
  }
}

function deskOf(
  { userData, log, onChange, onEnrolled }: StartDependencies,
  known: OpenEnrolmentDependencies['known'],
) {
  return openEnrolment({
    folder: userData,
    keyFile: join(userData, KEY_FILE),
    keeper: keyStorage(),
    version: app.getVersion(),
    log,
    known,
    given: givenOffice(),
    onChange,
    onEnrolled,
    onBug: (error) => log('bug', bugFields(error)),
  });
}

function restart(): void {
  app.relaunch();
  app.quit();
}

function provision(file: string): KioskConfig {
  const config = readConfig(file);
  if (config.ok) return config.value;
  throw new OutOfService('provisioning', config.problem.faults);
}

/** Undefined when the key is lost: the kiosk is to enrol anew. */
async function openKey(folder: string, log: Log, next: NextKey | undefined): Promise<KioskKey | undefined> {
  const keeper = keyStorage();
  if (keeper.kind === 'file') log('keyKeptInFile');
  const file = join(folder, KEY_FILE);
  try {
    const prepared = next && (await changeKioskKey(file, keeper, next));
    if (prepared) log('nextKeyPrepared', { kid: prepared.kid, x: prepared.publicJwk.x });
    return await loadKioskKey(file, keeper);
  } catch (error) {
    if (!(error instanceof LostKeyError)) throw error;
    // Of a key that is only prepared nobody knows yet: it is for whoever prepared it to mend.
    if (next !== undefined) throw new OutOfService('key', [error.message]);
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
    throw new OutOfService('internal', [error instanceof Error ? error.message : 'training did not start']);
  }
}
