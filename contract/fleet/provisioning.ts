import { z } from 'zod';
import { counterNameSchema } from '../assistance/help-call.ts';
import { officeKeySchema } from '../keys/key-list.ts';
import { branchIdSchema, kioskIdSchema } from './heartbeat.ts';
import { timeZoneSchema } from './time-zone.ts';

const placeName = z.string().trim().min(2).max(60);
export const branchNameSchema = placeName;
/** Of the branch; told on phones that sign in there. */
export const citySchema = placeName.describe('City or regency');

/** What makes a kiosk this kiosk; signed by the head office for the one key that has enrolled. */
export const provisioningSchema = z.object({
  /** Thumbprint of the kiosk's key (RFC 7638). */
  kid: z.string(),
  branchId: branchIdSchema,
  branchName: branchNameSchema,
  kioskId: kioskIdSchema,
  timeZone: timeZoneSchema,
  /** Where staff are found; missing where nobody told. */
  counterName: counterNameSchema.optional(),
  keys: z.array(officeKeySchema),
  /** The highest running receipt number that this kiosk is known to have given, on whatever disk. */
  receiptsGiven: z.int().min(0).optional(),
  /** The policy in force, as GET /v1/policy answers it. */
  policy: z.string(),
});
export type Provisioning = z.infer<typeof provisioningSchema>;
