import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { ACCOUNT_DIGITS } from '../identity/bank-account.ts';
import { parseRupiah } from '../money.ts';
import { photoRulesSchema } from './photo.ts';
import { sourced } from './sourced.ts';

/** Money in the document is written as people read it, Rp15.000.000,00, and becomes whole sen. */
const rupiahText = z.string().transform((text, context) => {
  const amount = parseRupiah(text);
  if (amount !== undefined) return amount;
  context.addIssue({ code: 'custom', message: `"${text}" is not an amount such as Rp15.000.000,00` });
  return z.NEVER;
});
const basisPoints = z.int().min(0).max(10_000);

export const segmentSchema = z.enum(['PU', 'BPU']);
/** PU earns a wage from an employer; BPU works for herself (PP 46/2015). */
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
]);
/** Sebab klaim: the eleven reasons for which JHT is paid. */
export type ReasonId = z.infer<typeof reasonIdSchema>;

export const paperIdSchema = z.enum([
  'retirementLetter',
  'contractLetter',
  'resignationLetter',
  'dismissalProof',
  'familyCard',
  'bankBook',
  'workStatement',
  'housingLoanPapers',
  'passport',
  'leavingStatement',
  'doctorStatement',
  'deathCertificate',
  'heirLetter',
]);
export type PaperId = z.infer<typeof paperIdSchema>;

const reasonRuleSchema = z.object({
  id: reasonIdSchema,
  segments: z.array(segmentSchema).min(1),
  /** Where the claim can be made: here, or only at a desk of the branch. */
  channel: z.enum(['kiosk', 'branch']),
  /** Whether every card must have stopped being active. */
  membershipEnded: z.boolean(),
  /** The reported ways of leaving work that this reason goes with; empty where none matters. */
  exitKinds: z.array(exitKindSchema),
  /** Paid from the day after this birthday. */
  minimumAge: z.int().positive().nullable(),
  /** Whole months after the reported end of work. */
  waitingMonths: z.int().min(0),
  membershipYears: z.int().min(0),
  shareBasisPoints: basisPoints,
  /** A partial payment, allowed once in a membership. */
  partial: z.boolean(),
  papers: z.array(paperIdSchema),
  ...sourced,
});
export type ReasonRule = z.infer<typeof reasonRuleSchema>;

const taxBandSchema = z.object({
  /** The band's upper end; null for the last. */
  upTo: rupiahText.nullable(),
  rateBasisPoints: basisPoints,
});
export type TaxBand = z.infer<typeof taxBandSchema>;

/** Rising, and the last one open: otherwise a part of the money would be taxed twice, or not at all. */
const taxBandsSchema = z
  .array(taxBandSchema)
  .min(1)
  .refine((bands) => bands.every(({ upTo }, place) => followsOn(upTo, bands, place)), {
    message: 'bands must rise, and the last alone has no upper end',
  });

function followsOn(upTo: TaxBand['upTo'], bands: readonly TaxBand[], place: number): boolean {
  if (upTo === null) return place === bands.length - 1;
  return place < bands.length - 1 && upTo > (bands[place - 1]?.upTo ?? 0);
}

const bankSchema = z.object({
  code: z.string().regex(/^\d{3}$/),
  name: z.string().min(2),
  accountDigits: z
    .object({ least: z.int().min(ACCOUNT_DIGITS.least), most: z.int().max(ACCOUNT_DIGITS.most) })
    .refine(({ least, most }) => least <= most, { message: 'least is more than most' }),
  ...sourced,
});
export type Bank = z.infer<typeof bankSchema>;

/** Every number that the agency may change, each with its source; code knows the shape of a rule, never its number. */
export const policySchema = z.object({
  /** Counts up with each edition. */
  version: z.int().positive(),
  validFrom: dayText,
  ceiling: z.object({ balance: rupiahText, ...sourced }),
  mergedCards: z.object({ required: z.boolean(), ...sourced }),
  npwp: z.object({
    requiredAbove: rupiahText,
    requiredAfterPartial: z.boolean(),
    /** A person may claim without one, at the higher rate where there is one. */ mayLack: z.boolean(),
    ...sourced,
  }),
  tax: z
    .object({
      /** Lump sums, and what is paid within this many calendar years of the first part. */
      finalYears: z.int().positive(),
      finalBands: taxBandsSchema,
      progressiveBands: taxBandsSchema,
      /** Added to the progressive rate for a person without NPWP, as a share of the rate. */
      surchargeWithoutNpwpBasisPoints: basisPoints,
      ...sourced,
    })
    .refine(
      ({ progressiveBands, surchargeWithoutNpwpBasisPoints: surcharge }) =>
        progressiveBands.every(({ rateBasisPoints }) => (rateBasisPoints * surcharge) % 10_000 === 0),
      { message: 'gives a rate that is not whole basis points', path: ['surchargeWithoutNpwpBasisPoints'] },
    ),
  payment: z.object({ workingDays: z.int().positive(), ...sourced }),
  photo: photoRulesSchema,
  reasons: z
    .array(reasonRuleSchema)
    .min(1)
    .refine((reasons) => areUnique(reasons.map(({ id }) => id)), { message: 'a reason stands twice' }),
  banks: z
    .array(bankSchema)
    .min(1)
    .refine((banks) => areUnique(banks.map(({ code }) => code)), { message: 'a bank stands twice' }),
});
export type Policy = z.infer<typeof policySchema>;

function areUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
