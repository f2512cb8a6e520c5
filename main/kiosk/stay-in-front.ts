import { app, type BrowserWindow, type Rectangle } from 'electron';

/** Long enough for a window manager to carry out a request. */
const SETTLE_MS = 100;
/** How often the window is checked, beside the events of a change. */
const CHECK_MS = 500;
const LONGEST_MS = 2_000;

/** Without a window manager more requests would only make the screen flicker. */
const MOST_RELEASES = 3;

/**
 * Whatever a window manager did to the window, it is brought back at once: in front, over the whole of its screen, and with
 * the keyboard focus. Only the program itself closes it, when it ends.
 * @param bounds Of the screen that it fills now.
 */
export function stayInFront(window: BrowserWindow, bounds: () => Rectangle): void {
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
    if (ending || window.isDestroyed() || isInFront(window, bounds())) {
      asked = 0;
      return;
    }
    asked += 1;
    // A state that the window believes to have is not requested again: it is released first.
    if (asked > 1 && asked <= MOST_RELEASES) release(window, bounds());
    takeFront(window, bounds());
    setTimeout(comeBack, Math.min(SETTLE_MS * asked, LONGEST_MS));
  };
  const comeBackSoon = () => {
    if (asked === 0) setTimeout(comeBack, SETTLE_MS);
  };
  window.once('show', () => {
    takeFront(window, bounds());
    const check = setInterval(comeBackSoon, CHECK_MS);
    window.once('closed', () => clearInterval(check));
  });
  window.on('blur', comeBackSoon);
  window.on('minimize', comeBackSoon);
  window.on('hide', comeBackSoon);
  window.on('leave-full-screen', comeBackSoon);
}

function isInFront(window: BrowserWindow, bounds: Rectangle): boolean {
  return isWhole(window, bounds) && window.isVisible() && !window.isMinimized() && window.isFocused();
}

function isWhole(window: BrowserWindow, { x, y, width, height }: Rectangle): boolean {
  const own = window.getBounds();
  const isThere = own.x === x && own.y === y;
  return window.isFullScreen() && isThere && own.width === width && own.height === height;
}

function release(window: BrowserWindow, bounds: Rectangle): void {
  window.setVisibleOnAllWorkspaces(false);
  window.setAlwaysOnTop(false);
  if (isWhole(window, bounds)) return;
  window.setFullScreen(false);
  window.hide();
}

function takeFront(window: BrowserWindow, bounds: Rectangle): void {
  if (window.isMinimized()) window.restore();
  window.show();
  if (!isWhole(window, bounds)) window.setBounds(bounds);
  window.setKiosk(true);
  window.setFullScreen(true);
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  window.moveTop();
  window.focus();
}
