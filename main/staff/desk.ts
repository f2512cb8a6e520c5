import { isStaffAction, type KioskAction } from '../../contract/kiosk-api/actions.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { VisitHost } from '../session/visit.ts';
import type { StaffHost } from './host.ts';
import { staffSnapshotOf } from './snapshot.ts';

/** The one screen, shared: what is done on it goes to the participant's visit or to the staff's side, never to both. */
export interface FrontDesk {
  act(action: KioskAction): void;
  /** What the screen shows; `visit` is what it would show of the visit. */
  show(visit: KioskSnapshot): KioskSnapshot;
  /** A page that shows the camera is on the screen. */
  cameraWanted(): boolean;
}

export function frontDesk(visit: Pick<VisitHost, 'act' | 'current'>, staff: StaffHost): FrontDesk {
  return {
    act(action) {
      if (isStaffAction(action) || staff.covers()) staff.act(action);
      else visit.act(action);
    },
    show: (shown) => (staff.covers() ? staffSnapshotOf(staff.current(), shown) : shown),
    cameraWanted: () =>
      staff.covers() ? staff.current().hasTag('camera') : visit.current().hasTag('camera'),
  };
}
