import type { StaffSignIn } from '../../contract/head-office/staff.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { findStaff, type StaffRow } from './members.ts';
import { isPin } from './pin.ts';

export interface StaffDependencies extends DatabaseAndClock {
  /** A hash that no PIN has: checking it takes as long for an unknown id as for a known one. */
  readonly decoyPinHash: string;
}

export type StaffFailure = { readonly code: 'staffCredentials' } | TooManyAttempts;

/** Where a PIN is typed: at a kiosk or in a browser, each of a branch. */
interface PinPlace {
  readonly branchId: string;
  /** By what attempts there are counted. */
  readonly source: string;
}

/**
 * The member of a branch's staff who has this PIN. Guesses count at the member and at the place and branch, each for some
 * minutes; one member's, or one place's, never use up what the others have.
 */
export function proveStaff(
  dependencies: StaffDependencies,
  { staffId, pin }: StaffSignIn,
  { branchId, source }: PinPlace,
): Promise<Outcome<StaffRow, StaffFailure>> {
  const account = `${branchId} ${staffId}`;
  const branch = `branch ${branchId}`;
  const keys = [
    { kind: 'staffPin', account, source },
    { kind: 'staffPinTogether', account, source: branch },
    { kind: 'staffPinFromKiosk', account: '', source },
    { kind: 'staffPinAtBranch', account: '', source: branch },
  ] as const;
  return limitAttempts<StaffRow, StaffFailure>(dependencies, keys, async () => {
    const staff = await findStaff(dependencies.database, { branchId, staffId });
    const { decoyPinHash, settings } = dependencies;
    const right = await isPin(pin, staff?.pin_hash ?? decoyPinHash, settings);
    if (!staff || !right || staff.active !== 1) return fail({ code: 'staffCredentials' });
    return succeed(staff);
  });
}
