import { useEffect, useState } from 'react';
import { findCameras } from './find-cameras.ts';

export type FoundCameras = NonNullable<Awaited<ReturnType<typeof findCameras>>['named']>;

/** Looked for again whenever one is plugged in or out; null until the first answer. */
export function useFoundCameras(): FoundCameras | null {
  const [found, setFound] = useState<FoundCameras | null>(null);
  useEffect(() => {
    const devices = navigator.mediaDevices;
    const look = () =>
      void findCameras().then(
        ({ named }) => setFound(named ?? []),
        () => setFound([]),
      );
    look();
    devices.addEventListener('devicechange', look);
    return () => devices.removeEventListener('devicechange', look);
  }, []);
  return found;
}
