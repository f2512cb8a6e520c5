import type { ClaimId } from '../../../contract/claim/claim.ts';
import type { BranchStaff } from '../../../contract/head-office/staff.ts';
import { defaultSettings, type Settings } from '../../../contract/kiosk-api/actions/settings.ts';
import type { Leaving, LocalSetting } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type { Diagnostics, StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import type { CameraUse } from '../../../contract/photo/cameras.ts';
import type { StaffId, StaffMember, StaffPerson, StaffRole } from '../../../contract/staff/staff.ts';
import type { StaffPorts } from './ports.ts';

/** What is known while staff are signing in or signed in; reset when they go. */
export interface StaffContext {
  readonly ports: StaffPorts;
  /** Of the staff's pages alone: they start with the defaults, and the participant's settings stay. */
  readonly settings: Settings;
  readonly helpOpen: boolean;
  /** Times of the unlock taps so far, in milliseconds. */
  readonly unlockTaps: readonly number[];
  /** Who may sign in, and how many digits a PIN has. */
  readonly branch: BranchStaff;
  /** Chosen from the list, and from `signedIn` on known by the PIN; never known so where the line is down. */
  readonly member: StaffMember | null;
  readonly signedIn: boolean;
  /** Names what the head office gave at sign-in; null where nobody checked a PIN. */
  readonly credentialId: string | null;
  readonly problem: StaffProblem | null;
  /** Typed just now, until it is checked or repeated. */
  readonly pin: string;
  readonly newPin: string;
  readonly diagnostics: Diagnostics | null;
  /** The camera that is looked at. */
  readonly cameraUse: CameraUse;
  readonly setting: LocalSetting;
  /** As it was typed for it, until it is stored; null before. */
  readonly settingTyped: string | null;
  /** What staff want just now, while it is written: this camera, this claim sent again or all of them, this standing. */
  readonly wanted: {
    readonly camera: string | null;
    readonly claimId: ClaimId | null;
    readonly active: boolean;
  };
  /** All staff of the branch, for a supervisor. */
  readonly members: readonly StaffMember[];
  /** The member whose page a supervisor has opened. */
  readonly openId: StaffId | null;
  readonly newId: string;
  readonly newName: string;
  readonly newRole: StaffRole;
  readonly firstPin: { readonly person: StaffPerson; readonly pin: string } | null;
  readonly leaving: Leaving;
}

export function startStaff(ports: StaffPorts): StaffContext {
  return {
    ports,
    settings: defaultSettings,
    helpOpen: false,
    unlockTaps: [],
    branch: ports.repository.known(),
    member: null,
    signedIn: false,
    credentialId: null,
    problem: null,
    pin: '',
    newPin: '',
    diagnostics: null,
    cameraUse: 'face',
    setting: 'volume',
    settingTyped: null,
    wanted: { camera: null, claimId: null, active: true },
    members: [],
    openId: null,
    newId: '',
    newName: '',
    newRole: 'helper',
    firstPin: null,
    leaving: 'restart',
  };
}

/** Who is signed in, or signing in. @throws Error when nobody is. */
export function memberIn({ member }: StaffContext): StaffMember {
  if (!member) throw new Error('this page is for staff who have signed in');
  return member;
}

/** The member whose page a supervisor has opened. @throws Error when none is open. */
export function openMember({ members, openId }: StaffContext): StaffMember {
  const found = members.find(({ staffId }) => staffId === openId);
  if (!found) throw new Error('a page of a member comes after the choice of one');
  return found;
}

/** What is shown of a person, without the other fields of a member. */
export function personOf({ staffId, name, role }: StaffPerson): StaffPerson {
  return { staffId, name, role };
}
