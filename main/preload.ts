import { contextBridge, ipcRenderer } from 'electron';
import { channels, type KioskBridge } from '../contract/kiosk-api/bridge.ts';
import { PADDING } from '../contract/kiosk-api/padding.ts';
import type { KioskSnapshot } from '../contract/kiosk-api/snapshot.ts';

const bridge: KioskBridge = {
  act: (action) => ipcRenderer.invoke(channels.act, PADDING, action),
  async getSnapshot() {
    const [, snapshot] = await ipcRenderer.invoke(channels.getSnapshot);
    return snapshot;
  },
  speak: (spoken) => ipcRenderer.invoke(channels.speak, PADDING, spoken),
  onSnapshot(listener) {
    const relay = (_event: unknown, _padding: string, snapshot: KioskSnapshot) => listener(snapshot);
    ipcRenderer.on(channels.snapshot, relay);
    return () => ipcRenderer.off(channels.snapshot, relay);
  },
};

ipcRenderer.on(channels.ping, () => ipcRenderer.send(channels.pong));
contextBridge.exposeInMainWorld('kiosk', bridge);
