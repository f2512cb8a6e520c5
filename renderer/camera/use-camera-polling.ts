import { useEffect } from 'react';
import type { ChosenCameras } from '../../contract/photo/cameras.ts';
import type { Act } from '../kiosk.ts';
import { reportOn } from './device/choose-camera.ts';
import { findCameras } from './device/find-cameras.ts';

const POLL_EVERY_MS = 20_000;

/** While nobody is there: whether cameras are plugged in. It is asked of the system; the cameras stay off. */
export function useCameraPolling(act: Act, resting: boolean, { face, document }: ChosenCameras): void {
  useEffect(() => {
    if (!resting) return;
    const devices = navigator.mediaDevices;
    const poll = async () => {
      const { present, named } = await findCameras();
      act({ type: 'reportCameras', present, ...reportOn(named, { face, document }) });
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
  }, [act, resting, face, document]);
}
