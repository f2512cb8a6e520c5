import { BrowserWindow, Menu, type Session, screen } from 'electron';
import { PAGE_ORIGIN, PAGE_URL } from './page.ts';

export interface WindowParts {
  readonly session: Session;
  readonly preload: string;
  /** The page crashed or hung; it is loaded again and shows the step the visit is on. */
  readonly onGone: (because: string) => void;
}

/** The one window: full screen, sandboxed, going nowhere. */
export function openWindow({ session, preload, onGone }: WindowParts): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    // Said outright, since without a window manager full screen alone leaves the default size.
    ...screen.getPrimaryDisplay().bounds,
    kiosk: true,
    frame: false,
    show: false,
    backgroundColor: '#f7f5f0',
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: false,
    },
  });
  const { webContents: page } = window;
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-navigate', (event) => {
    if (event.url !== PAGE_URL) event.preventDefault();
  });
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.on('context-menu', (event) => event.preventDefault());
  page.on('render-process-gone', (_event, { reason }) => {
    onGone(reason);
    void loadPage(window);
  });
  page.on('unresponsive', () => {
    onGone('unresponsive');
    // Killing it raises render-process-gone, which loads the page again.
    page.forcefullyCrashRenderer();
  });
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) });
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(PAGE_URL);
}

function isOwnRequest(url: string): boolean {
  return url.startsWith(`${PAGE_ORIGIN}/`) || url.startsWith(`blob:${PAGE_ORIGIN}/`);
}
