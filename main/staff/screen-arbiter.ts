import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import type { VisitState } from '../visit-process/messages.ts';
import type { Visits } from '../visit-process/visits.ts';
import { memberIn } from './chart/context.ts';
import type { StaffHost } from './host.ts';

/** Decides who has the one screen, the participant's visit or staff, and whether staff help in a visit. */
export interface ScreenArbiter {
  /** An action on a page of staff, or of staff on any page. */
  act(action: KioskAction): void;
  /** Staff have the screen; nothing on it is for the visit. */
  isCovered(): boolean;
  /** A page that shows the camera is on the screen. */
  cameraWanted(): boolean;
  /** Neither a participant nor staff are at the screen. */
  isFree(): boolean;
  /** Makes visit and staff agree on who helps, after one of them has changed by itself. */
  reconcile(): void;
  /** The visit has changed. */
  follow(state: VisitState, before: VisitState): void;
  /** The visit is over, and another one stands ready. */
  visitEnded(): void;
}

type ArbiterVisits = Pick<Visits<never>, 'state' | 'say' | 'help'>;

/** Then staff who sign in help in the visit; else they come to the console. */
export function isVisitOn({ phase }: VisitState): boolean {
  return phase === 'visit';
}

/** @param mayStart Whether a visit may start now. */
export function screenArbiter(
  visits: ArbiterVisits,
  staff: StaffHost,
  mayStart: () => boolean,
): ScreenArbiter {
  /** The visit's count of helpers from which on it knows of this one; null while nobody helps or has asked to. */
  let linkedAt: number | null = null;
  const isHelping = () => staff.current().value.page === 'helping';

  function reconcile(): void {
    if (isHelping() && linkedAt === null) startHelping();
    else if (linkedAt !== null && !isHelping()) {
      linkedAt = null;
      visits.say({ type: 'helpEnded' });
    } else if (linkedAt !== null) {
      const { helps, helper } = visits.state();
      if (helps >= linkedAt && helper === 'none') endHelping();
    }
  }

  function startHelping(): void {
    // A kiosk that cannot store a claim starts no visit.
    if (!isVisitOn(visits.state()) && !mayStart()) {
      staff.visitEnded();
      return;
    }
    const { context } = staff.current();
    const { staffId, name } = memberIn(context);
    linkedAt = visits.help({ staffId, name, credentialId: context.credentialId });
  }

  function endHelping(): void {
    linkedAt = null;
    staff.visitEnded();
  }

  return {
    act(action) {
      staff.act(action);
      // The participant stands beside staff: the visit is not idle.
      visits.say({ type: 'touch' });
      reconcile();
    },
    isCovered: staff.ownsScreen,
    cameraWanted: () => (staff.ownsScreen() ? staff.current().hasTag('camera') : visits.state().camera),
    isFree: () => !staff.ownsScreen() && visits.state().phase === 'resting',
    reconcile,
    follow(state, before) {
      if (linkedAt !== null && state.actions > before.actions) staff.act({ type: 'touch' });
      reconcile();
    },
    visitEnded() {
      if (linkedAt !== null) endHelping();
    },
  };
}
