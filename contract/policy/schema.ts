import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { ACCOUNT_DIGITS } from '../identity/bank-account.ts';
import { contributionsSchema } from './contributions.ts';
import { documentPhotoSchema } from './document-photo.ts';
import { holderNameLengthSchema, namesSchema } from './names.ts';
import { mostPages, papersTaken } from './papers.ts';
import { areUnique, rupiahText, sourced } from './parts.ts';
import { photoRulesSchema } from './photo.ts';
import { documentIdSchema, reasonRuleSchema } from './reasons.ts';
import { taxSchema } from './tax.ts';
import {
  calendarSchema,
  paymentSchema,
  processingSchema,
  retentionSchema,
  trackingSchema,
} from './working-time.ts';

export {
  type DocumentId,
  documentIdSchema,
  type ExitKind,
  exitKindSchema,
  type ReasonId,
  type ReasonRule,
  reasonIdSchema,
  type Segment,
  segmentSchema,
} from './reasons.ts';

const documentPagesSchema = z.strictObject({
  /** How many pages are taken of each document. */
  most: z.partialRecord(documentIdSchema, z.int().min(1).max(30)),
  /** All pages of a claim together may need so much; the head office takes envelopes a third larger. */
  claimBytes: z.int().positive(),
  ...sourced,
});

const bankSchema = z.strictObject({
  code: z.string().regex(/^\d{3}$/, 'notACode'),
  name: z.string().min(2),
  accountDigits: z
    .strictObject({ least: z.int().min(ACCOUNT_DIGITS.least), most: z.int().max(ACCOUNT_DIGITS.most) })
    .refine(({ least, most }) => least <= most, { message: 'leastAboveMost' }),
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
      .refine((channels) => areUnique(channels.map(({ id }) => id)), { message: 'twice' }),
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
      .refine((reasons) => areUnique(reasons.map(({ id }) => id)), { message: 'twice' }),
    banks: z
      .array(bankSchema)
      .min(1)
      .refine((banks) => areUnique(banks.map(({ code }) => code)), { message: 'twice' }),
  })
  .superRefine(({ reasons, documentPages, documentPhoto }, context) => {
    const named = new Set(reasons.flatMap(({ papers }) => papersTaken(papers)));
    for (const document of named) {
      if (documentPages.most[document] !== undefined) continue;
      context.addIssue({ code: 'custom', path: ['documentPages', 'most', document], message: 'missing' });
    }
    for (const [place, { papers }] of reasons.entries()) {
      const pages = mostPages(papers, (document) => documentPages.most[document] ?? 0);
      if (pages * documentPhoto.mostBytes <= documentPages.claimBytes) continue;
      context.addIssue({ code: 'custom', path: ['reasons', place, 'papers'], message: 'pagesTooLarge' });
    }
  });
export type Policy = z.infer<typeof policySchema>;
