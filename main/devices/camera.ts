import type { CameraState } from '../../contract/fleet/devices.ts';

/** The camera's state as the page last reported it, in use or at rest; main never opens the camera itself. */
export interface CameraMonitor {
  state(): CameraState;
  /** How it was found when it was used. */
  used(found: CameraState): void;
  /** Whether there is one, looked for at rest. */
  lookedFor(present: boolean): void;
}

export function cameraMonitor(): CameraMonitor {
  let state: CameraState = 'unknown';
  return {
    state: () => state,
    used(found) {
      state = found;
    },
    lookedFor(present) {
      if (!present) state = 'missing';
      // One that is there may still be dark or in use, as it was found when it was used.
      else if (state !== 'busy' && state !== 'dark') state = 'ready';
    },
  };
}
