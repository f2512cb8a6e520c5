import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type KioskAction, kioskActionSchema } from '../../contract/kiosk-api/actions/actions.ts';
import { channels } from '../../contract/kiosk-api/bridge.ts';
import { PADDING } from '../../contract/kiosk-api/padding.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { type Spoken, spokenSchema } from '../../contract/kiosk-api/spoken.ts';
import { PAGE_ORIGIN, PAGE_URL } from '../kiosk/page.ts';
import type { KioskWindow } from '../kiosk/window.ts';
import type { Log } from '../log.ts';

export interface IpcDependencies {
  readonly window: KioskWindow;
  readonly act: (action: KioskAction) => void;
  readonly snapshot: () => KioskSnapshot;
  readonly speak: (spoken: Spoken) => Promise<Uint8Array | null>;
  readonly log: Log;
}

/** Binds the calls of kiosk-api. Only the top frame of our own page may call, and every action is parsed. */
export function bindIpc({ window, act, snapshot, speak, log }: IpcDependencies): void {
  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    window.shows(sender) &&
    senderFrame === sender.mainFrame &&
    senderFrame?.origin === PAGE_ORIGIN &&
    senderFrame.url === PAGE_URL;

  ipcMain.handle(channels.act, (event, _padding: unknown, input: unknown) => {
    const action = kioskActionSchema.safeParse(input);
    if (!isOurs(event) || !action.success) {
      log('actionRefused', { because: action.success ? 'sender' : 'form' });
      throw new Error('this is no action of the kiosk page');
    }
    act(action.data);
  });
  ipcMain.handle(channels.getSnapshot, (event) => {
    if (isOurs(event)) return [PADDING, snapshot()];
    log('actionRefused', { because: 'sender' });
    throw new Error('this is no call of the kiosk page');
  });
  ipcMain.handle(channels.speak, (event, _padding: unknown, input: unknown) => {
    const spoken = spokenSchema.safeParse(input);
    if (isOurs(event) && spoken.success) return speak(spoken.data);
    log('actionRefused', { because: spoken.success ? 'sender' : 'form' });
    throw new Error('these are no words of the kiosk page');
  });
}
