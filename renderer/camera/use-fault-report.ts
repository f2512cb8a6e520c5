import { useCallback, useRef } from 'react';
import type { CameraFault } from '../../contract/kiosk-api/actions/actions.ts';
import { useKiosk } from '../kiosk.ts';

/** Tells main of the camera's first fault; what follows is the same fault seen again. */
export function useFaultReport(): (fault: CameraFault) => void {
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
