import { contextBridge, ipcRenderer } from 'electron';
import { channels, type KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import { PADDING } from '../../contract/kiosk-api/padding.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';

/** More than a page ever asks for at once. */
const MOST_SPOKEN = 8;

let last: Promise<unknown> = Promise.resolve();
let spoken = 0;

/** A message takes shared memory until it is answered: a page that sends without end is not to take all there is. */
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
    if (spoken >= MOST_SPOKEN) return null;
    spoken += 1;
    try {
      return await ipcRenderer.invoke(channels.speak, PADDING, words);
    } finally {
      spoken -= 1;
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
