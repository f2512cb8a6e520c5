import type { StaffCredential, StaffSignIn } from '../../contract/head-office/staff.ts';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import { kioskSource } from '../accounts/origin.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { openCredential } from './credentials.ts';
import { proveStaff, type StaffDependencies, type StaffFailure } from './prove-staff.ts';

/** Signs a member of staff of the kiosk's branch in by PIN. */
export async function signInStaff(
  dependencies: StaffDependencies,
  signIn: StaffSignIn,
  kiosk: KioskRef,
): Promise<Outcome<StaffCredential, StaffFailure>> {
  const place = { branchId: kiosk.branchId, source: kioskSource(kiosk) };
  const proved = await proveStaff(dependencies, signIn, place);
  return proved.ok ? succeed(await openCredential(dependencies, kiosk, proved.value)) : proved;
}
