import type { ClaimId } from '../../../contract/claim/claim.ts';
import type { BranchStaff } from '../../../contract/head-office/staff.ts';
import type { Leaving, LocalSetting } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type {
  Diagnostics,
  InterruptedVisit,
  RecoveredStorage,
  StaffProblem,
  TurnedDownClaim,
  WaitingClaim,
} from '../../../contract/kiosk-api/screens/staff.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { CameraUse } from '../../../contract/photo/cameras.ts';
import type { StaffId, StaffMember, StaffPerson } from '../../../contract/staff/staff.ts';

/** Who has signed in, and the name of their credential. */
interface SignedInMember {
  readonly member: StaffMember;
  readonly credentialId: string;
}

/**
 * The staff of this branch, as the head office knows them. Every change and every sign-in is recorded in the audit log.
 * Nothing is thrown: a head office that cannot answer is a problem like others.
 */
export interface StaffRepository {
  /** Who may sign in, as the head office said last. */
  known(): BranchStaff;
  /** As it says now, or said last where it cannot answer. */
  refresh(): Promise<BranchStaff>;
  /** The member to whom id and PIN belong. */
  signIn(staffId: StaffId, pin: string): Promise<Outcome<SignedInMember, StaffProblem>>;
  /** Somebody says that they are this member, and nobody can check it. */
  noteNotChecked(staffId: StaffId): void;
  /** Whoever is signed in chose this PIN. */
  choosePin(pin: string): Promise<Outcome<undefined, StaffProblem>>;
  /** All staff of the branch, for a supervisor who is signed in. */
  list(): Promise<Outcome<readonly StaffMember[], StaffProblem>>;
  /** Adds a member and returns the PIN for the first sign-in. */
  add(person: StaffPerson): Promise<Outcome<string, StaffProblem>>;
  /** Returns a new PIN for the first sign-in. */
  resetPin(staffId: StaffId): Promise<Outcome<string, StaffProblem>>;
  /** A member who is not active cannot sign in; the entry stays. */
  switch(staffId: StaffId, active: boolean): Promise<Outcome<undefined, StaffProblem>>;
  signOut(): void;
}

/** All that the staff's statechart needs from the rest of the kiosk. */
export interface StaffPorts {
  readonly repository: StaffRepository;
  /** The head office can be reached. */
  readonly lineUp: () => boolean;
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
