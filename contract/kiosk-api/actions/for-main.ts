import type { Action, KioskAction } from './actions.ts';
import type { StaffAction } from './staff-actions.ts';

const forMain = ['reportCameras', 'enrol', 'measurePanel'] as const;

/** What concerns the kiosk and no participant: it goes to main whatever is on the screen. */
type ActionForMain = StaffAction | Extract<Action, { type: (typeof forMain)[number] }>;

export function isForMain(action: KioskAction): action is ActionForMain {
  return isStaffAction(action) || forMain.some((type) => type === action.type);
}

export function isStaffAction(action: KioskAction): action is StaffAction {
  return action.type.startsWith('staff');
}
