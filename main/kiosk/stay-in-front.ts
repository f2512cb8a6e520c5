import { app, type BrowserWindow, screen } from 'electron';

/** Long enough for a window manager to carry out a request. */
const SETTLE_MS = 100;
/** How often the window is checked, beside the events of a change. */
const CHECK_MS = 500;
const LONGEST_MS = 2_000;

/** Without a window manager more requests would only make the screen flicker. */
const MOST_RELEASES = 3;

/**
 * Whatever a window manager did to the window, it is brought back at once: in front, full screen, and with the keyboard
 * focus. Only the program itself closes it, when it ends.
 */
export function stayInFront(window: BrowserWindow): void {
  let ending = false;
  const end = () => {
    ending = true;
  };
  app.on('before-quit', end);
  window.once('closed', () => app.off('before-quit', end));
  window.on('close', (event) => {
    if (!ending) event.preventDefault();
  });

  let asked = 0;
  const comeBack = () => {
    if (ending || window.isDestroyed() || isInFront(window)) {
      asked = 0;
      return;
    }
    asked += 1;
    // A state that the window believes to have is not requested again: it is released first.
    if (asked > 1 && asked <= MOST_RELEASES) release(window);
    takeFront(window);
    setTimeout(comeBack, Math.min(SETTLE_MS * asked, LONGEST_MS));
  };
  const comeBackSoon = () => {
    if (asked === 0) setTimeout(comeBack, SETTLE_MS);
  };
  window.once('show', () => {
    takeFront(window);
    const check = setInterval(comeBackSoon, CHECK_MS);
    window.once('closed', () => clearInterval(check));
  });
  window.on('blur', comeBackSoon);
  window.on('minimize', comeBackSoon);
  window.on('hide', comeBackSoon);
  window.on('leave-full-screen', comeBackSoon);
}

function isInFront(window: BrowserWindow): boolean {
  return isWhole(window) && window.isVisible() && !window.isMinimized() && window.isFocused();
}

function isWhole(window: BrowserWindow): boolean {
  const { width, height } = screen.getPrimaryDisplay().bounds;
  const own = window.getBounds();
  return window.isFullScreen() && own.width === width && own.height === height;
}

function release(window: BrowserWindow): void {
  window.setVisibleOnAllWorkspaces(false);
  window.setAlwaysOnTop(false);
  if (isWhole(window)) return;
  window.setFullScreen(false);
  window.hide();
}

function takeFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  if (!isWhole(window)) window.setBounds(screen.getPrimaryDisplay().bounds);
  window.setKiosk(true);
  window.setFullScreen(true);
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  window.moveTop();
  window.focus();
}
