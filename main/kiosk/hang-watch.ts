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
  let unansweredSince: number | undefined;
  ipcMain.on(channels.pong, ({ sender }) => {
    if (sender === page()) unansweredSince = undefined;
  });
  setInterval(() => {
    const asked = page();
    // A page that is still loading cannot answer.
    if (!asked || asked.isLoadingMainFrame() || asked.isCrashed()) {
      unansweredSince = undefined;
      return;
    }
    unansweredSince ??= performance.now();
    if (performance.now() - unansweredSince > answerSeconds * 1_000) {
      unansweredSince = undefined;
      onHang();
    } else asked.send(channels.ping);
  }, pingSeconds * 1_000);
}
