import { contextBridge, ipcRenderer } from 'electron';
import { isForMain } from '../../contract/kiosk-api/actions/for-main.ts';
import { channels, type KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { PageMessage, VisitPortMessage } from '../../contract/kiosk-api/visit-port.ts';
import { withoutFlashes } from './waiting-page.ts';

// The page's two lines: to its visit by a port, for all that a participant sees and does; to main for main's own pages.

const NO_ACTION = 'this is no action of the kiosk page';

type Answer = Exclude<VisitPortMessage, { type: 'snapshot' }>;

let port: MessagePort | undefined;
let ownPage: KioskSnapshot | null = null;
let visit: KioskSnapshot | undefined;
let lastId = 0;
const asked = new Map<number, (answer: Answer) => void>();
const listeners = new Set<(snapshot: KioskSnapshot) => void>();

function show(): void {
  const shown = ownPage ?? visit;
  if (shown) for (const listener of listeners) listener(shown);
}

const showVisit = withoutFlashes(show);

function hear(message: VisitPortMessage): void {
  if (message.type === 'snapshot') {
    visit = message.snapshot;
    showVisit(visit);
    return;
  }
  if (message.id === null) return;
  asked.get(message.id)?.(message);
  asked.delete(message.id);
}

/** Without a visit nobody answers, and nothing was to be done. */
function ask(message: (id: number) => PageMessage): Promise<Answer | undefined> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    if (!port) return resolve(undefined);
    asked.set(id, resolve);
    port.postMessage(message(id));
  });
}

async function connect(): Promise<void> {
  ownPage = await ipcRenderer.invoke(channels.connect);
  show();
}

ipcRenderer.on(channels.visitPort, ({ ports }) => {
  port?.close();
  [port] = ports;
  if (port) port.onmessage = ({ data }) => hear(data);
});
ipcRenderer.on(channels.ownPage, (_event, snapshot: KioskSnapshot | null) => {
  ownPage = snapshot;
  show();
  // The kiosk has gone into service meanwhile.
  if (snapshot === null && !port) void connect();
});
ipcRenderer.on(channels.ping, () => ipcRenderer.send(channels.pong));
let connected: Promise<void> | undefined;

/** The page may say anything; whether it is one of the kiosk's actions is for whoever gets it to judge. */
function isAction(action: unknown): boolean {
  return typeof action === 'object' && action !== null && 'type' in action && typeof action.type === 'string';
}

const bridge: KioskBridge = {
  async act(action, page) {
    if (!isAction(action)) throw new Error(NO_ACTION);
    const doneOn = typeof page === 'string' ? page : null;
    if (ownPage !== null || isForMain(action)) return ipcRenderer.invoke(channels.act, action, doneOn);
    const answer = await ask((id) => ({ type: 'act', id, page: doneOn, action }));
    if (answer?.type === 'refused') throw new Error(NO_ACTION);
  },
  async getSnapshot() {
    connected ??= connect();
    await connected;
    return (
      ownPage ??
      visit ??
      new Promise((resolve) => {
        const first = (snapshot: KioskSnapshot) => {
          listeners.delete(first);
          resolve(snapshot);
        };
        listeners.add(first);
      })
    );
  },
  languagePacks: () => ipcRenderer.invoke(channels.languagePacks),
  async speak(spoken) {
    const answer = await ask((id) => ({ type: 'speak', id, spoken }));
    return answer?.type === 'spoken' ? answer.sound : null;
  },
  onSnapshot(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('kiosk', bridge);
