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

export const staffPersonSchema = z.object({
  staffId: staffIdSchema,
  name: staffNameSchema,
  role: staffRoleSchema,
});
/** Who a member of staff is on the screen. */
export type StaffPerson = Readonly<z.infer<typeof staffPersonSchema>>;

export const staffMemberSchema = staffPersonSchema.extend({
  /** One who is not stays listed, and cannot sign in. */
  active: z.boolean(),
  /** The PIN is one that somebody else has known; nothing may be done before another one is chosen. */
  firstPin: z.boolean(),
});
/** A member of staff as supervisors see them. */
export type StaffMember = Readonly<z.infer<typeof staffMemberSchema>>;

/** One digit or one pair over and over, or counted up or down: among the first that anybody tries. */
export function isSimplePin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, place) => Number(digit) - Number(pin[place]));
  const first = steps[0];
  return steps.every((step) => step === first) || /^(\d\d)\1+$/.test(pin);
}
