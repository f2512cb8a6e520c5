import type { CameraState } from '../../contract/fleet/devices.ts';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';

/** How the camera was when it was last used, or looked for while nobody was there; it is never opened for this. */
export interface CameraWatch {
  state(): CameraState;
  /** The page did something that tells of the camera, or not. */
  note(action: KioskAction): void;
}

export function watchCamera(): CameraWatch {
  let state: CameraState = 'unknown';
  return {
    state: () => state,
    note(action) {
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
