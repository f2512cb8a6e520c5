import type { StaffScreen } from '../../contract/kiosk-api/screens/staff.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { StaffContext } from './chart/context.ts';
import { checksScreens } from './checks/checks.ts';
import { consoleScreens } from './console/console.ts';
import { type StaffSnapshot, staffFlow } from './machine.ts';
import { peopleScreens } from './people/people.ts';
import { settingsScreens } from './settings/settings.ts';
import { signInScreens } from './sign-in/sign-in.ts';

type StaffPage = StaffSnapshot['value']['page'];

/** States without a screen of their own are passed through while something is worked on. */
const screens: Partial<Record<StaffPage, (context: StaffContext) => StaffScreen>> = {
  ...signInScreens,
  ...consoleScreens,
  ...checksScreens,
  ...settingsScreens,
  ...peopleScreens,
};

/** What the screen shows staff on each page of theirs. */
export function staffScreenOf(page: StaffPage, context: StaffContext): StaffScreen {
  return screens[page]?.(context) ?? { name: 'staffWorking' };
}

/** What is the same on every page of this kiosk. */
export type KioskFrame = Pick<
  KioskSnapshot,
  | 'training'
  | 'languages'
  | 'kiosk'
  | 'mmPerPx'
  | 'bottomHeightMm'
  | 'canSpeak'
  | 'headphones'
  | 'keypad'
  | 'repeatPressMs'
  | 'newPageMs'
  | 'eraseHoldMs'
  | 'eraseEveryMs'
  | 'volume'
  | 'cameras'
  | 'lineUp'
  | 'printing'
>;

/** The staff's page, which stands in place of the visit's. */
export function staffSnapshotOf(staff: StaffSnapshot, frame: KioskFrame): KioskSnapshot {
  const { context, value } = staff;
  const screen = staffScreenOf(value.page, context);
  const part = 'ask' in screen ? screen.ask : 'use' in screen ? screen.use : '';
  return {
    ...frame,
    page: `staff/${value.page}/${part}`,
    settings: context.settings,
    step: null,
    canGoBack: canGoBack(staff),
    canFinish: true,
    helpOpen: context.helpOpen,
    call: null,
    idle: null,
    assisted: null,
    screen,
  };
}

function canGoBack(staff: StaffSnapshot): boolean {
  return staffFlow.getTransitionData(staff, { type: 'back' }).some(({ eventType }) => eventType === 'back');
}
