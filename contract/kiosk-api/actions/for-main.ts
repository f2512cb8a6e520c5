import type { Action, KioskAction } from './actions.ts';
import type { StaffAction } from './staff-actions.ts';

/** What concerns the kiosk and no participant: it goes to main whatever is on the screen. */
type ActionForMain = StaffAction | Extract<Action, { type: 'reportCameras' | 'enrol' }>;

export function isForMain(action: KioskAction): action is ActionForMain {
  return isStaffAction(action) || action.type === 'reportCameras' || action.type === 'enrol';
}

export function isStaffAction(action: KioskAction): action is StaffAction {
  return action.type.startsWith('staff');
}
