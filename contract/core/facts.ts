import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { claimIdSchema, refusalSchema } from '../claim/claim.ts';
import { paymentCodeSchema } from '../contributions/payment-code.ts';
import { nikSchema } from '../identity/nik.ts';
import { senSchema } from '../money.ts';
import { stageSchema } from '../policy/stages.ts';

const told = {
  /** Chosen by the core: the same fact told again has the same id and the same content. */
  factId: z.string().regex(/^[\x21-\x7e]{1,100}$/, 'is not 1 to 100 visible ASCII characters'),
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
  /** A person checked and updated their data at the agency; what the data are, an import or the core's registry says. */
  z.strictObject({ kind: z.literal('dataUpdated'), ...told, nik: nikSchema }),
]);
export type Fact = z.infer<typeof factSchema>;
export type ClaimFact = Extract<Fact, { claimId: unknown }>;

/** Facts of one request: fewer than `limits.bodyBytes` (16 KiB) hold where their ids are long. */
const MOST_FACTS = 50;

/** What a core tells at once; each fact counts by itself, in this order. */
export const toldFactsSchema = z.strictObject({ facts: z.array(factSchema).min(1).max(MOST_FACTS) });

/** Why a fact was not taken, and what to do. */
const FACT_PROBLEMS = {
  factDiffers: 'Something else was told by this id before; tell what is new under an id of its own.',
  claimUnknown: 'There is no such claim here; tell it again once it is, or look at the id.',
  claimWaits: 'The head office itself has yet to decide on the claim, or refused it; wait for its event.',
  claimRefused: 'The claim ended as refused, not as this fact says; a person has to find out which is true.',
  claimPaid: 'The claim ended as paid, not as this fact says; a person has to find out which is true.',
  stageUnknown: 'The edition of the policy by which the claim was made has no such stage.',
  codeUnknown: 'Nobody was given this payment code; look at its digits.',
  codeExpired: 'The payment code was over by then; a person has to find out what becomes of the money.',
  codePaid: 'The payment code was paid before; a person has to find out what becomes of the money.',
  personUnknown: 'The registry has nobody with this NIK; tell it again once it has, or look at its digits.',
  tooEarly: 'The claim was not made, or the code not given, by then; look at the day, and tell it again.',
  inFuture: 'By the head office’s clock it is yet to come; look at the clock, and tell it again.',
} as const satisfies Record<string, string>;
export type FactProblem = keyof typeof FACT_PROBLEMS;
const factProblemSchema = z.enum(Object.keys(FACT_PROBLEMS) as [FactProblem, ...FactProblem[]]);

/** `known`: it was told before, and nothing changed. */
const factAnswerSchema = z.enum(['taken', 'known']);
export type FactAnswer = z.infer<typeof factAnswerSchema>;

const factResultSchema = z.discriminatedUnion('result', [
  z.object({ factId: z.string(), result: factAnswerSchema }),
  z.object({
    factId: z.string(),
    result: z.literal('notTaken'),
    problem: factProblemSchema,
    /** The problem in words, with what to do. */
    title: z.string(),
  }),
]);
export type FactResult = z.infer<typeof factResultSchema>;

/** One result for each fact, in the order in which they were told. */
export const factResultsSchema = z.object({ results: z.array(factResultSchema) });

export function notTaken(factId: string, problem: FactProblem): FactResult {
  return { factId, result: 'notTaken', problem, title: FACT_PROBLEMS[problem] };
}
