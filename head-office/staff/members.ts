import type { StaffMember, StaffPerson } from '../../contract/staff/staff.ts';
import type { Database, Tables } from '../database/tables.ts';

/** A member of staff by branch and id. */
export interface StaffRef {
  readonly branchId: string;
  readonly staffId: string;
}

export type StaffRow = Tables['staff'];

export function findStaff(
  database: Database,
  { branchId, staffId }: StaffRef,
): Promise<StaffRow | undefined> {
  return database
    .selectFrom('staff')
    .selectAll()
    .where('branch_id', '=', branchId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

/** All staff of a branch, by name. */
export async function listBranch(database: Database, branchId: string): Promise<StaffMember[]> {
  const rows = await database
    .selectFrom('staff')
    .selectAll()
    .where('branch_id', '=', branchId)
    .orderBy('name')
    .orderBy('staff_id')
    .execute();
  return rows.map(memberOf);
}

/** Adds a member with a first PIN. False where somebody at the branch has that id already. */
export async function insertStaff(
  transaction: Database,
  branchId: string,
  { staffId, name, role }: StaffPerson,
  pinHash: string,
): Promise<boolean> {
  const inserted = await transaction
    .insertInto('staff')
    .values({
      branch_id: branchId,
      staff_id: staffId,
      name,
      role,
      pin_hash: pinHash,
      first_pin: 1,
      active: 1,
      generation: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('staff_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Changes a member; whatever they were signed in to is over. False where there is none. */
export async function changeStaff(
  transaction: Database,
  { branchId, staffId }: StaffRef,
  change: Partial<Pick<StaffRow, 'name' | 'role' | 'pin_hash' | 'first_pin' | 'active'>>,
): Promise<boolean> {
  const changed = await transaction
    .updateTable('staff')
    .set((of) => ({ ...change, generation: of('generation', '+', 1) }))
    .where('branch_id', '=', branchId)
    .where('staff_id', '=', staffId)
    .returning('staff_id')
    .executeTakeFirst();
  return changed !== undefined;
}

export function memberOf({
  staff_id: staffId,
  name,
  role,
  active,
  first_pin: firstPin,
}: StaffRow): StaffMember {
  return { staffId, name, role, active: active === 1, firstPin: firstPin === 1 };
}
