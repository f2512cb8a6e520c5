import { z } from 'zod';
import { keysSchema } from '../../contract/keys/key-list.ts';
import { triesSchema } from './tries.ts';

const placeSchema = z.object({ branchId: z.string(), kioskId: z.string() });
/** A kiosk's public key as the head office's list of kiosks has it. */
export const listedSchema = placeSchema.extend({
  publicKey: z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
});

/** What the fleet tells a process that holds kiosks, in this order, each answered before the next. */
export const orderSchema = z.discriminatedUnion('order', [
  z.object({
    order: z.literal('install'),
    seed: z.number(),
    /** Number of the first kiosk held, counted over the whole fleet. */
    first: z.int(),
    kiosks: z.array(placeSchema),
    claims: z.int(),
    photo: z.object({ width: z.int(), height: z.int() }),
    /** Undefined for databases in memory. */
    folder: z.string().optional(),
    lost: z.number(),
    longestRetry: z.number(),
  }),
  z.object({
    order: z.literal('confirm'),
    firstAt: z.coerce.date(),
    headOfficeKeys: keysSchema.shape.keys,
    addresses: z.array(z.string()),
  }),
  z.object({ order: z.literal('lineReturns'), minutes: z.number(), spread: z.number() }),
]);
export type Order = z.infer<typeof orderSchema>;

export const installedSchema = z.object({ listed: z.array(listedSchema) });
export const confirmedSchema = z.object({ claimIds: z.array(z.string()), envelopeBytes: z.number() });
export const sentSchema = z.object({
  /** Milliseconds from the line's return to each acknowledgement. */
  waits: z.array(z.number()),
  /** When each acknowledgement came: milliseconds since 1970. */
  acknowledgedAt: z.array(z.number()),
  tries: triesSchema,
  refused: z.int(),
  /** Claims that the kiosk still holds as waiting. */
  waiting: z.int(),
  bugs: z.array(z.string()),
});
export type Sent = z.infer<typeof sentSchema>;
