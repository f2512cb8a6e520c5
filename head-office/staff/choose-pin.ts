import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { isSimplePin } from '../../contract/staff/staff.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { renewCredential, type SignedInStaff } from './credentials.ts';
import { changeStaff } from './members.ts';
import { hashPin, isPin } from './pin.ts';

/** Stores the PIN that a member chose; it is nobody else's from then on. */
export async function choosePin(
  dependencies: DatabaseAndClock,
  signedIn: SignedInStaff,
  pin: string,
): Promise<Outcome<undefined, { readonly code: 'pinRefused' }>> {
  const { staff, branchId } = signedIn;
  const { settings } = dependencies;
  const isWeak = pin.length !== settings.staff.pinDigits || isSimplePin(pin);
  if (isWeak || (await isPin(pin, staff.pin_hash, settings))) return fail({ code: 'pinRefused' });
  const change = { pin_hash: await hashPin(pin, settings), first_pin: 0 };
  await transact(dependencies, async (transaction) => {
    await changeStaff(transaction, { branchId, staffId: staff.staff_id }, change);
    await renewCredential(transaction, signedIn);
  });
  return succeed(undefined);
}
