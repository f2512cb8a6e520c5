import type { KioskAction } from '../../../contract/kiosk-api/actions/actions.ts';
import type { Settings } from '../../../contract/kiosk-api/actions/settings.ts';
import type { KioskBridge } from '../../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../../contract/kiosk-api/snapshot.ts';

/** Stands for main: knows settings and help, and takes whatever else is done as if nothing came of it. */
export function madeUpBridge(sample: KioskSnapshot, onSettings: (settings: Settings) => void): KioskBridge {
  let shown = sample;
  const listeners = new Set<(snapshot: KioskSnapshot) => void>();
  const show = (snapshot: KioskSnapshot) => {
    shown = snapshot;
    for (const listener of listeners) listener(snapshot);
  };
  const act = (action: KioskAction) => {
    if (action.type === 'openHelp' || action.type === 'closeHelp') {
      show({ ...shown, helpOpen: action.type === 'openHelp' });
    } else if (action.type === 'changeSettings') {
      const settings = { ...shown.settings, ...action.change };
      show({ ...shown, settings });
      onSettings(settings);
    }
  };
  return {
    act: async (action) => act(action),
    getSnapshot: async () => shown,
    languagePacks: async () => [],
    speak: async () => null,
    onSnapshot(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
