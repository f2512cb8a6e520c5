import { createContext, useContext } from 'react';
import type { KioskAction } from '../contract/kiosk-api/actions/actions.ts';
import type { KioskBridge } from '../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../contract/kiosk-api/snapshot.ts';

declare global {
  interface Window {
    /** Exposed by the preload script. */
    readonly kiosk: KioskBridge;
  }
}

export type Act = (action: KioskAction) => void;

interface Kiosk {
  readonly snapshot: KioskSnapshot;
  readonly act: Act;
}

export const KioskContext = createContext<Kiosk | null>(null);

/** The snapshot in force and the way to answer it. */
export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('A screen was drawn outside of KioskContext.');
  return kiosk;
}
