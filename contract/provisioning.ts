import { z } from 'zod';
import { officeKeySchema } from './head-office-api.ts';
import { branchIdSchema, kioskIdSchema } from './heartbeat.ts';

export const timeZoneSchema = z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']);
export type KioskTimeZone = z.infer<typeof timeZoneSchema>;
export const branchNameSchema = z.string().trim().min(2).max(60);

/** What makes a kiosk this kiosk; signed by the head office for the one key that has enrolled. */
export const provisioningSchema = z.object({
  /** Thumbprint of the kiosk's key (RFC 7638). */
  kid: z.string(),
  branchId: branchIdSchema,
  branchName: branchNameSchema,
  kioskId: kioskIdSchema,
  timeZone: timeZoneSchema,
  keys: z.array(officeKeySchema),
  /** The policy in force, as GET /v1/policy answers it. */
  policy: z.string(),
});
export type Provisioning = z.infer<typeof provisioningSchema>;
