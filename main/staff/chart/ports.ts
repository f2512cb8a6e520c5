import type { ClaimId } from '../../../contract/claim/claim.ts';
import type { Leaving, LocalSetting } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type {
  Diagnostics,
  InterruptedVisit,
  RecoveredStorage,
  StaffMember,
  StaffProblem,
  TurnedDownClaim,
  WaitingClaim,
} from '../../../contract/kiosk-api/screens/staff.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { CameraUse } from '../../../contract/photo/cameras.ts';
import type { StaffId, StaffPerson } from '../../../contract/staff/staff.ts';

/**
 * The members of staff of this kiosk and their PINs. What is written waits while somebody else holds the database. Every
 * change and every sign-in is recorded in the audit log.
 */
export interface StaffRepository {
  /** Those who may sign in. */
  active(): StaffPerson[];
  all(): StaffMember[];
  /** The member to whom id and PIN belong; fails with the reason, and wrong PINs are counted. */
  signIn(staffId: StaffId, pin: string): Promise<Outcome<StaffMember, StaffProblem>>;
  /** The member chose this PIN. */
  choosePin(staffId: StaffId, pin: string): Promise<void>;
  /** Adds a member and returns the PIN for the first sign-in; fails where the id is taken. */
  add(person: StaffPerson, by: StaffId): Promise<Outcome<string, 'staffIdTaken'>>;
  /** Returns a new PIN for the first sign-in; wrong PINs are forgotten. */
  resetPin(staffId: StaffId, by: StaffId): Promise<string>;
  /** A member who is not active cannot sign in; the entry stays. */
  switch(staffId: StaffId, active: boolean, by: StaffId): Promise<void>;
}

/** All that the staff's statechart needs from the rest of the kiosk. */
export interface StaffPorts {
  readonly repository: StaffRepository;
  readonly pinDigits: number;
  readonly idleMs: number;
  readonly unlockTap: { readonly presses: number; readonly seconds: number };
  readonly now: () => Date;
  /** Whether a participant's visit is under way: then staff help in it, and see no console. */
  readonly visitIsOn: () => boolean;
  /** The visit that did not come to its end last; null where each did. */
  readonly interrupted: () => InterruptedVisit | null;
  /** What happened to the storage in the last days. */
  readonly recovered: () => RecoveredStorage | null;
  readonly claims: {
    counts(): { waiting: number; parked: number; turnedDown: number };
    waiting(): WaitingClaim[];
    turnedDown(): TurnedDownClaim[];
    retry(claimId: ClaimId, by: StaffId): Promise<void>;
    /** Tries everything that waits now. */
    retryAll(): Promise<void>;
  };
  readonly runDiagnostics: () => Promise<Diagnostics>;
  readonly printTest: () => Promise<unknown>;
  readonly settings: {
    values(): { setting: LocalSetting; value: number }[];
    set(setting: LocalSetting, text: string, by: StaffId): Promise<Outcome<undefined, StaffProblem>>;
  };
  /** What the photo step asks of its camera. */
  readonly faceCamera: () => Pick<ScreenOf<'staffCamera'>, 'size' | 'metering'>;
  readonly chooseCamera: (use: CameraUse, camera: string | null, by: StaffId) => Promise<void>;
  /** In training mode: staff may go back into service, and may not go into training. */
  readonly training: boolean;
  /** What staff changed is not on the disk; they are told, and stay signed in. */
  readonly onNotSaved: (error: unknown) => void;
  readonly leave: (to: Leaving, by: StaffId) => void;
  readonly signedOut: (staffId: StaffId, because: 'end' | 'idle' | 'visitEnded') => void;
}
