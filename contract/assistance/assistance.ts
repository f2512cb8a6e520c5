import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { staffIdSchema } from '../staff/staff.ts';

/** Edition of the words by which a participant agrees to be helped. */
export const HELP_CONSENT_VERSION = '2026-11-23';

/** How it is known who the participant is: by an account, or since staff held the person against the e-KTP. */
export const identityEvidenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account') }),
  z.object({ kind: z.literal('staffCheckedEktp'), staffId: staffIdSchema, checkedAt: instantText }),
]);
export type IdentityEvidence = z.infer<typeof identityEvidenceSchema>;

/** That staff saw the person at the kiosk, where there is no photo (EN 301 549 5.3). */
export const presenceSchema = z.object({
  kind: z.literal('staffSawPerson'),
  staffId: staffIdSchema,
  seenAt: instantText,
});
export type Presence = z.infer<typeof presenceSchema>;

export const enteredBySchema = z.enum(['participant', 'staff']);
export type EnteredBy = z.infer<typeof enteredBySchema>;

/** Who helped, since when the participant agreed to it, and who entered what: names of fields, never what they hold. */
export const assistanceSchema = z.object({
  staffId: staffIdSchema,
  consentVersion: z.string(),
  consentedAt: instantText,
  enteredBy: z.record(z.string(), enteredBySchema),
});
export type Assistance = z.infer<typeof assistanceSchema>;
