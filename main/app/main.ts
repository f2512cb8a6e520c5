import { join } from 'node:path';
import { app, type MessagePortMain, protocol, session } from 'electron';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import { isStaffAction } from '../../contract/kiosk-api/actions/for-main.ts';
import { channels } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { runVerifyCommand } from '../audit/verify-command.ts';
import { systemClock } from '../clock.ts';
import { readLanguagePacks } from '../configuration/language-packs.ts';
import { readVoicePacks } from '../configuration/voice-packs.ts';
import { restartDaily } from '../kiosk/daily-restart.ts';
import { type KioskDisplay, kioskDisplay } from '../kiosk/displays.ts';
import { forbiddenSwitches } from '../kiosk/forbidden-switches.ts';
import { limitPermissions } from '../kiosk/lock-page.ts';
import { outOfServiceSnapshot } from '../kiosk/out-of-service.ts';
import { pageScheme, servePage } from '../kiosk/page.ts';
import { setChromiumSwitches } from '../kiosk/switches.ts';
import { feedWatchdog } from '../kiosk/watchdog.ts';
import { type KioskWindow, openWindow } from '../kiosk/window.ts';
import { bugFields, type Log, openLog } from '../log.ts';
import { takesFiles } from '../storage/takes-files.ts';
import { forkAhead, VISIT_SERVICE } from '../visit-process/fork.ts';
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
else if (mayRun()) void app.whenReady().then(run);
else app.quit();

/** Beside another kiosk none runs. A folder that takes no lock is no sign of one: that is for the screen to say. */
function mayRun(): boolean {
  return app.requestSingleInstanceLock() || !takesFiles(app.getPath('userData'));
}

async function run(): Promise<void> {
  // Whatever is written is for its own user only, also where nobody has set that for the kiosk.
  process.umask(0o077);
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'logs'));
  const visitProcesses = forkAhead();
  // In memory only: nothing that the page keeps reaches the disk.
  const pageSession = session.fromPartition('visit', { cache: false });
  servePage(pageSession, join(app.getAppPath(), 'dist', 'renderer'));
  const display = kioskDisplay(log);
  const window = openWindow({
    session: pageSession,
    display,
    preload: join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
    onGone: (because) => log('rendererGone', { because }),
  });

  let started: Started | undefined;
  const service = () => (started && 'service' in started ? started.service : undefined);
  const ownPage = (): KioskSnapshot | null => {
    if (!started) throw new Error('the page is answered after the start');
    if ('enrolment' in started) return started.enrolment.snapshot();
    if ('fault' in started) return outOfServiceSnapshot(started.fault);
    return started.service.ownPage();
  };
  // While the page is replaced, the old one is sent nothing more; the new one asks.
  let replacing = 0;
  let replaced = Promise.resolve();
  let wasOwn = true;
  const show = () => {
    if (!started || replacing > 0) return;
    const page = ownPage();
    if (page || wasOwn) window.send(channels.ownPage, page);
    wasOwn = page !== null;
  };
  const replacePage = async () => {
    await window.forget().catch((error: unknown) => log('bug', bugFields(error)));
    replacing -= 1;
    show();
  };
  const onVisitEnded = () => {
    log('visitEnded');
    replacing += 1;
    // Visits that break right after each other must not load pages into each other's way.
    replaced = replaced.then(replacePage);
  };
  const languages = readLanguagePacks(userData);
  const voices = readVoicePacks(userData);
  for (const { file, faults } of [...languages.refused, ...voices.refused]) {
    log('languagePackRefused', { file, faults });
  }
  const goIntoService = async (enrolled = false) => {
    started = await start({
      userData,
      log,
      screenInUse: () => display.now().use,
      mmPerPx: display.mmPerPx,
      forkVisit: visitProcesses.fork,
      languages,
      voices,
      enrolled,
      onChange: show,
      onVisitEnded,
      onEnrolled: () => void goIntoService(true).then(show),
    });
    if ('service' in started) superviseService(window, display, started, log);
    else visitProcesses.discard();
    // A disk that is full or read-only may be repaired while the kiosk is on.
    if ('retrySeconds' in started) setTimeout(tryAgain, started.retrySeconds * 1_000);
  };
  const tryAgain = () => {
    if (mayRun()) void goIntoService().then(show);
    else app.quit();
  };
  // The page is built up meanwhile; it is told nothing before.
  const loaded = window.load();
  const ready = goIntoService();

  const act = (action: KioskAction) => {
    if (!started || 'fault' in started) return;
    if ('service' in started) started.service.act(action);
    else if (!isStaffAction(action)) started.enrolment.act(action);
  };
  limitPermissions(pageSession, {
    mayOpen: () => service()?.cameraWanted() ?? false,
    mayName: () => service()?.cameraNamesWanted() ?? false,
  });
  const connectPage = () => service()?.connectPage;
  bindIpc({ window, ready, act, ownPage, connectPage, languagePacks: () => languages.packs, log });
  stopInOrder(service, log);
  await Promise.all([ready, loaded]);
  await feedWatchdog(process.env, (error) => log('watchdogNotFed', bugFields(error)));
}

/** Moves to the configured screen, reloads a page that hangs, logs processes that end, and restarts the program once a day. */
function superviseService(
  window: KioskWindow,
  display: KioskDisplay,
  { service, config }: InService,
  log: Log,
): void {
  display.prefer(config.display);
  window.watch(config.page);
  app.on('child-process-gone', (_event, { type, reason, name }) => {
    // Those of visits are ended on purpose, and looked after where they are not.
    if (name !== VISIT_SERVICE) log('helperGone', { type, because: reason });
  });
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

function stopInOrder(running: () => Service<MessagePortMain> | undefined, log: Log): void {
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
