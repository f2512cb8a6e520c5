import { setTimeout as sleep } from 'node:timers/promises';
import type { Session, WebContents } from 'electron';
import { isForPage } from './allowed-keys.ts';
import { BLANK_URL, PAGE_ORIGIN, PAGE_URL } from './page.ts';

const OWN_PAGES: readonly string[] = [PAGE_URL, BLANK_URL];

/** Blocks every way out of a page: other pages, windows, files, programs, devices, the network. */
export function lockPage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && event.url !== PAGE_URL) event.preventDefault();
  });
  // Chromium navigates to an empty page without any event before.
  page.on('did-navigate', (_event, url) => {
    if (!OWN_PAGES.includes(url)) void page.loadURL(PAGE_URL);
  });
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
  // A page cannot prevent that it is left, or it could prevent that a visit is wiped.
  page.on('will-prevent-unload', (event) => event.preventDefault());
  page.on('context-menu', (event) => event.preventDefault());
  page.on('before-input-event', (event, input) => {
    if (!isForPage(input)) event.preventDefault();
  });
  page.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  page.on('did-finish-load', () => void page.setVisualZoomLevelLimits(1, 1));
  noFileChooser(page);
}

/**
 * A file field would open the system's dialog with the whole disk. Electron has no event for that; the debugger of the
 * page intercepts the dialog, and nothing opens it.
 */
function noFileChooser({ debugger: pageDebugger }: WebContents): void {
  pageDebugger.attach();
  for (const [command, options] of [
    ['Page.enable', {}],
    ['Page.setInterceptFileChooserDialog', { enabled: true }],
  ] as const) {
    // A page that is already gone opens no dialog.
    pageDebugger.sendCommand(command, options).catch(() => undefined);
  }
}

/** Blocks downloads, foreign requests and screen capture, which belong to the session. */
export function lockSession(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) });
  });
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
}

function isOwnRequest(url: string): boolean {
  return url === BLANK_URL || url.startsWith(`${PAGE_ORIGIN}/`);
}

interface CameraLimits {
  /** A page that shows the camera is on the screen. */
  readonly mayOpen: () => boolean;
  /** The page may read the names of the cameras, and open none. */
  readonly mayName: () => boolean;
}

/** The page is told of a step by the visit, and may ask for the camera before the same word has come here. */
const WORD_COMES = { withinMs: 3_000, lookMs: 20 } as const;

async function mayOpenSoon(mayOpen: () => boolean): Promise<boolean> {
  for (let looks = WORD_COMES.withinMs / WORD_COMES.lookMs; looks > 0 && !mayOpen(); looks -= 1) {
    await sleep(WORD_COMES.lookMs);
  }
  return mayOpen();
}

/** Nothing is permitted but the camera, to our own page, and only on a step that takes a picture. */
export function limitPermissions(session: Session, { mayOpen, mayName }: CameraLimits): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    const wantsVideoOnly =
      'mediaTypes' in details && details.mediaTypes?.length === 1 && details.mediaTypes[0] === 'video';
    const ours = details.requestingUrl.startsWith(`${PAGE_ORIGIN}/`);
    if (permission !== 'media' || !ours || !wantsVideoOnly) answer(false);
    else void mayOpenSoon(mayOpen).then(answer);
  });
  // Asked before names are told; a camera that is to be opened has to pass the handler above, too.
  session.setPermissionCheckHandler((_page, permission, origin, { mediaType }) => {
    // Chromium names the page by its whole address here, and elsewhere by its origin.
    const ours = origin === PAGE_ORIGIN || origin.startsWith(`${PAGE_ORIGIN}/`);
    return permission === 'media' && ours && mediaType === 'video' && (mayOpen() || mayName());
  });
  session.setDevicePermissionHandler(() => false);
}
