import { type RefObject, useLayoutEffect, useState } from 'react';
import type { MeteringRules } from '../../../contract/policy/photo-metering.ts';
import { type CameraMeter, meterCamera } from './meter-camera.ts';

/** Has a running camera expose for what it is told of, until the picture is gone; without rules it is let alone. */
export function useCameraMeter(
  track: MediaStreamTrack | null,
  given: MeteringRules | null,
  meter: RefObject<CameraMeter | null> | undefined,
): void {
  // Every snapshot brings the same rules as a new object.
  const [rules] = useState(given);
  // Ends in the same moment as the preview: a stopped track takes nothing back.
  useLayoutEffect(() => {
    if (!track || !rules || !meter) return;
    const begun = meterCamera(track, rules);
    meter.current = begun;
    return () => {
      meter.current = null;
      void begun.end();
    };
  }, [track, rules, meter]);
}
