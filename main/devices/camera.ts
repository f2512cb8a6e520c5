import type { CameraState } from '../../contract/fleet/devices.ts';
import { type CameraUse, cameraUseSchema } from '../../contract/photo/cameras.ts';

interface Found {
  readonly present: boolean;
  /** Chosen cameras that are not there; undefined where names were not told. */
  readonly missing?: readonly CameraUse[] | undefined;
  /** Chosen cameras of which there are several alike. */
  readonly unclear?: readonly CameraUse[] | undefined;
}

/** The camera's state as the page last reported it, in use or at rest; main never opens the camera itself. */
export interface CameraMonitor {
  state(): CameraState;
  /** How it was found when it was used. */
  used(found: CameraState): void;
  /** Whether there is one, and which chosen one is not. */
  lookedFor(found: Found): void;
}

/** Each is called with the chosen cameras of which that holds now, whenever they are others than before. */
interface CameraListeners {
  readonly onMissing: (cameras: readonly CameraUse[]) => void;
  readonly onUnclear: (cameras: readonly CameraUse[]) => void;
}

export function cameraMonitor({ onMissing, onUnclear }: CameraListeners): CameraMonitor {
  let state: CameraState = 'unknown';
  let missing: readonly CameraUse[] = [];
  let unclear: readonly CameraUse[] = [];
  return {
    state: () => (state === 'ready' && missing.length > 0 ? 'substitute' : state),
    used(found) {
      state = found;
    },
    lookedFor(found) {
      if (!found.present) state = 'missing';
      // One that is there may still be dark or in use, as it was found when it was used.
      else if (state !== 'busy' && state !== 'dark') state = 'ready';
      missing = followed(missing, found.missing, onMissing);
      unclear = followed(unclear, found.unclear, onUnclear);
    },
  };
}

function followed(
  before: readonly CameraUse[],
  told: readonly CameraUse[] | undefined,
  onChange: CameraListeners['onMissing'],
): readonly CameraUse[] {
  if (!told) return before;
  const now = cameraUseSchema.options.filter((use) => told.includes(use));
  if (now.join() !== before.join()) onChange(now);
  return now;
}
