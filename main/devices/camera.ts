import type { CameraState } from '../../contract/fleet/devices.ts';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';

/** The camera's state as the page last reported it, in use or at rest; main never opens the camera itself. */
export interface CameraMonitor {
  state(): CameraState;
  /** Reads the camera's state from what the page did, where it says anything about it. */
  observe(action: KioskAction): void;
}

export function cameraMonitor(): CameraMonitor {
  let state: CameraState = 'unknown';
  return {
    state: () => state,
    observe(action) {
      state = stateAfter(state, action);
    },
  };
}

function stateAfter(state: CameraState, action: KioskAction): CameraState {
  switch (action.type) {
    case 'usePhoto':
    case 'usePage':
      return 'ready';
    case 'reportCamera':
      if (action.fault === 'busy' || action.fault === 'dark') return action.fault;
      return action.fault === 'refused' ? 'unknown' : 'missing';
    case 'reportCameras':
      if (!action.present) return 'missing';
      // One that is there may still be dark or in use, as it was found when it was used.
      return state === 'busy' || state === 'dark' ? state : 'ready';
    default:
      return state;
  }
}
