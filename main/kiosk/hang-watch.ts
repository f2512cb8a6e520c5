import { ipcMain, type WebContents } from 'electron';
import { channels } from '../../contract/kiosk-api/bridge.ts';

export interface HangWatchDependencies {
  readonly page: () => WebContents | undefined;
  readonly pingSeconds: number;
  readonly answerSeconds: number;
  /** To the first answer of a page that has just been loaded: it is still being built. */
  readonly startSeconds: number;
  readonly onHang: () => void;
}

/** Pings the page regularly; Chromium itself notices a hang only when the page is touched. */
export function watchForHang({ page, onHang, ...times }: HangWatchDependencies): void {
  const { pingSeconds, answerSeconds, startSeconds } = times;
  let unanswered = 0;
  let isStarting = true;
  ipcMain.on(channels.pong, ({ sender }) => {
    if (sender !== page()) return;
    unanswered = 0;
    isStarting = false;
  });
  setInterval(() => {
    const asked = page();
    // A page that is still loading cannot answer.
    if (!asked || asked.isLoadingMainFrame() || asked.isCrashed()) {
      unanswered = 0;
      isStarting = true;
      return;
    }
    // Counted and not timed: main may have been kept itself, and not have heard the answer yet.
    if (unanswered * pingSeconds >= (isStarting ? startSeconds : answerSeconds)) {
      unanswered = 0;
      isStarting = true;
      onHang();
      return;
    }
    unanswered += 1;
    asked.send(channels.ping);
  }, pingSeconds * 1_000);
}
