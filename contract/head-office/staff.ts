import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { staffIdSchema, staffMemberSchema, staffPersonSchema } from '../staff/staff.ts';

/** Limits of the length that a head office may ask for. */
export const PIN_DIGITS = { least: 6, most: 12 } as const;

export const pinSchema = z.string().regex(new RegExp(`^\\d{${PIN_DIGITS.least},${PIN_DIGITS.most}}$`));

/** Who may sign in at the kiosk's branch, and how many digits a PIN has. */
export const branchStaffSchema = z.object({
  people: z.array(staffPersonSchema),
  pinDigits: z.int().min(PIN_DIGITS.least).max(PIN_DIGITS.most),
});
export type BranchStaff = z.infer<typeof branchStaffSchema>;

export const staffSignInSchema = z.strictObject({ staffId: staffIdSchema, pin: pinSchema });
export type StaffSignIn = z.infer<typeof staffSignInSchema>;

/** What a member of staff may do at this one kiosk, for some minutes. */
export const staffCredentialSchema = z.object({
  /** Names it in claims; opens nothing. */
  credentialId: z.uuid(),
  /** Bearer token for the Authorization header; a secret. */
  token: z.string().min(32),
  expiresAt: instantText,
  member: staffMemberSchema,
});
export type StaffCredential = z.infer<typeof staffCredentialSchema>;

export const chosenPinSchema = z.strictObject({ pin: pinSchema });

export const staffListSchema = z.object({ members: z.array(staffMemberSchema) });

export const staffOfBranchSchema = z.strictObject({ staffId: staffIdSchema });

export const staffSwitchSchema = z.strictObject({ staffId: staffIdSchema, active: z.boolean() });
export type StaffSwitch = z.infer<typeof staffSwitchSchema>;

/** Shown once to the supervisor; it must be changed at the next sign-in. */
export const firstPinSchema = z.object({ firstPin: pinSchema });

export const attestationNonceSchema = z.object({
  /** 256 random bits in base64url, good once. */
  nonce: z.string().regex(/^[\w-]{43}$/),
  expiresAt: instantText,
});
export type AttestationNonce = z.infer<typeof attestationNonceSchema>;
