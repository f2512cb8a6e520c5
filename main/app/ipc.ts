import { type IpcMainInvokeEvent, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import { type KioskAction, kioskActionSchema } from '../../contract/kiosk-api/actions/actions.ts';
import { channels } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { PAGE_ORIGIN, PAGE_URL } from '../kiosk/page.ts';
import type { KioskWindow } from '../kiosk/window.ts';
import type { Log } from '../log.ts';
import { countPerSecond } from '../per-second.ts';

/** More calls in a second come from no person and no page of ours. */
const MOST_A_SECOND = 100;

export interface IpcDependencies {
  readonly window: KioskWindow;
  readonly act: (action: KioskAction) => void;
  /** A page of main's own; null while the screen is a visit's. */
  readonly ownPage: () => KioskSnapshot | null;
  /** Hands the visit its end of the port to the page; missing while no visit can be. */
  readonly connectPage: () => ((port: MessagePortMain) => void) | undefined;
  readonly log: Log;
}

/** Binds the calls of kiosk-api. Only the top frame of our own page may call, and every action is parsed. */
export function bindIpc({ window, act, ownPage, connectPage, log }: IpcDependencies): void {
  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    window.shows(sender) &&
    senderFrame === sender.mainFrame &&
    senderFrame?.origin === PAGE_ORIGIN &&
    senderFrame.url === PAGE_URL;

  const heard = countPerSecond();
  const refused = countPerSecond();
  /** @throws always. Of a page that goes on and on the log tells once a second. */
  function refuse(because: 'sender' | 'flood' | 'form'): never {
    if (refused() === 1) log('actionRefused', { because });
    throw new Error('this is no call of the kiosk page');
  }
  function check(event: IpcMainInvokeEvent): void {
    if (!isOurs(event)) refuse('sender');
    if (heard() > MOST_A_SECOND) refuse('flood');
  }

  ipcMain.handle(channels.connect, (event) => {
    check(event);
    const connect = connectPage();
    if (connect) {
      const { port1, port2 } = new MessageChannelMain();
      connect(port2);
      event.senderFrame?.postMessage(channels.visitPort, null, [port1]);
    }
    return ownPage();
  });
  ipcMain.handle(channels.act, (event, input: unknown) => {
    check(event);
    const action = kioskActionSchema.safeParse(input);
    if (!action.success) return refuse('form');
    act(action.data);
  });
}
