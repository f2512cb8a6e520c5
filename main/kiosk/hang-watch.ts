import { ipcMain, type WebContents } from 'electron';
import { channels } from '../../contract/kiosk-api/bridge.ts';

export interface HangWatchDependencies {
  readonly page: () => WebContents | undefined;
  readonly pingSeconds: number;
  readonly answerSeconds: number;
  readonly onHang: () => void;
}

/** Pings the page regularly; Chromium itself notices a hang only when the page is touched. */
export function watchForHang({ page, pingSeconds, answerSeconds, onHang }: HangWatchDependencies): void {
  let unanswered = 0;
  ipcMain.on(channels.pong, ({ sender }) => {
    if (sender === page()) unanswered = 0;
  });
  setInterval(() => {
    const asked = page();
    // A page that is still loading cannot answer.
    if (!asked || asked.isLoadingMainFrame() || asked.isCrashed()) {
      unanswered = 0;
      return;
    }
    // Counted and not timed: main may have been kept itself, and not have heard the answer yet.
    if (unanswered * pingSeconds >= answerSeconds) {
      unanswered = 0;
      onHang();
      return;
    }
    unanswered += 1;
    asked.send(channels.ping);
  }, pingSeconds * 1_000);
}
