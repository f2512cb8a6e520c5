import type { CameraState } from '../../contract/fleet/devices.ts';
import { type CameraUse, cameraUseSchema } from '../../contract/photo/cameras.ts';

interface Found {
  readonly present: boolean;
  /** Chosen cameras that are not there; undefined where names were not told. */
  readonly missing?: readonly CameraUse[] | undefined;
}

/** The camera's state as the page last reported it, in use or at rest; main never opens the camera itself. */
export interface CameraMonitor {
  state(): CameraState;
  /** How it was found when it was used. */
  used(found: CameraState): void;
  /** Whether there is one, and which chosen one is not. */
  lookedFor(found: Found): void;
}

/** @param onMissing Called with the chosen cameras that are not there now, whenever they are others than before. */
export function cameraMonitor(onMissing: (missing: readonly CameraUse[]) => void): CameraMonitor {
  let state: CameraState = 'unknown';
  let missing: readonly CameraUse[] = [];
  return {
    state: () => (state === 'ready' && missing.length > 0 ? 'substitute' : state),
    used(found) {
      state = found;
    },
    lookedFor({ present, missing: told }) {
      if (!present) state = 'missing';
      // One that is there may still be dark or in use, as it was found when it was used.
      else if (state !== 'busy' && state !== 'dark') state = 'ready';
      if (!told) return;
      const before = missing;
      missing = cameraUseSchema.options.filter((use) => told.includes(use));
      if (missing.join() !== before.join()) onMissing(missing);
    },
  };
}
