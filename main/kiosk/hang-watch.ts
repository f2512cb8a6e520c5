import { ipcMain, type WebContents } from 'electron';
import { channels } from '../../contract/kiosk-api/bridge.ts';
import { type AnswerTimes, AnswerWatch } from '../answer-watch.ts';

export interface HangWatchDependencies extends AnswerTimes {
  readonly page: () => WebContents | undefined;
  readonly onHang: () => void;
}

/** Pings the page regularly; Chromium itself notices a hang only when the page is touched. */
export function watchForHang({ page, onHang, ...times }: HangWatchDependencies): void {
  const watch = new AnswerWatch(times);
  ipcMain.on(channels.pong, ({ sender }) => {
    if (sender === page()) watch.answered();
  });
  setInterval(() => {
    const asked = page();
    // A page that is still loading cannot answer.
    if (!asked || asked.isLoadingMainFrame() || asked.isCrashed()) return watch.restart();
    if (watch.isOver()) {
      watch.restart();
      onHang();
      return;
    }
    watch.pinged();
    asked.send(channels.ping);
  }, times.pingSeconds * 1_000);
}
