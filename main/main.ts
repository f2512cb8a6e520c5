import { join } from 'node:path';
import { app, protocol, screen, session } from 'electron';
import { isStaffAction, type KioskAction } from '../contract/kiosk-api/actions.ts';
import { channels } from '../contract/kiosk-api/bridge.ts';
import { PADDING } from '../contract/kiosk-api/padding.ts';
import type { KioskSnapshot, ServiceFault } from '../contract/kiosk-api/snapshot.ts';
import type { Spoken } from '../contract/kiosk-api/spoken.ts';
import { defaultPolicy } from '../contract/policy/policy.ts';
import { verifyAuditHere } from './audit/verify-here.ts';
import { systemClock, today } from './clock.ts';
import { type KioskConfig, readConfig } from './config.ts';
import { touchState } from './devices/touch.ts';
import { openVoice, type Voice } from './devices/voice.ts';
import type { EnrolmentDesk } from './enrolment/desk.ts';
import { type OpenDeskParts, openDesk } from './enrolment/open-desk.ts';
import { bindIpc } from './ipc.ts';
import { openKeyRing } from './key-ring.ts';
import { restartDaily } from './kiosk/daily-restart.ts';
import { forgetMemory } from './kiosk/forget-memory.ts';
import { forkVisitLine } from './kiosk/fork-visit-line.ts';
import { keyKeeper } from './kiosk/key-keeper.ts';
import { leaveProgram } from './kiosk/leave.ts';
import { openingSwitches } from './kiosk/opening-switches.ts';
import { pageScheme, servePage } from './kiosk/page.ts';
import { limitPermissions } from './kiosk/permissions.ts';
import { givenOffice, standing } from './kiosk/provision.ts';
import { shutChromium } from './kiosk/switches.ts';
import { feedWatchdog } from './kiosk/watchdog.ts';
import { type KioskWindow, openWindow } from './kiosk/window.ts';
import { changeKioskKey, type KioskKey, LostKeyError, loadKioskKey, type NextKey } from './kiosk-key.ts';
import { bugFields, type Log, openLog } from './log.ts';
import { outOfServiceSnapshot } from './out-of-service.ts';
import { openPolicyKeeper } from './policy/keeper.ts';
import { loadPaperProgram } from './printing/load-paper-program.ts';
import { paperRenderer, paperScheme } from './printing/paper-page.ts';
import { type Service, startService } from './service.ts';
import { emptyTrainingFolder, startTraining } from './training.ts';
import { visitLine } from './visit-line/visit-line.ts';

// The kiosk, from top to bottom: one window on our own page, and behind it the service that holds the visit.

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

protocol.registerSchemesAsPrivileged([pageScheme, paperScheme]);
shutChromium();
// Tests that run as root pass --no-sandbox, which Chromium then insists on.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
const opening = openingSwitches((name) => app.commandLine.hasSwitch(name));
if (!__SIMULATORS__ && opening.length > 0) {
  process.stderr.write(`a kiosk does not start with --${opening.join(', --')}\n`);
  app.exit(1);
}
// Beside a kiosk that may be running: it only looks.
else if (app.commandLine.hasSwitch('audit-verify')) void app.whenReady().then(verifyAuditHere);
else if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

async function run(): Promise<void> {
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'logs'));
  // In memory only: nothing that the page keeps reaches the disk.
  const pageSession = session.fromPartition('visit', { cache: false });
  servePage(pageSession, join(app.getAppPath(), 'dist', 'renderer'));
  const window = openWindow({
    session: pageSession,
    preload: join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
    onGone: (because) => log('rendererGone', { because }),
  });

  let started: Started | undefined;
  const snapshot = (): KioskSnapshot => {
    if (!started) throw new Error('the page is loaded after the start');
    if ('desk' in started) return started.desk.snapshot();
    if ('fault' in started) return outOfServiceSnapshot(started.fault);
    return started.service.snapshot(started.voice !== undefined);
  };
  // While the page is exchanged, the old one is shown nothing of the next visit; the new one asks for itself.
  let exchanging = false;
  const show = () => {
    if (started && !exchanging) window.send(channels.snapshot, PADDING, snapshot());
  };
  const exchangePage = async () => {
    exchanging = true;
    log('visitEnded');
    await window.forget().catch((error: unknown) => log('bug', bugFields(error)));
    exchanging = false;
    show();
    await forgetMemory();
  };
  const service = () => (started && 'service' in started ? started.service : undefined);
  const goIntoService = async (enrolled = false) => {
    started = await start({
      userData,
      log,
      enrolled,
      onChange: show,
      onVisitEnded: () => void exchangePage(),
      onEnrolled: () => void goIntoService(true).then(show),
    });
    if ('service' in started) keepWell(window, started, log);
    // A disk that is full or read-only may be mended while the kiosk stands there.
    if ('retrySeconds' in started)
      setTimeout(() => void goIntoService().then(show), started.retrySeconds * 1_000);
  };
  await goIntoService();

  const act = (action: KioskAction) => {
    if (!started || 'fault' in started) return;
    if ('service' in started) started.service.act(action);
    else if (!isStaffAction(action)) started.desk.act(action);
  };
  limitPermissions(pageSession, () => service()?.cameraWanted() ?? false);
  const speak = async (spoken: Spoken) =>
    (started && 'voice' in started && (await started.voice?.speak(spoken))) || null;
  bindIpc({ window, act, snapshot, speak, log });
  stopInOrder(service, log);
  await window.load();
  await feedWatchdog(process.env, (error) => log('watchdogNotFed', bugFields(error)));
}

type InService = { service: Service; config: KioskConfig; voice: Voice | undefined };
type Started =
  | InService
  | { desk: EnrolmentDesk }
  | { fault: ServiceFault }
  | { fault: 'storage'; retrySeconds: number };

interface StartParts {
  readonly userData: string;
  readonly log: Log;
  /** It has just enrolled, and is not asked for a code once more. */
  readonly enrolled: boolean;
  readonly onChange: () => void;
  readonly onVisitEnded: () => void;
  readonly onEnrolled: () => void;
}

async function start(parts: StartParts): Promise<Started> {
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
    const line = visitLine(forkVisitLine, config.headOffice.authorityFile);
    const service = startService({
      visitFetch: line.fetch,
      version: app.getVersion(),
      folder,
      config,
      key,
      log,
      ring,
      policies: await openPolicyKeeper({
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
      renderPaper: config.printer && paperRenderer(await loadPaperProgram()),
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

function deskOf({ userData, log, onChange, onEnrolled }: StartParts, known: OpenDeskParts['known']) {
  return openDesk({
    folder: userData,
    keyFile: join(userData, KEY_FILE),
    keeper: keyKeeper(),
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
  const keeper = keyKeeper();
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

/** Notices what breaks while nobody looks, and starts afresh once a day. */
function keepWell(window: KioskWindow, { service, config }: InService, log: Log): void {
  window.watch(config.page);
  app.on('child-process-gone', (_event, { type, reason }) => log('helperGone', { type, because: reason }));
  if (config.restartAt === undefined) return;
  restartDaily({
    at: config.restartAt,
    timeZone: config.timeZone,
    clock: systemClock,
    isIdle: service.isFree,
    restart() {
      log('restartDue');
      app.quit();
    },
  });
}

function stopInOrder(running: () => Service | undefined, log: Log): void {
  // The window of a packaged kiosk opens again; a developer closes it to end the program.
  app.on('window-all-closed', () => {
    if (!app.isPackaged) app.quit();
  });
  app.once('before-quit', (event) => {
    const service = running();
    if (!service) return;
    event.preventDefault();
    void service.stop().finally(() => {
      log('kioskStopped');
      app.quit();
    });
  });
}
