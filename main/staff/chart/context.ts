import { defaultSettings, type Settings } from '../../../contract/kiosk-api/actions/settings.ts';
import type { Leaving, LocalSetting } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type { Diagnostics, StaffMember, StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import type { StaffId, StaffPerson, StaffRole } from '../../../contract/staff/staff.ts';
import type { StaffPorts } from './ports.ts';

/** What the staff's side knows while staff are there; forgotten when they go. */
export interface StaffContext {
  readonly ports: StaffPorts;
  /** Staff begin with the kiosk's own display, whatever the participant has chosen, and leave that as it is. */
  readonly settings: Settings;
  readonly helpOpen: boolean;
  /** When the way in was knocked at, in milliseconds. */
  readonly unlockTaps: readonly number[];
  /** Chosen from the list, and from `signedIn` on known by the PIN. */
  readonly member: StaffMember | null;
  readonly signedIn: boolean;
  readonly problem: StaffProblem | null;
  /** Typed just now, until it is checked or repeated. */
  readonly pin: string;
  readonly newPin: string;
  readonly check: Diagnostics | null;
  readonly setting: LocalSetting;
  /** The member whom a supervisor looks at. */
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
    member: null,
    signedIn: false,
    problem: null,
    pin: '',
    newPin: '',
    check: null,
    setting: 'volume',
    openId: null,
    newId: '',
    newName: '',
    newRole: 'helper',
    firstPin: null,
    leaving: 'restart',
  };
}
