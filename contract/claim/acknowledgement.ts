import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { digestSchema } from '../digest.ts';
import { claimIdSchema, refusalSchema } from './claim.ts';
import { envelopeFaultSchema } from './envelope-fault.ts';

/** The signed content of an acknowledgement: what the head office decided on exactly this envelope. */
export const acknowledgementSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('accepted'),
    /** Taken and kept, and decided once staff have mended what the registry holds about the participant. */
    waitsForData: z.boolean().optional(),
    /** Taken and kept, and decided once a second member of staff has confirmed what staff did without a line. */
    waitsForConfirmation: z.boolean().optional(),
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

/** What head offices signed before they answered it as a problem: it says nothing of the person, and decides nothing. */
export const formerRefusalSchema = z
  .object({
    outcome: z.literal('refused'),
    refusal: envelopeFaultSchema,
    claimId: claimIdSchema,
    envelopeDigest: digestSchema,
    decidedAt: instantText,
  })
  .transform(({ refusal: because, ...rest }) => ({ ...rest, outcome: 'notTaken' as const, because }));

/** Whatever an answer says, nobody waits longer than this before the next claim. */
const LONGEST_WAIT_SECONDS = 86_400;

export const claimAnswerSchema = z.object({
  /** A compact JWS (EdDSA) by the head office over an Acknowledgement. */
  acknowledgement: z.string(),
  /**
   * When many kiosks bring claims at once: after so many seconds this kiosk's next claim has its turn. A wrong number is
   * none, so that the acknowledgement beside it counts.
   */
  nextAfterSeconds: z.int().min(0).max(LONGEST_WAIT_SECONDS).optional().catch(undefined),
});
