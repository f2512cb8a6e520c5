import type { Session, WebContents } from 'electron';
import { PRINTOUT_URL } from '../printing/printout-page.ts';
import { isForPage } from './allowed-keys.ts';
import { BLANK_URL, PAGE_ORIGIN, PAGE_URL } from './page.ts';

/** A printout is drawn in a session of its own; in the page's there is nothing under its address. */
const OWN_PAGES: readonly string[] = [PAGE_URL, BLANK_URL, PRINTOUT_URL];

/** Shuts every way by which a page leads elsewhere: other pages, windows, files, programs, devices, the network. */
export function lockPage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && event.url !== PAGE_URL) event.preventDefault();
  });
  // Chromium asks nobody before it shows an empty page.
  page.on('did-navigate', (_event, url) => {
    if (!OWN_PAGES.includes(url)) void page.loadURL(PAGE_URL);
  });
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
  // A page that asks to stay is left all the same, or it could keep a visit from being wiped.
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
 * A file field would open the system's dialog, with the whole disk in it. Electron has no event for that; Chromium
 * lets whoever holds the debugger of a page take the question, and nobody answers it.
 */
function noFileChooser({ debugger: hold }: WebContents): void {
  hold.attach();
  for (const [command, options] of [
    ['Page.enable', {}],
    ['Page.setInterceptFileChooserDialog', { enabled: true }],
  ] as const) {
    // A page that is gone already asks for no file.
    hold.sendCommand(command, options).catch(() => undefined);
  }
}

/** Shuts what belongs to a session rather than to one page. */
export function lockSession(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) });
  });
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
}

function isOwnRequest(url: string): boolean {
  return url === BLANK_URL || url.startsWith(`${PAGE_ORIGIN}/`) || url.startsWith(`blob:${PAGE_ORIGIN}/`);
}

/** Nothing is permitted but the camera, to our own page, and only on a step that takes a picture. */
export function limitPermissions(session: Session, cameraWanted: () => boolean): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    const wantsVideoOnly =
      'mediaTypes' in details && details.mediaTypes?.length === 1 && details.mediaTypes[0] === 'video';
    const ours = details.requestingUrl.startsWith(`${PAGE_ORIGIN}/`);
    answer(permission === 'media' && ours && wantsVideoOnly && cameraWanted());
  });
  session.setPermissionCheckHandler((_page, permission, origin, { mediaType }) => {
    const ours = origin === PAGE_ORIGIN || origin === `${PAGE_ORIGIN}/`;
    return permission === 'media' && ours && mediaType === 'video' && cameraWanted();
  });
  session.setDevicePermissionHandler(() => false);
}
