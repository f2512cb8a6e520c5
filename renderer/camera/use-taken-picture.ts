import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CameraFault } from '../../contract/kiosk-api/actions/actions.ts';
import { useKiosk } from '../kiosk.ts';

interface Picture {
  readonly jpeg: Uint8Array<ArrayBuffer>;
}

interface TakenPicture<Taken extends Picture> {
  readonly taken: Taken | null;
  /** The live picture is on the screen, and none was taken. */
  readonly running: boolean;
  readonly keep: (taken: Taken) => void;
  readonly discard: () => void;
  /** For the live picture. */
  readonly preview: {
    readonly video: RefObject<HTMLVideoElement | null>;
    readonly onLive: () => void;
    readonly onFault: (fault: CameraFault) => void;
  };
}

/** What was taken with the camera, until it is used or taken again. */
export function useTakenPicture<Taken extends Picture>(): TakenPicture<Taken> {
  const [taken, setTaken] = useState<Taken | null>(null);
  const [running, setRunning] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const onFault = useFaultReport();
  const keep = useCallback((picture: Taken) => {
    setTaken(picture);
    setRunning(false);
  }, []);
  // The visit has its own bytes once they are used; the page's are overwritten when they leave the screen.
  useEffect(() => () => void taken?.jpeg.fill(0), [taken]);
  const discard = () => setTaken(null);
  return { taken, running, keep, discard, preview: { video, onLive: () => setRunning(true), onFault } };
}

/** Tells the visit of the camera's first fault; what follows is the same fault seen again. */
function useFaultReport(): (fault: CameraFault) => void {
  const { act } = useKiosk();
  const reported = useRef(false);
  return useCallback(
    (fault) => {
      if (reported.current) return;
      reported.current = true;
      act({ type: 'reportCamera', fault });
    },
    [act],
  );
}
