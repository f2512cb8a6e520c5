import { z } from 'zod';
import { pinSchema } from '../../contract/head-office/staff.ts';
import { staffPersonSchema } from '../../contract/staff/staff.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Tables } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { hashPin } from '../staff/pin.ts';
import document from './staff.json' with { type: 'json' };

const memberSchema = staffPersonSchema.extend({
  branchId: z.string().min(1),
  pin: pinSchema,
  /** Whether it must be changed at the first sign-in. */
  firstPin: z.boolean().default(false),
});
type TrainingStaff = z.output<typeof memberSchema>;

export const trainingStaffSchema = z.strictObject({ members: z.array(memberSchema).min(1) });

/** Who trains as staff; their PINs stand in docs/operate.md. */
export function hashTrainingPins(settings: Settings): Promise<Tables['staff'][]> {
  const { members } = trainingStaffSchema.parse({ members: document });
  return Promise.all(members.map((member) => rowOf(member, settings)));
}

/** Adds made-up staff of any branch, for trainers and tests; whoever is there stays as they are. */
export async function addTrainingStaff(
  { database, settings }: DatabaseAndClock,
  { members }: z.output<typeof trainingStaffSchema>,
): Promise<void> {
  const rows = await Promise.all(members.map((member) => rowOf(member, settings)));
  await database
    .insertInto('staff')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function rowOf(
  { branchId, staffId, name, role, pin, firstPin }: TrainingStaff,
  settings: Settings,
): Promise<Tables['staff']> {
  return {
    branch_id: branchId,
    staff_id: staffId,
    name,
    role,
    pin_hash: await hashPin(pin, settings),
    first_pin: firstPin ? 1 : 0,
    active: 1,
    generation: 1,
  };
}
