import { useEffect } from 'react';
import type { Act } from '../kiosk.ts';

const LOOK_EVERY_MS = 20_000;

/** While nobody is there: whether a camera is plugged in. It is asked of the system; the camera stays off. */
export function useCameraWatch(act: Act, resting: boolean): void {
  useEffect(() => {
    if (!resting) return;
    const devices = navigator.mediaDevices;
    const look = async () => {
      const found = await devices.enumerateDevices();
      act({ type: 'reportCameras', present: found.some(({ kind }) => kind === 'videoinput') });
    };
    // An answer that does not come leaves what was known.
    const lookQuietly = () => void look().catch(() => undefined);
    lookQuietly();
    devices.addEventListener('devicechange', lookQuietly);
    const timer = setInterval(lookQuietly, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      devices.removeEventListener('devicechange', lookQuietly);
    };
  }, [act, resting]);
}
