import { defaultSettings } from '../../contract/kiosk-api/actions/settings.ts';
import type { ServiceFault } from '../../contract/kiosk-api/screens/entry.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';

/** What the screen shows when the kiosk could not start; it knows nothing of itself then. */
export function outOfServiceSnapshot(fault: ServiceFault): KioskSnapshot {
  return {
    page: `outOfService/${fault}`,
    settings: defaultSettings,
    training: false,
    kiosk: { branchId: '', branchName: '', kioskId: '', timeZone: 'Asia/Jakarta' },
    mmPerPx: 0.248,
    bottomHeightMm: null,
    canSpeak: false,
    repeatPressMs: 500,
    newPageMs: 1_500,
    eraseHoldMs: 500,
    eraseEveryMs: 80,
    volume: 0,
    lineUp: false,
    printing: null,
    step: null,
    canGoBack: false,
    canFinish: false,
    helpOpen: false,
    idle: null,
    assisted: null,
    screen: { name: 'outOfService', fault },
  };
}
