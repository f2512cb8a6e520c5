import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { claimIdSchema, refusalSchema } from '../claim/claim.ts';
import { paymentCodeSchema } from '../contributions/payment-code.ts';
import { senSchema } from '../money.ts';
import { stageSchema } from '../policy/stages.ts';

/** Chosen by the core: the same fact told again has the same id and the same content. */
const LONGEST_ID = 100;
const told = {
  factId: z.string().min(1).max(LONGEST_ID),
  /** When it became true at the core. */
  at: instantText,
};

/**
 * What only the agency's core knows, and tells the head office. A claim moves on, is paid and is refused by these alone;
 * `done` is no stage that is told: a claim is done when it is paid.
 */
export const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stageReached'),
    ...told,
    claimId: claimIdSchema,
    stage: stageSchema.exclude(['done']),
  }),
  /** `net` is what arrives at the account, in sen. */
  z.strictObject({
    kind: z.literal('paid'),
    ...told,
    claimId: claimIdSchema,
    net: senSchema.refine((net) => net > 0, 'is no payment'),
  }),
  z.strictObject({ kind: z.literal('refused'), ...told, claimId: claimIdSchema, reason: refusalSchema }),
  z.strictObject({ kind: z.literal('contributionPaid'), ...told, code: paymentCodeSchema }),
]);
export type Fact = z.infer<typeof factSchema>;
export type ClaimFact = Exclude<Fact, { kind: 'contributionPaid' }>;

/**
 * Why a fact was not taken. `factDiffers`: something else was told by this id before. `claimWaits`: the head office itself has
 * yet to decide on the claim. `claimRefused`, `claimPaid`: it ended otherwise. `inFuture`: by the head office's clock it is yet to come.
 */
const factProblemSchema = z.enum([
  'factDiffers',
  'claimUnknown',
  'claimWaits',
  'claimRefused',
  'claimPaid',
  'stageUnknown',
  'codeUnknown',
  'codeExpired',
  'codePaid',
  'inFuture',
]);
export type FactProblem = z.infer<typeof factProblemSchema>;

/** `known`: it was told before, and nothing changed. */
const factAnswerSchema = z.enum(['taken', 'known']);
export type FactAnswer = z.infer<typeof factAnswerSchema>;
