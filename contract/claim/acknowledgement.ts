import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { digestSchema } from '../digest.ts';
import { claimIdSchema, refusalSchema } from './claim.ts';

/** The signed content of an acknowledgement: what the head office decided on exactly this envelope. */
export const acknowledgementSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('accepted'),
    /** Taken and kept, and decided once staff have mended what the registry holds about the participant. */
    waitsForData: z.boolean().optional(),
    claimId: claimIdSchema,
    envelopeDigest: digestSchema,
    decidedAt: instantText,
  }),
  z.object({
    outcome: z.literal('refused'),
    refusal: refusalSchema,
    claimId: claimIdSchema,
    envelopeDigest: digestSchema,
    decidedAt: instantText,
  }),
]);
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** `acknowledgement` is a compact JWS (EdDSA) by the head office over an Acknowledgement. */
export const claimAnswerSchema = z.object({ acknowledgement: z.string() });
