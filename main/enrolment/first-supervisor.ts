import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { EnrolmentCode } from '../../contract/fleet/enrolment-code.ts';
import { firstPinOf } from '../../contract/fleet/first-pin.ts';
import type { FirstSupervisor } from '../../contract/fleet/provisioning.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { staffConfigSchema } from '../configuration/staff.ts';

/** Why the supervisor whom the head office named was not written into the provisioning file. */
export type LeftOut = 'fileKept' | 'alreadyThere' | 'pinDigits';

/** The staff part of a provisioning file as somebody wrote it: what was left out stays out. */
export const writtenStaffSchema = z.looseObject({
  members: z.array(z.looseObject({ staffId: z.string() })).optional(),
  pinDigits: z.int().optional(),
});
type WrittenStaff = z.infer<typeof writtenStaffSchema>;

/** The staff with the first supervisor, who signs in by the PIN that follows from the code. */
export function withSupervisor(
  staff: WrittenStaff,
  { staffId, name }: FirstSupervisor,
  code: EnrolmentCode,
): Outcome<WrittenStaff, LeftOut> {
  const { members = [] } = staff;
  if (members.some((member) => member.staffId === staffId)) return fail('alreadyThere');
  const initialPin = firstPinOf(code, (key, text) => createHmac('sha256', key).update(text).digest());
  // With PINs of another length the whole file would be refused.
  if (staffConfigSchema.shape.pinDigits.parse(staff.pinDigits) !== initialPin.length)
    return fail('pinDigits');
  return succeed({ ...staff, members: [...members, { staffId, name, role: 'supervisor', initialPin }] });
}
