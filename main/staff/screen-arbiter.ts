import { isStaffAction, type KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { VisitHost } from '../visit/host.ts';
import type { Step } from '../visit/machine.ts';
import { memberIn } from './chart/setup.ts';
import type { StaffHost } from './host.ts';
import { staffSnapshotOf } from './snapshot.ts';

/** The one screen, shared: what is done on it goes to the participant's visit or to the staff's side, never to both. */
export interface ScreenArbiter {
  act(action: KioskAction): void;
  /** What the screen shows; `visit` is what it would show of the visit. */
  show(visit: KioskSnapshot): KioskSnapshot;
  /** A page that shows the camera is on the screen. */
  cameraWanted(): boolean;
  /** Neither a participant nor staff are at the screen. */
  isFree(): boolean;
  /** Brings both sides together after one of them has changed by itself: who helps, and whether still. */
  reconcile(): void;
}

type Visit = Pick<VisitHost, 'act' | 'current' | 'staffCame' | 'staffGone'>;

/** Nobody's visit: then staff come to the console, and else to the participant's side. */
const AT_REST: readonly Step[] = ['attract', 'farewell', 'ended'];

export function isVisitOn(visit: Pick<VisitHost, 'current'>): boolean {
  return !AT_REST.includes(visit.current().value.step);
}

export function screenArbiter(visit: Visit, staff: StaffHost): ScreenArbiter {
  /** Staff help in the visit under way, or have asked to. */
  let linked = false;
  const isHelping = () => staff.current().value.page === 'helping';

  function reconcile(): void {
    if (isHelping() && !linked) begin();
    else if (linked && !isHelping()) {
      linked = false;
      visit.staffGone();
    } else if (linked && visit.current().value.helper === 'none') {
      linked = false;
      staff.visitEnded();
    }
  }

  function begin(): void {
    // From the page that says goodbye the first start leads to the resting one.
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
        // Who stands beside staff has not gone.
        visit.act({ type: 'touch' });
      } else {
        visit.act(action);
        if (linked) staff.act({ type: 'touch' });
      }
      reconcile();
    },
    show: (shown) => (staff.ownsScreen() ? staffSnapshotOf(staff.current(), shown) : shown),
    cameraWanted: () =>
      staff.ownsScreen() ? staff.current().hasTag('camera') : visit.current().hasTag('camera'),
    isFree: () => !staff.ownsScreen() && visit.current().value.step === 'attract',
    reconcile,
  };
}
