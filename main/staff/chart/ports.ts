import type { ClaimId } from '../../../contract/claim/claim.ts';
import type { Leaving, LocalSetting } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type {
  Diagnostics,
  StaffProblem,
  TurnedDownClaim,
  WaitingClaim,
} from '../../../contract/kiosk-api/screens/staff.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { StaffId } from '../../../contract/staff/staff.ts';
import type { StaffRepository } from '../repository.ts';

/** All that the staff's side of the kiosk needs from the rest of it. */
export interface StaffPorts {
  readonly book: StaffRepository;
  readonly pinDigits: number;
  readonly idleMs: number;
  readonly unlockTap: { readonly presses: number; readonly seconds: number };
  readonly now: () => Date;
  /** Whether a participant's visit is under way: then staff help, and see no console. */
  readonly visitIsOn: () => boolean;
  readonly claims: {
    counts(): { waiting: number; parked: number; turnedDown: number };
    waiting(): WaitingClaim[];
    turnedDown(): TurnedDownClaim[];
    retry(claimId: ClaimId, by: StaffId): void;
    /** Everything that waits is tried now. */
    retryAll(): void;
  };
  readonly runDiagnostics: () => Promise<Diagnostics>;
  readonly printTest: () => Promise<unknown>;
  readonly settings: {
    values(): { setting: LocalSetting; value: number }[];
    set(setting: LocalSetting, text: string, by: StaffId): Outcome<undefined, StaffProblem>;
  };
  /** In training mode: staff may go back into service, and may not go into training. */
  readonly training: boolean;
  readonly leave: (to: Leaving, by: StaffId) => void;
  readonly signedOut: (staffId: StaffId, because: 'end' | 'idle' | 'visitEnded') => void;
}
