import { app, type BrowserWindow, screen } from 'electron';

/** Long enough for a window manager to have finished what it was told. */
const SETTLE_MS = 100;
/** How often it is looked, beside every event that tells. */
const LOOK_MS = 500;
const LONGEST_MS = 2_000;

/** Where no window manager listens, letting go again and again would only flicker. */
const MOST_LETTING_GO = 3;

/**
 * Whatever a window manager was told to do with the window, it is in front again at once, on the whole screen, and
 * has the keyboard. Only the program itself closes it, when it ends.
 */
export function stayInFront(window: BrowserWindow): void {
  let ending = false;
  app.on('before-quit', () => {
    ending = true;
  });
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
    // Asking again for what the window believes it has is no request: it gives it up first.
    if (asked > 1 && asked <= MOST_LETTING_GO) letGo(window);
    takeFront(window);
    setTimeout(comeBack, Math.min(SETTLE_MS * asked, LONGEST_MS));
  };
  const comeBackSoon = () => {
    if (asked === 0) setTimeout(comeBack, SETTLE_MS);
  };
  window.once('show', () => {
    takeFront(window);
    const looking = setInterval(comeBackSoon, LOOK_MS);
    window.once('closed', () => clearInterval(looking));
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

function letGo(window: BrowserWindow): void {
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
