import { contextBridge, ipcRenderer } from 'electron';
import { channels, type KioskBridge } from '../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../contract/kiosk-api/snapshot.ts';

const bridge: KioskBridge = {
  act: (action) => ipcRenderer.invoke(channels.act, action),
  getSnapshot: () => ipcRenderer.invoke(channels.getSnapshot),
  speak: (spoken) => ipcRenderer.invoke(channels.speak, spoken),
  onSnapshot(listener) {
    const relay = (_event: unknown, snapshot: KioskSnapshot) => listener(snapshot);
    ipcRenderer.on(channels.snapshot, relay);
    return () => ipcRenderer.off(channels.snapshot, relay);
  },
};

contextBridge.exposeInMainWorld('kiosk', bridge);
