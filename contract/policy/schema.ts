import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { ACCOUNT_DIGITS } from '../identity/bank-account.ts';
import { contributionsSchema } from './contributions.ts';
import { documentPhotoSchema } from './document-photo.ts';
import { holderNameLengthSchema, namesSchema } from './names.ts';
import { areUnique, basisPoints, rupiahText, sourced } from './parts.ts';
import { photoRulesSchema } from './photo.ts';
import { taxSchema } from './tax.ts';
import {
  calendarSchema,
  paymentSchema,
  processingSchema,
  retentionSchema,
  trackingSchema,
} from './working-time.ts';

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

export const documentIdSchema = z.enum([
  'retirementLetter',
  'contractLetter',
  'resignationLetter',
  'dismissalProof',
  'familyCard',
  'bankBook',
  'workStatement',
  'housingLoanDocuments',
  'passport',
  'leavingStatement',
  'doctorStatement',
  'deathCertificate',
  'heirLetter',
]);
export type DocumentId = z.infer<typeof documentIdSchema>;

const documentPagesSchema = z.strictObject({
  /** How many pages are taken of each document. */
  most: z.record(documentIdSchema, z.int().min(1).max(30)),
  /** All pages of a claim together may need so much; the head office takes envelopes a third larger. */
  claimBytes: z.int().positive(),
  ...sourced,
});

const channelSchema = z.enum(['kiosk', 'kioskWithStaff', 'branch']);

const reasonRuleSchema = z.strictObject({
  id: reasonIdSchema,
  segments: z.array(segmentSchema).min(1),
  /** Where the claim can be made: here alone, here with staff who see original documents, or only at a desk. */
  channel: channelSchema,
  /** Whether every card must have stopped being active. */
  membershipEnded: z.boolean(),
  /** The reported ways of leaving work that this reason goes with; empty where none matters. */
  exitKinds: z.array(exitKindSchema),
  /** Paid from the day after this birthday. */
  minimumAge: z.int().positive().nullable(),
  /** Whole months from the day that `waitingFrom` names. */
  waitingMonths: z.int().min(0),
  /** The reported end of work, as the regulation has it, or the day the card became inactive, as the press does. */
  waitingFrom: z.enum(['exit', 'inactive']),
  membershipYears: z.int().min(0),
  shareBasisPoints: basisPoints,
  /** A partial payment, allowed once in a membership. */
  partial: z.boolean(),
  documents: z.array(documentIdSchema),
  /** Whether a BPU membership ends with this claim, and its protection with it. */
  endsMembership: z.boolean(),
  ...sourced,
});
export type ReasonRule = z.infer<typeof reasonRuleSchema>;

const bankSchema = z.strictObject({
  code: z.string().regex(/^\d{3}$/),
  name: z.string().min(2),
  accountDigits: z
    .strictObject({ least: z.int().min(ACCOUNT_DIGITS.least), most: z.int().max(ACCOUNT_DIGITS.most) })
    .refine(({ least, most }) => least <= most, { message: 'least is more than most' }),
  holderNameLength: holderNameLengthSchema,
  ...sourced,
});
export type Bank = z.infer<typeof bankSchema>;

const otherChannelSchema = z.strictObject({
  id: z.enum(['branch', 'lapakAsik', 'jmo']),
  /** The largest balance that is taken there; null for any. */
  balanceUpTo: rupiahText.nullable(),
  ...sourced,
});
/** Another way to claim, named to a person who cannot claim here. */
export type OtherChannelId = z.infer<typeof otherChannelSchema>['id'];

/**
 * Every number that the agency may change, each with its source; code knows the shape of a rule, never its number.
 * A key that is not known here is refused: a rule that a program does not know cannot be kept by it.
 */
export const policySchema = z
  .strictObject({
    /** Where an editor finds the schema of this document. */
    $schema: z.string().optional(),
    version: z.int().positive().describe('Counts up with each edition'),
    validFrom: dayText.describe('The day from which this edition is in force'),
    ceiling: z.strictObject({ balance: rupiahText, ...sourced }),
    otherChannels: z
      .array(otherChannelSchema)
      .min(1)
      .refine((channels) => areUnique(channels.map(({ id }) => id)), { message: 'a channel stands twice' }),
    mergedCards: z.strictObject({ required: z.boolean(), ...sourced }),
    npwp: z.strictObject({
      requiredAbove: rupiahText,
      requiredAfterPartial: z.boolean(),
      /** A person may claim without one, at the higher rate where there is one. */ mayLack: z.boolean(),
      ...sourced,
    }),
    names: namesSchema,
    tax: taxSchema,
    payment: paymentSchema,
    processing: processingSchema,
    tracking: trackingSchema,
    calendar: calendarSchema,
    retention: retentionSchema,
    contributions: contributionsSchema,
    photo: photoRulesSchema,
    documentPhoto: documentPhotoSchema,
    documentPages: documentPagesSchema,
    reasons: z
      .array(reasonRuleSchema)
      .min(1)
      .refine((reasons) => areUnique(reasons.map(({ id }) => id)), { message: 'a reason stands twice' }),
    banks: z
      .array(bankSchema)
      .min(1)
      .refine((banks) => areUnique(banks.map(({ code }) => code)), { message: 'a bank stands twice' }),
  })
  .superRefine(({ reasons, documentPages, documentPhoto }, context) => {
    for (const [place, { documents }] of reasons.entries()) {
      const pages = documents.reduce((sum, document) => sum + documentPages.most[document], 0);
      if (pages * documentPhoto.mostBytes <= documentPages.claimBytes) continue;
      const message = `${pages} pages of ${documentPhoto.mostBytes} bytes are more than documentPages.claimBytes`;
      context.addIssue({ code: 'custom', path: ['reasons', place, 'documents'], message });
    }
  });
export type Policy = z.infer<typeof policySchema>;
