import type { StaffPerson } from '../../contract/staff/staff.ts';
import type { Database } from '../database/tables.ts';
import { changeStaff, insertStaff } from './members.ts';

/**
 * Makes somebody a supervisor of a branch, with a first PIN; whoever has that id there already gets it, too, so that a
 * branch whose supervisors have forgotten their PINs is helped in the same way as a new one.
 */
export async function nameSupervisor(
  transaction: Database,
  branchId: string,
  { staffId, name }: Pick<StaffPerson, 'staffId' | 'name'>,
  pinHash: string,
): Promise<void> {
  const role = 'supervisor';
  if (await insertStaff(transaction, branchId, { staffId, name, role }, pinHash)) return;
  const change = { name, role, pin_hash: pinHash, first_pin: 1, active: 1 } as const;
  await changeStaff(transaction, { branchId, staffId }, change);
}
