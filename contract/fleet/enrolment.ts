import { z } from 'zod';
import { enrolmentCodeSchema } from './enrolment-code.ts';
import { branchIdSchema, kioskIdSchema } from './heartbeat.ts';

export const ENROLMENT_TYPES = {
  request: 'anjungan-jht-enrolment',
  provisioning: 'anjungan-jht-provisioning',
} as const;

/** What a new kiosk signs by the key that it has made; the key itself stands in the header, `jwk` (RFC 7515 4.1.3). */
export const enrolmentRequestSchema = z.object({
  code: enrolmentCodeSchema,
  version: z.string().max(40),
  /** Of a kiosk that enrols anew: a code for another one is refused, and not spent. */
  place: z.object({ branchId: branchIdSchema, kioskId: kioskIdSchema }).optional(),
});
export type EnrolmentRequest = z.infer<typeof enrolmentRequestSchema>;

/** `enrolment` is a compact JWS (EdDSA) by the key to be enrolled over an EnrolmentRequest: proof that it is there. */
export const enrolmentSchema = z.object({ enrolment: z.string().max(4_000) });

/** `provisioning` is a compact JWS (EdDSA) by the head office over a Provisioning. */
export const signedProvisioningSchema = z.object({ provisioning: z.string() });
