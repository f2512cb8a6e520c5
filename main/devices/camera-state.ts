import type { CameraState } from '../../contract/fleet/devices.ts';
import type { Action } from '../../contract/kiosk-api/actions/actions.ts';

/** What an action says of the camera; undefined where it says nothing. */
export function cameraStateOf(action: Action): CameraState | undefined {
  switch (action.type) {
    case 'usePhoto':
    case 'usePage':
      return 'ready';
    case 'reportCamera':
      if (action.fault === 'busy' || action.fault === 'dark') return action.fault;
      return action.fault === 'refused' ? 'unknown' : 'missing';
    default:
      return undefined;
  }
}
