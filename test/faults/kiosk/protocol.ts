import { z } from 'zod';
import { claimIdSchema } from '../../../contract/claim/claim.ts';
import { reasonIdSchema } from '../../../contract/policy/schema.ts';

/** Instants of a visit and of sending at which a kiosk can be made to die, in the order in which they come. */
export const killPoints = [
  'start',
  'action',
  'receiptNumber:before',
  'receiptNumber:taken',
  'sealing',
  'enqueue:before',
  'enqueue:written',
  'enqueue:committed',
  'receipt:before',
  'receipt:shown',
  'recordDecision:before',
  'recordDecision:written',
  'recordDecision:committed',
  'checkpoint:before',
  'checkpoint:done',
] as const;
/** These two come only while the head office does not take a claim. */
export const postponePoints = ['postpone:before', 'postpone:written'] as const;

const pointSchema = z.enum([...killPoints, ...postponePoints]);
export type Point = z.infer<typeof pointSchema>;

/** A participant at the kiosk, with all that he or she brings. */
const visitorSchema = z.object({
  email: z.string(),
  password: z.string(),
  reason: reasonIdSchema,
  bankCode: z.string(),
  accountNumber: z.string(),
  /** Size of the photo that the camera takes. */
  photoBytes: z.int(),
  /** Stays at the receipt until the head office has accepted. */
  waitsForDelivery: z.boolean(),
});
export type Visitor = z.infer<typeof visitorSchema>;

/** How a process is started: as JSON in its first argument. */
export const kioskStartSchema = z.object({
  folder: z.string(),
  provisioning: z.string(),
  /** From this computer's time to the bench's. */
  clockAheadMs: z.number(),
  /** By how much this kiosk's clock is wrong. */
  clockOffMs: z.number().optional(),
  /** Dies when this point is come to for the n-th time. */
  dieAt: z.object({ point: pointSchema, time: z.int().min(1) }).optional(),
});
export type KioskStart = z.infer<typeof kioskStartSchema>;

/** What the bench tells a kiosk process, a line of JSON each. */
export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('visit'), visitor: visitorSchema }),
  z.object({ type: z.literal('die'), point: pointSchema, time: z.int().min(1) }),
  z.object({ type: z.literal('setClockOff'), ms: z.number() }),
  z.object({ type: z.literal('report') }),
  z.object({ type: z.literal('stop') }),
]);
export type Command = z.infer<typeof commandSchema>;

/** How a visit ended: with a receipt, told that the claim is not stored, or given up before Konfirmasi. */
const visitEndSchema = z.enum(['receipt', 'notStored', 'gaveUp']);
export type VisitEnd = z.infer<typeof visitEndSchema>;

/** What a kiosk process says, a line of JSON each, written before it does anything further. */
export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('inService') }),
  z.object({ type: z.literal('outOfService'), because: z.string() }),
  z.object({
    type: z.literal('receipt'),
    claimId: claimIdSchema,
    receiptNumber: z.string(),
    email: z.string(),
    photoDigest: z.string(),
  }),
  z.object({
    type: z.literal('visitEnded'),
    end: visitEndSchema,
    delivered: z.boolean(),
    lastScreen: z.string(),
  }),
  z.object({ type: z.literal('dying'), point: pointSchema }),
  z.object({
    type: z.literal('state'),
    screen: z.string(),
    lineUp: z.boolean(),
    waiting: z.int(),
    reached: z.record(z.string(), z.int()),
  }),
]);
export type Report = z.infer<typeof reportSchema>;
export type ReceiptShown = Extract<Report, { type: 'receipt' }>;
export type KioskState = Extract<Report, { type: 'state' }>;
