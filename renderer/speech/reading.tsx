import { createContext, type ReactNode, useContext } from 'react';
import type { KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { Captions } from './captions.tsx';
import { type Reader, useReading } from './use-reading.ts';
import { useTouchReading } from './use-touch-reading.ts';

const ReaderContext = createContext<Reader | null>(null);

interface Props {
  readonly bridge: KioskBridge;
  readonly snapshot: KioskSnapshot;
  readonly children: ReactNode;
}

/** Reads aloud what stands inside, where the person wishes it. */
export function Reading({ bridge, snapshot, children }: Props) {
  const reader = useReading(bridge, snapshot);
  const { reads, captions, touchReads, screenOff } = snapshot.settings.speech;
  useTouchReading(touchReads && !screenOff && reads !== 'nothing', reader.readControl);
  return (
    <ReaderContext value={reader}>
      {children}
      {captions && !screenOff && reader.phrase !== null && <Captions text={reader.phrase} />}
    </ReaderContext>
  );
}

/** What is heard of the page in view; null while nothing is. */
export function usePhrase(): string | null {
  return useContext(ReaderContext)?.phrase ?? null;
}

/** What reads the page in view. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A page was drawn outside of Reading.');
  return reader;
}
