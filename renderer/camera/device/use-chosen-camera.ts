import { useCallback, useEffect, useState } from 'react';
import type { CameraUse } from '../../../contract/photo/cameras.ts';
import { useKiosk } from '../../kiosk.ts';
import { reportOn, type WayToOpen, waysToOpen } from './choose-camera.ts';
import { findCameras } from './find-cameras.ts';

const facings = { face: 'user', document: { ideal: 'environment' } } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Opening {
  readonly constraints: MediaTrackConstraints;
  /** The camera stands in for one that was chosen by name. */
  readonly standsIn: boolean;
  /** What else may be tried where this does not open. */
  readonly next: readonly WayToOpen[];
}

/**
 * How the camera is asked for: the chosen one alone, while it is there and opens; else another one, as if none had been
 * chosen. What was chosen when the camera came on holds until it goes off.
 */
export function useChosenCamera(use: CameraUse, size: Size) {
  const { snapshot, act } = useKiosk();
  const [{ chosen, wish }] = useState({
    chosen: snapshot.cameras,
    wish: { facingMode: facings[use], width: { ideal: size.width }, height: { ideal: size.height } },
  });
  const [opening, setOpening] = useState<Opening | null>(null);
  const open = useCallback(
    ([way, ...next]: readonly WayToOpen[]) => {
      if (!way) return;
      const device = way.ids ? { deviceId: { exact: [...way.ids] } } : {};
      setOpening({ constraints: { ...wish, ...device }, standsIn: way.standsIn, next });
    },
    [wish],
  );

  useEffect(() => {
    // Where none was chosen there is nothing to look for.
    if (chosen.face === null && chosen.document === null) return open(waysToOpen(null, chosen, use));
    let left = false;
    // Where cameras cannot be listed, one may open all the same.
    const found = findCameras().catch(() => ({ present: true, named: null }));
    void found.then(({ present, named }) => {
      if (left) return;
      act({ type: 'reportCameras', present, ...reportOn(named, chosen) });
      open(waysToOpen(named, chosen, use));
    });
    return () => {
      left = true;
    };
  }, [use, chosen, open, act]);

  /** The camera did not open; whether another one is tried. */
  const tryAnother = useCallback((): boolean => {
    if (!opening || opening.next.length === 0) return false;
    act({ type: 'reportCameras', present: true, missing: [use] });
    open(opening.next);
    return true;
  }, [opening, open, act, use]);
  return { constraints: opening?.constraints ?? null, standsIn: opening?.standsIn ?? false, tryAnother };
}
