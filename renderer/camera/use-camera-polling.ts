import { useEffect } from 'react';
import type { Act } from '../kiosk.ts';

const POLL_EVERY_MS = 20_000;

/** While nobody is there: whether a camera is plugged in. It is asked of the system; the camera stays off. */
export function useCameraPolling(act: Act, resting: boolean): void {
  useEffect(() => {
    if (!resting) return;
    const devices = navigator.mediaDevices;
    const poll = async () => {
      const found = await devices.enumerateDevices();
      act({ type: 'reportCameras', present: found.some(({ kind }) => kind === 'videoinput') });
    };
    // An answer that does not come leaves what was known.
    const pollQuietly = () => void poll().catch(() => undefined);
    pollQuietly();
    devices.addEventListener('devicechange', pollQuietly);
    const timer = setInterval(pollQuietly, POLL_EVERY_MS);
    return () => {
      clearInterval(timer);
      devices.removeEventListener('devicechange', pollQuietly);
    };
  }, [act, resting]);
}
