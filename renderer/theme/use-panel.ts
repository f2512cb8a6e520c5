import { useMemo, useSyncExternalStore } from 'react';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { Panel } from './lowered.ts';

/** The panel that this page fills, also after it was turned. */
export function usePanel({
  mmPerPx,
  bottomHeightMm,
}: Pick<KioskSnapshot, 'mmPerPx' | 'bottomHeightMm'>): Panel {
  const heightPx = useSyncExternalStore(
    onResize,
    () => window.innerHeight,
    () => 0,
  );
  return useMemo(
    () => ({ mmPerPx, bottomHeightMm, heightMm: bottomHeightMm === null ? 0 : heightPx * mmPerPx }),
    [mmPerPx, bottomHeightMm, heightPx],
  );
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
