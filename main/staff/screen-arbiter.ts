import { isStaffAction, type KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { VisitHost } from '../visit/host.ts';
import { memberIn } from './chart/context.ts';
import type { StaffHost } from './host.ts';
import { staffSnapshotOf } from './snapshot.ts';

/** Decides who has the one screen: an action on it goes to the participant's visit or to staff, never to both. */
export interface ScreenArbiter {
  act(action: KioskAction): void;
  /** What the screen shows; `visit` is the visit's own snapshot. */
  snapshot(visit: KioskSnapshot): KioskSnapshot;
  /** A page that shows the camera is on the screen. */
  cameraWanted(): boolean;
  /** Neither a participant nor staff are at the screen. */
  isFree(): boolean;
  /** Makes visit and staff agree on who helps, after one of them has changed by itself. */
  reconcile(): void;
}

type Visit = Pick<VisitHost, 'act' | 'current' | 'staffCame' | 'staffGone'>;

/** Then staff who sign in help in the visit; else they come to the console. */
export function isVisitOn(visit: Pick<VisitHost, 'current'>): boolean {
  return !visit.current().hasTag('nobody');
}

export function screenArbiter(visit: Visit, staff: StaffHost): ScreenArbiter {
  /** Staff help in the visit under way, or have asked to. */
  let linked = false;
  const isHelping = () => staff.current().value.page === 'helping';

  function reconcile(): void {
    if (isHelping() && !linked) startHelping();
    else if (linked && !isHelping()) {
      linked = false;
      visit.staffGone();
    } else if (linked && visit.current().value.helper === 'none') {
      linked = false;
      staff.visitEnded();
    }
  }

  function startHelping(): void {
    // From the farewell page the first start leads to the attract page.
    for (let press = 0; press < 2 && !isVisitOn(visit); press += 1) visit.act({ type: 'start' });
    // A kiosk that cannot store a claim starts no visit.
    if (!isVisitOn(visit)) {
      staff.visitEnded();
      return;
    }
    linked = true;
    const { staffId, name } = memberIn(staff.current().context);
    visit.staffCame({ staffId, name });
  }

  return {
    act(action) {
      if (isStaffAction(action) || staff.ownsScreen()) {
        staff.act(action);
        // The participant stands beside staff: the visit is not idle.
        visit.act({ type: 'touch' });
      } else {
        visit.act(action);
        if (linked) staff.act({ type: 'touch' });
      }
      reconcile();
    },
    snapshot: (visitSnapshot) =>
      staff.ownsScreen() ? staffSnapshotOf(staff.current(), visitSnapshot) : visitSnapshot,
    cameraWanted: () =>
      staff.ownsScreen() ? staff.current().hasTag('camera') : visit.current().hasTag('camera'),
    isFree: () => !staff.ownsScreen() && visit.current().value.step === 'attract',
    reconcile,
  };
}
