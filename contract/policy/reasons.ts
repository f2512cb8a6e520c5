import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { areUnique, basisPoints, rupiahText, sourced } from './parts.ts';

export const segmentSchema = z.enum(['PU', 'BPU', 'PMI']);
/**
 * PU earns a wage from an employer; BPU works for herself (PP 46/2015); PMI works, or was to work, abroad
 * (Permenaker 4/2023).
 */
export type Segment = z.infer<typeof segmentSchema>;

export const exitKindSchema = z.enum([
  'resigned',
  'dismissed',
  'contractEnded',
  'retired',
  'stoppedBusiness',
]);
/** How a membership ended, as its employer or, for BPU, the member reported it. */
export type ExitKind = z.infer<typeof exitKindSchema>;

export const reasonIdSchema = z.enum([
  'retirementAge',
  'retirementByAgreement',
  'contractEnded',
  'businessStopped',
  'resigned',
  'dismissed',
  'leavingIndonesia',
  'permanentDisability',
  'death',
  'partialTenPercent',
  'partialThirtyPercent',
  'migrantWorker',
]);
/** Sebab klaim: the twelve reasons for which JHT is paid, as the agency lists them. */
export type ReasonId = z.infer<typeof reasonIdSchema>;

export const documentIdSchema = z.enum([
  'retirementLetter',
  'contractLetter',
  'resignationLetter',
  // Of a dismissal, Permenaker 4/2022 article 11; the first as editions before had it, which named no kind.
  'dismissalProof',
  'dismissalReportReceipt',
  'dismissalReport',
  'dismissalNotice',
  'jointAgreement',
  'courtRuling',
  'familyCard',
  'bankBook',
  'workStatement',
  'housingLoanDocuments',
  'passport',
  'leavingStatement',
  'doctorStatement',
  'deathCertificate',
  'heirLetter',
  'heirIdentityCard',
  'memberCard',
  'birthCertificate',
  'guardianshipLetter',
  'will',
  'migrantWorkLetter',
]);
export type DocumentId = z.infer<typeof documentIdSchema>;

const declarationSchema = z.enum(['businessStopped']);
/** An end of work that members declare themselves, since no employer can report it. */
export type Declaration = z.infer<typeof declarationSchema>;
export { declarationSchema };

const channelSchema = z.enum(['kiosk', 'kioskWithStaff', 'branch']);

const waitingSchema = z.strictObject({
  count: z.int().positive(),
  unit: z.enum(['days', 'months']),
  /** The reported end of work, as the regulation has it; the day the card became inactive; or the last contribution. */
  from: z.enum(['exit', 'inactive', 'lastContribution']),
});
export type Waiting = z.infer<typeof waitingSchema>;

const membershipYearsSchema = z.strictObject({
  years: z.int().positive(),
  /** Whether the time between two memberships, and after the last, counts as well. */
  countsGaps: z.boolean().default(false),
  ...sourced,
});

const papersSchema = z
  .strictObject({
    /** Without these there is no claim. */
    required: z.array(documentIdSchema),
    /** Of each of these lists one is enough. */
    oneOf: z.array(z.array(documentIdSchema).min(2)),
    /** May be added, and are never asked for. */
    offered: z.array(documentIdSchema),
  })
  .refine(({ required, oneOf, offered }) => areUnique([...required, ...oneOf.flat(), ...offered]), {
    message: 'twice',
  });
/** The papers of a reason, besides card and identity card. */
export type Papers = z.infer<typeof papersSchema>;

export const reasonRuleSchema = z
  .strictObject({
    id: reasonIdSchema,
    /** First and last day on which it may be claimed; null for no such limit. */
    validFrom: dayText.nullable(),
    validTo: dayText.nullable(),
    segments: z.array(segmentSchema).min(1),
    /** Where the claim can be made: here alone, here with staff who see original documents, or only at a desk. */
    channel: channelSchema,
    /** Whether every card must have stopped being active. */
    membershipEnded: z.boolean(),
    /** What the member declares with the claim: an active BPU card counts as ended with it. */
    declaration: declarationSchema.nullable(),
    /** The reported ways of leaving work that this reason goes with; empty where none matters. */
    exitKinds: z.array(exitKindSchema),
    /** Paid from the day after this birthday. */
    minimumAge: z.int().positive().nullable(),
    waiting: waitingSchema.nullable(),
    membershipYears: membershipYearsSchema.nullable(),
    /** The largest balance that is claimed here for this reason; null where the general ceiling holds. */
    ceiling: rupiahText.nullable(),
    shareBasisPoints: basisPoints,
    /** A partial payment, allowed once in a membership. */
    partial: z.boolean(),
    papers: papersSchema,
    /** Whether a BPU membership ends with this claim, and its protection with it. */
    endsMembership: z.boolean(),
    ...sourced,
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
    message: 'endsBeforeStart',
    path: ['validTo'],
  })
  // What is declared today has no earlier day of its own.
  .refine(
    ({ declaration, waiting }) =>
      declaration === null || (waiting?.from ?? 'lastContribution') === 'lastContribution',
    {
      message: 'declaredHasNoDay',
      path: ['waiting'],
    },
  );
export type ReasonRule = z.infer<typeof reasonRuleSchema>;
