import { useMemo } from 'react';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { Panel } from './lowered.ts';

/** The panel that this page fills. */
export function usePanel({
  mmPerPx,
  bottomHeightMm,
}: Pick<KioskSnapshot, 'mmPerPx' | 'bottomHeightMm'>): Panel {
  return useMemo(
    () => ({ mmPerPx, bottomHeightMm, heightMm: bottomHeightMm === null ? 0 : window.innerHeight * mmPerPx }),
    [mmPerPx, bottomHeightMm],
  );
}
