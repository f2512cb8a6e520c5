import { createContext, type ReactNode, useContext } from 'react';
import type { KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { useReading } from './use-reading.ts';

const ReadAgain = createContext<() => void>(() => undefined);

interface Props {
  readonly bridge: KioskBridge;
  readonly snapshot: KioskSnapshot;
  readonly children: ReactNode;
}

/** Reads aloud what stands inside, where the person wishes it. */
export function Reading({ bridge, snapshot, children }: Props) {
  return <ReadAgain value={useReading(bridge, snapshot)}>{children}</ReadAgain>;
}

/** Reads the page in view once more. */
export const useReadAgain = (): (() => void) => useContext(ReadAgain);
