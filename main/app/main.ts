import { join } from 'node:path';
import { app, protocol, session } from 'electron';
import { isStaffAction, type KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import { channels } from '../../contract/kiosk-api/bridge.ts';
import { PADDING } from '../../contract/kiosk-api/padding.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { Spoken } from '../../contract/kiosk-api/spoken.ts';
import { runVerifyCommand } from '../audit/verify-command.ts';
import { systemClock } from '../clock.ts';
import { restartDaily } from '../kiosk/daily-restart.ts';
import { forbiddenSwitches } from '../kiosk/forbidden-switches.ts';
import { forgetVisit } from '../kiosk/forget-memory.ts';
import { limitPermissions } from '../kiosk/lock-page.ts';
import { outOfServiceSnapshot } from '../kiosk/out-of-service.ts';
import { pageScheme, servePage } from '../kiosk/page.ts';
import { setChromiumSwitches } from '../kiosk/switches.ts';
import { feedWatchdog } from '../kiosk/watchdog.ts';
import { type KioskWindow, openWindow } from '../kiosk/window.ts';
import { bugFields, type Log, openLog } from '../log.ts';
import { bindIpc } from './ipc.ts';
import type { Service } from './service.ts';
import { type InService, type Started, start } from './start.ts';

// The kiosk's main process: one window with our own page, and behind it the service or the enrolment.

protocol.registerSchemesAsPrivileged([pageScheme]);
setChromiumSwitches();
// Tests that run as root pass --no-sandbox, which Chromium then insists on.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
const forbidden = forbiddenSwitches((name) => app.commandLine.hasSwitch(name));
if (!__SIMULATORS__ && forbidden.length > 0) {
  process.stderr.write(`a kiosk does not start with --${forbidden.join(', --')}\n`);
  app.exit(1);
}
// May run beside a kiosk in service: it only reads.
else if (app.commandLine.hasSwitch('audit-verify')) void app.whenReady().then(runVerifyCommand);
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
  const service = () => (started && 'service' in started ? started.service : undefined);
  const snapshot = (): KioskSnapshot => {
    if (!started) throw new Error('the page is loaded after the start');
    if ('enrolment' in started) return started.enrolment.snapshot();
    if ('fault' in started) return outOfServiceSnapshot(started.fault);
    return started.service.snapshot(started.voice !== undefined);
  };
  // While the page is replaced, the old one is sent nothing of the next visit; the new one asks for its snapshot.
  let replacing = false;
  const show = () => {
    if (started && !replacing) window.send(channels.snapshot, PADDING, snapshot());
  };
  const replacePage = async () => {
    replacing = true;
    log('visitEnded');
    await window.forget().catch((error: unknown) => log('bug', bugFields(error)));
    replacing = false;
    show();
    await forgetVisit(() => service()?.isFree() === true);
  };
  const goIntoService = async (enrolled = false) => {
    started = await start({
      userData,
      log,
      enrolled,
      onChange: show,
      onVisitEnded: () => void replacePage(),
      onEnrolled: () => void goIntoService(true).then(show),
    });
    if ('service' in started) superviseService(window, started, log);
    // A disk that is full or read-only may be repaired while the kiosk is on.
    if ('retrySeconds' in started)
      setTimeout(() => void goIntoService().then(show), started.retrySeconds * 1_000);
  };
  await goIntoService();

  const act = (action: KioskAction) => {
    if (!started || 'fault' in started) return;
    if ('service' in started) started.service.act(action);
    else if (!isStaffAction(action)) started.enrolment.act(action);
  };
  limitPermissions(pageSession, () => service()?.cameraWanted() ?? false);
  const speak = async (spoken: Spoken) =>
    (started && 'voice' in started && (await started.voice?.speak(spoken))) || null;
  bindIpc({ window, act, snapshot, speak, log });
  stopInOrder(service, log);
  await window.load();
  await feedWatchdog(process.env, (error) => log('watchdogNotFed', bugFields(error)));
}

/** Reloads a page that hangs, logs processes that end, and restarts the program once a day. */
function superviseService(window: KioskWindow, { service, config }: InService, log: Log): void {
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
  // On a packaged kiosk the window opens again; a developer closes it to end the program.
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
