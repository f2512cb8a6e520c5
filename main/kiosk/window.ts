import { setTimeout as sleep } from 'node:timers/promises';
import { app, BrowserWindow, clipboard, Menu, type Session, type WebContents } from 'electron';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDisplay } from './displays.ts';
import { watchForHang } from './hang-watch.ts';
import { lockPage, lockSession } from './lock-page.ts';
import { BLANK_URL, PAGE_URL } from './page.ts';
import { stayInFront } from './stay-in-front.ts';

/** Before a page that could not be loaded is tried again. */
const RETRY_MS = 500;

export interface WindowDependencies {
  readonly session: Session;
  readonly preload: string;
  readonly display: Pick<KioskDisplay, 'now' | 'onChange'>;
  /** The page crashed, hung, flooded main or closed itself; it is loaded again and shows the step the visit is on. */
  readonly onGone: (because: string) => void;
}

/** The kiosk's one window: full screen, sandboxed, without navigation, and open as long as the kiosk runs. */
export interface KioskWindow {
  shows(page: WebContents): boolean;
  send(channel: string, ...message: readonly unknown[]): void;
  load(): Promise<void>;
  /** Kills the page at once; it is loaded again, and shows the step the visit is on. */
  kill(because: string): void;
  /** From now on a page that does not answer is killed and loaded again. */
  watch(times: KioskConfig['page']): void;
  /** Loads a new page in a new process, without state, storage, cache, clipboard or history of the last one. */
  forget(): Promise<void>;
}

export function openWindow(dependencies: WindowDependencies): KioskWindow {
  const { session, onGone } = dependencies;
  Menu.setApplicationMenu(null);
  // There is one page; any other web contents are locked in the same way.
  app.on('web-contents-created', (_event, page) => lockPage(page));
  lockSession(session);
  let ending = false;
  app.on('before-quit', () => {
    ending = true;
  });

  let window = open();
  dependencies.display.onChange(() => {
    if (!window.isDestroyed()) window.setBounds(dependencies.display.now().bounds);
  });
  function open(): BrowserWindow {
    const opened = newWindow(dependencies);
    const { webContents: page } = opened;
    page.on('render-process-gone', (_event, { reason }) => {
      onGone(reason);
      void load();
    });
    page.on('unresponsive', () => kill(page, 'unresponsive'));
    opened.on('closed', () => {
      if (ending || !app.isPackaged) return;
      // A page can close its own window, and no setting prevents it.
      onGone('closed');
      window = open();
      void load();
    });
    return opened;
  }
  async function load(): Promise<void> {
    while (!ending && !window.isDestroyed()) {
      const loaded = await window.loadURL(PAGE_URL).then(
        () => true,
        () => false,
      );
      if (loaded) return;
      await sleep(RETRY_MS);
    }
  }
  const kill = (page: WebContents, because: string) => {
    onGone(because);
    // It raises render-process-gone, which loads the page again.
    page.forcefullyCrashRenderer();
  };

  return {
    shows: (page) => !window.isDestroyed() && page === window.webContents,
    send(channel, ...message) {
      if (!window.isDestroyed()) window.webContents.send(channel, ...message);
    },
    load,
    kill(because) {
      if (!window.isDestroyed()) kill(window.webContents, because);
    },
    watch(times) {
      const page = () => (window.isDestroyed() ? undefined : window.webContents);
      watchForHang({ page, ...times, onHang: () => kill(window.webContents, 'unresponsive') });
    },
    async forget() {
      clipboard.clear();
      if (window.isDestroyed()) return;
      // A page of another site has a process of its own; that of the last visit is ended with all that it holds.
      const { webContents: page } = window;
      const old = page.getOSProcessId();
      try {
        await window.loadURL(BLANK_URL);
        if (page.getOSProcessId() !== old) endProcess(old);
        await session.clearStorageData();
        await session.clearCache();
      } finally {
        // Also after an error: the page of the last visit must not stay, and the next person needs one.
        await load();
      }
      if (!window.isDestroyed()) window.webContents.navigationHistory.clear();
    },
  };
}

/** It may have ended by itself meanwhile. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}

function newWindow({ session, preload, display }: WindowDependencies): BrowserWindow {
  const window = new BrowserWindow({
    // Given explicitly: without a window manager full screen alone leaves the default size.
    ...display.now().bounds,
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
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      // Middle clicks, and the dialogs that would show the disk.
      disableBlinkFeatures: 'Auxclick,FileSystemAccess,FileSystemAccessLocal',
      devTools: false,
    },
  });
  // On a developer's desktop the window may be left; on a packaged kiosk it may not.
  if (app.isPackaged) stayInFront(window, () => display.now().bounds);
  window.once('ready-to-show', () => window.show());
  return window;
}
