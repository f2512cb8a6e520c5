import { defaultSettings } from '../../contract/kiosk-api/actions/settings.ts';
import { usualKeypad } from '../../contract/kiosk-api/keypad.ts';
import type { ServiceFault } from '../../contract/kiosk-api/screens/entry.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { usualLanguages } from '../../contract/language/offered.ts';
import { noneChosen } from '../../contract/photo/cameras.ts';
import { usualMmPerPx, usualScreen } from '../configuration/config.ts';

/** What the screen shows when the kiosk could not start; it knows nothing of itself then. */
export function outOfServiceSnapshot(fault: ServiceFault): KioskSnapshot {
  const { repeatPressMs, newPageMs, eraseHoldMs, eraseEveryMs } = usualScreen;
  return {
    page: `outOfService/${fault}`,
    settings: defaultSettings,
    languages: usualLanguages,
    training: false,
    kiosk: { branchId: '', branchName: '', kioskId: '', counterName: null, timeZone: 'Asia/Jakarta' },
    mmPerPx: usualMmPerPx,
    bottomHeightMm: null,
    canSpeak: false,
    headphones: false,
    keypad: usualKeypad,
    repeatPressMs,
    newPageMs,
    eraseHoldMs,
    eraseEveryMs,
    volume: 0,
    cameras: noneChosen,
    lineUp: false,
    printing: null,
    step: null,
    canGoBack: false,
    canFinish: false,
    helpOpen: false,
    call: null,
    idle: null,
    assisted: null,
    screen: { name: 'outOfService', fault },
  };
}
