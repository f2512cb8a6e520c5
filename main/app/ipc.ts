import { type IpcMainInvokeEvent, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import { type KioskAction, kioskActionSchema } from '../../contract/kiosk-api/actions/actions.ts';
import { mayAct } from '../../contract/kiosk-api/actions/may-act.ts';
import { channels } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { isOffered } from '../../contract/language/offered.ts';
import type { LanguagePack } from '../../contract/language/pack.ts';
import { PAGE_ORIGIN, PAGE_URL } from '../kiosk/page.ts';
import type { KioskWindow } from '../kiosk/window.ts';
import type { Log } from '../log.ts';
import { countPerSecond } from '../per-second.ts';

/** More calls in a second come from no person and no page of ours. */
const MOST_A_SECOND = 100;
/** Made once: to make one for each call of a flood takes longer than all else. */
const REFUSED = new Error('this is no call of the kiosk page');

export interface IpcDependencies {
  readonly window: KioskWindow;
  /** Resolves once there is something to show; a page is loaded earlier, and waits for it. */
  readonly ready: Promise<void>;
  readonly act: (action: KioskAction) => void;
  /** A page of main's own; null while the screen is a visit's. */
  readonly ownPage: () => KioskSnapshot | null;
  /** Hands the visit its end of the port to the page; missing while no visit can be. */
  readonly connectPage: () => ((port: MessagePortMain) => void) | undefined;
  readonly languagePacks: () => readonly LanguagePack[];
  readonly log: Log;
}

/** Binds the calls of kiosk-api. Only the top frame of our own page may call, and every action is parsed. */
export function bindIpc(dependencies: IpcDependencies): void {
  const { window, ready, act, ownPage, connectPage, languagePacks, log } = dependencies;
  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    senderFrame !== null &&
    window.shows(sender) &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === PAGE_ORIGIN &&
    senderFrame.url === PAGE_URL;

  const refused = countPerSecond();
  /** @throws always. Of a page that goes on and on the log tells once a second. */
  function refuse(because: 'sender' | 'flood' | 'form'): never {
    if (refused() === 1) log('actionRefused', { because });
    throw REFUSED;
  }

  let page = { name: '', heard: countPerSecond() };
  let flooding = '';
  /** A page that floods is killed, and most of what it said with it; else main would be deaf to the visit. */
  function check(event: IpcMainInvokeEvent): void {
    // The page that takes its place has the number of its process, but not that of its frame.
    const name = `${event.processId} ${event.frameId}`;
    if (name === flooding) throw REFUSED;
    if (name !== page.name) page = { name, heard: countPerSecond() };
    if (page.heard() > MOST_A_SECOND) {
      flooding = name;
      if (window.shows(event.sender)) window.kill('flood');
      refuse('flood');
    }
    if (!isOurs(event)) refuse('sender');
  }

  ipcMain.handle(channels.connect, async (event) => {
    check(event);
    await ready;
    const connect = connectPage();
    if (connect) {
      const { port1, port2 } = new MessageChannelMain();
      connect(port2);
      event.senderFrame?.postMessage(channels.visitPort, null, [port1]);
    }
    return ownPage();
  });
  ipcMain.handle(channels.languagePacks, (event) => {
    check(event);
    return languagePacks();
  });
  ipcMain.handle(channels.act, async (event, input: unknown, doneOn: unknown) => {
    check(event);
    const action = kioskActionSchema.safeParse(input);
    if (!action.success) return refuse('form');
    await ready;
    const own = ownPage();
    if (own && !isOffered(action.data, own.languages)) return refuse('form');
    const page = typeof doneOn === 'string' ? doneOn : null;
    // What is for main is done on pages of the visit, too, which main does not know.
    if (own === null || mayAct(action.data, page, own.page)) act(action.data);
  });
}
