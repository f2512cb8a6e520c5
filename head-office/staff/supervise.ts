import type { StaffSwitch } from '../../contract/head-office/staff.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { StaffPerson } from '../../contract/staff/staff.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import type { SignedInStaff } from './credentials.ts';
import { changeStaff, insertStaff } from './members.ts';
import { hashPin, makePin } from './pin.ts';

// What a supervisor does about the staff of the own branch.

interface FirstPin {
  readonly firstPin: string;
}

/** Adds a member. @returns the first PIN, of which only the hash is kept. */
export async function addStaff(
  dependencies: DatabaseAndClock,
  { branchId }: SignedInStaff,
  person: StaffPerson,
): Promise<Outcome<FirstPin, { readonly code: 'staffIdTaken' }>> {
  const { firstPin, pinHash } = await makeFirstPin(dependencies);
  const added = await transact(dependencies, (transaction) =>
    insertStaff(transaction, branchId, person, pinHash),
  );
  return added ? succeed({ firstPin }) : fail({ code: 'staffIdTaken' });
}

/** Gives a member, also oneself, a new first PIN. */
export async function resetPin(
  dependencies: DatabaseAndClock,
  { branchId }: SignedInStaff,
  staffId: string,
): Promise<Outcome<FirstPin, { readonly code: 'staffUnknown' }>> {
  const { firstPin, pinHash } = await makeFirstPin(dependencies);
  const change = { pin_hash: pinHash, first_pin: 1 };
  const changed = await transact(dependencies, (transaction) =>
    changeStaff(transaction, { branchId, staffId }, change),
  );
  return changed ? succeed({ firstPin }) : fail({ code: 'staffUnknown' });
}

/** Stops or allows the access of another member: nobody locks themselves out. */
export async function switchStaff(
  dependencies: DatabaseAndClock,
  { branchId, staff }: SignedInStaff,
  { staffId, active }: StaffSwitch,
): Promise<Outcome<undefined, { readonly code: 'staffUnknown' }>> {
  const changed =
    staffId !== staff.staff_id &&
    (await transact(dependencies, (transaction) =>
      changeStaff(transaction, { branchId, staffId }, { active: active ? 1 : 0 }),
    ));
  return changed ? succeed(undefined) : fail({ code: 'staffUnknown' });
}

async function makeFirstPin({ settings }: DatabaseAndClock): Promise<{ firstPin: string; pinHash: string }> {
  const firstPin = makePin(settings.staff.pinDigits);
  return { firstPin, pinHash: await hashPin(firstPin, settings) };
}
