import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { type StaffSnapshot, staffFlow } from './machine.ts';
import { staffScreenOf } from './screen.ts';

/** The staff's page over whatever the visit shows, which is not sent along. */
export function staffSnapshotOf(staff: StaffSnapshot, visit: KioskSnapshot): KioskSnapshot {
  const { context, value } = staff;
  const screen = staffScreenOf(value.page, context);
  const part = 'ask' in screen ? screen.ask : '';
  return {
    ...visit,
    page: `staff/${value.page}/${part}`,
    settings: context.settings,
    step: null,
    canGoBack: goesBack(staff),
    canFinish: true,
    helpOpen: context.helpOpen,
    idle: null,
    assisted: null,
    screen,
  };
}

function goesBack(staff: StaffSnapshot): boolean {
  return staffFlow.getTransitionData(staff, { type: 'back' }).some(({ eventType }) => eventType === 'back');
}
