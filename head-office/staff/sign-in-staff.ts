import type { StaffCredential, StaffSignIn } from '../../contract/head-office/staff.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { kioskSource } from '../accounts/origin.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { openCredential } from './credentials.ts';
import { findStaff } from './members.ts';
import { isPin } from './pin.ts';

export interface StaffDependencies extends DatabaseAndClock {
  /** A hash that no PIN has: checking it takes as long for an unknown id as for a known one. */
  readonly decoyPinHash: string;
}

type SignInFailure = { readonly code: 'staffCredentials' } | TooManyAttempts;

/**
 * Signs a member of staff of the kiosk's branch in by PIN. Guesses count at the member and at the kiosk and branch, each
 * for some minutes; one member's, or one kiosk's, never use up what the others have.
 */
export function signInStaff(
  dependencies: StaffDependencies,
  { staffId, pin }: StaffSignIn,
  kiosk: KioskRef,
): Promise<Outcome<StaffCredential, SignInFailure>> {
  const { branchId } = kiosk;
  const account = `${branchId} ${staffId}`;
  const branch = `branch ${branchId}`;
  const source = kioskSource(kiosk);
  const keys = [
    { kind: 'staffPin', account, source },
    { kind: 'staffPinTogether', account, source: branch },
    { kind: 'staffPinFromKiosk', account: '', source },
    { kind: 'staffPinAtBranch', account: '', source: branch },
  ] as const;
  return limitAttempts<StaffCredential, SignInFailure>(dependencies, keys, async () => {
    const staff = await findStaff(dependencies.database, { branchId, staffId });
    const { decoyPinHash, settings } = dependencies;
    const right = await isPin(pin, staff?.pin_hash ?? decoyPinHash, settings);
    if (!staff || !right || staff.active !== 1) return fail({ code: 'staffCredentials' });
    return succeed(await openCredential(dependencies, kiosk, staff));
  });
}
