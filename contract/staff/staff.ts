import { z } from 'zod';

/** A staff member's sign, as on the badge; the name for the screen is kept beside it. */
export const staffIdSchema = z
  .string()
  .regex(/^[0-9A-Z]{2,12}$/, 'must be 2 to 12 capital letters or digits');
export type StaffId = z.infer<typeof staffIdSchema>;

export const staffNameSchema = z.string().trim().min(2).max(60);

export const staffRoleSchema = z.enum(['helper', 'supervisor']);
/** Helpers help people and look after the machine; supervisors besides decide who is staff and end the program. */
export type StaffRole = z.infer<typeof staffRoleSchema>;

/** Who a member of staff is on the screen. */
export interface StaffPerson {
  readonly staffId: StaffId;
  readonly name: string;
  readonly role: StaffRole;
}
