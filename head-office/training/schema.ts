import { z } from 'zod';
import { dayText } from '../../contract/calendar.ts';
import { accountNumberSchema } from '../../contract/identity/bank-account.ts';
import { emailSchema } from '../../contract/identity/email.ts';
import { kpjSchema } from '../../contract/identity/kpj.ts';
import { personNameSchema } from '../../contract/identity/person.ts';
import { phoneSchema } from '../../contract/identity/phone.ts';
import { parseRupiah } from '../../contract/money.ts';
import { sectorSchema } from '../../contract/policy/contributions.ts';
import { exitKindSchema, reasonIdSchema, segmentSchema } from '../../contract/policy/schema.ts';

const daySchema = z.union([
  dayText,
  z.strictObject({
    yearsAgo: z.int().default(0),
    monthsAgo: z.int().default(0),
    daysAgo: z.int().default(0),
  }),
  z.strictObject({ calendarYearsAgo: z.int(), monthAndDay: z.string().regex(/^\d{2}-\d{2}$/) }),
]);
/** A fixed day, or one relative to today, so that a case stays true; negative numbers lie in the future. */
export type TrainingDay = z.infer<typeof daySchema>;

const amount = z.string().transform((text, context) => {
  const read = parseRupiah(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: `"${text}" is not an amount such as Rp15.000.000,00` });
  return z.NEVER;
});

const cardSchema = z.strictObject({
  kpj: kpjSchema,
  segment: segmentSchema,
  employer: z.string().nullable(),
  joinedOn: daySchema,
  inactiveSince: daySchema.nullable(),
  exit: z.strictObject({ kind: exitKindSchema, on: daySchema }).nullable(),
  lastContributionOn: daySchema.nullable().default(null),
  contributions: amount,
  development: amount,
});

const bankAccountSchema = z.strictObject({
  bankCode: z.string(),
  number: accountNumberSchema,
  /** Of the holder as the bank spells it, where that is not the participant's own name. */
  holderName: z.string().min(2).optional(),
  status: z.enum(['active', 'closed']),
});

const participantSchema = z.strictObject({
  /** Stable name, used by tests and trainers. */
  case: z.string().regex(/^[a-z0-9-]+$/),
  /** What a visit with this participant shows, in a sentence. */
  shows: z.string(),
  name: personNameSchema,
  sex: z.enum(['female', 'male']),
  birthDate: daySchema,
  birthPlace: z.string(),
  /** Province, regency and district of the NIK; its middle is the birth date. */
  nikRegion: z.string().regex(/^\d{6}$/),
  nikSerial: z.string().regex(/^\d{4}$/),
  address: z.string(),
  phone: phoneSchema,
  email: emailSchema,
  /** Whether the participant can sign in at once, or has to register first. */
  hasAccount: z.boolean(),
  dataUpdatedOn: daySchema.nullable(),
  cards: z.array(cardSchema).min(1),
  partialTaken: z.strictObject({ reason: reasonIdSchema, paidOn: daySchema, amount }).nullable(),
  /** Of a BPU member, where they differ from the usual. */
  contributions: z
    .strictObject({
      income: amount,
      sector: sectorSchema,
      withJht: z.boolean(),
      /** 0 is the present month. */
      unpaidMonthsAgo: z.array(z.int().min(0)),
    })
    .optional(),
  bankAccounts: z.array(bankAccountSchema).min(1),
  /** A claim made at a desk of a branch, which the kiosk does not list. */
  claimAtDesk: z.boolean().default(false),
  /** Claims made at a kiosk earlier. */
  claims: z.array(z.strictObject({ reason: reasonIdSchema, confirmedOn: daySchema })).default([]),
  /** What contract/eligibility/eligibility.ts must find on every day; a test holds it to that. */
  expected: z.strictObject({
    mayClaim: z.boolean(),
    reasons: z.array(reasonIdSchema),
    unmet: z.array(z.string()),
  }),
});
export type TrainingParticipant = z.infer<typeof participantSchema>;

export const trainingSchema = z.strictObject({
  password: z.string(),
  participants: z.array(participantSchema),
});
