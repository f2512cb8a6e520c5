import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { staffIdSchema } from '../staff/staff.ts';

/** Edition of the words by which a participant agrees to be helped. */
export const HELP_CONSENT_VERSION = '2026-11-23';

/** The credential under which staff were signed in; missing where the line was down and nobody could check a PIN. */
const credentialIdSchema = z.uuid().optional();

/** How it is known who the participant is: by an account, or since staff held the person against the e-KTP. */
export const identityEvidenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account') }),
  z.object({
    kind: z.literal('staffCheckedEktp'),
    staffId: staffIdSchema,
    credentialId: credentialIdSchema,
    checkedAt: instantText,
  }),
]);
export type IdentityEvidence = z.infer<typeof identityEvidenceSchema>;

/** That staff saw the person at the kiosk, where there is no photo (EN 301 549 5.3). */
export const presenceSchema = z.object({
  kind: z.literal('staffSawPerson'),
  staffId: staffIdSchema,
  credentialId: credentialIdSchema,
  seenAt: instantText,
});
export type Presence = z.infer<typeof presenceSchema>;

export const enteredBySchema = z.enum(['participant', 'staff']);
export type EnteredBy = z.infer<typeof enteredBySchema>;

/** Who helped, since when the participant agreed to it, and who entered what: names of fields, never what they hold. */
export const assistanceSchema = z.object({
  staffId: staffIdSchema,
  credentialId: credentialIdSchema,
  consentVersion: z.string(),
  consentedAt: instantText,
  enteredBy: z.record(z.string(), enteredBySchema),
});
export type Assistance = z.infer<typeof assistanceSchema>;
