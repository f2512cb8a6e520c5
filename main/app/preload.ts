import { contextBridge, ipcRenderer } from 'electron';
import { channels, type KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import { PADDING } from '../../contract/kiosk-api/padding.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';

/** More than the page ever requests at once. */
const MOST_SPEAKING = 8;

let last: Promise<unknown> = Promise.resolve();
let speaking = 0;

/** A message takes shared memory until it is answered: a page that sends endlessly must not use all of it. */
function inTurn<T>(send: () => Promise<T>): Promise<T> {
  const sent = last.then(send);
  last = sent.catch(() => undefined);
  return sent;
}

const bridge: KioskBridge = {
  act: (action) => inTurn(() => ipcRenderer.invoke(channels.act, PADDING, action)),
  async getSnapshot() {
    const [, snapshot] = await inTurn(() => ipcRenderer.invoke(channels.getSnapshot));
    return snapshot;
  },
  async speak(words) {
    if (speaking >= MOST_SPEAKING) return null;
    speaking += 1;
    try {
      return await ipcRenderer.invoke(channels.speak, PADDING, words);
    } finally {
      speaking -= 1;
    }
  },
  onSnapshot(listener) {
    const relay = (_event: unknown, _padding: string, snapshot: KioskSnapshot) => listener(snapshot);
    ipcRenderer.on(channels.snapshot, relay);
    return () => ipcRenderer.off(channels.snapshot, relay);
  },
};

ipcRenderer.on(channels.ping, () => ipcRenderer.send(channels.pong));
contextBridge.exposeInMainWorld('kiosk', bridge);
