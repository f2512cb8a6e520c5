import { z } from 'zod';
import { claimIdSchema } from '../../contract/claim/claim.ts';

/** What the core is asked to do, a line of JSON each. */
export const orderSchema = z.discriminatedUnion('order', [
  /** Asks the head office at this address what there is, from now on. */
  z.object({ order: z.literal('follow'), address: z.url() }),
  /** Works on a case of which it was told, up to its payment. */
  z.object({ order: z.literal('work'), claimId: claimIdSchema }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What it says, likewise; nothing about a person. */
export const saidSchema = z.discriminatedUnion('said', [
  /** Files for the head office: who the core is, whom it knows, and how it asks to be asked for accounts. */
  z.object({
    said: z.literal('ready'),
    jwksFile: z.string(),
    peopleFile: z.string(),
    tokenFile: z.string(),
    inquiryUrl: z.url(),
  }),
  z.object({ said: z.literal('inquired'), found: z.boolean() }),
  z.object({
    said: z.literal('event'),
    type: z.string(),
    claimId: claimIdSchema,
    receiptNumber: z.string().nullable(),
    /** Pictures that were fetched, each with the digest that the event names. */
    pictures: z.int(),
  }),
  z.object({ said: z.literal('told'), what: z.string(), result: z.string() }),
  /** All was told of the case that it was to work on. */
  z.object({ said: z.literal('worked'), claimId: claimIdSchema }),
]);
export type Said = z.infer<typeof saidSchema>;
export type SaidOf<Kind extends Said['said']> = Extract<Said, { said: Kind }>;
