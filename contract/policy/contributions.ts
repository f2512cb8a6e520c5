import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { areUnique, basisPoints, RISE_TO_OPEN, riseToOpen, rupiahText, sourced } from './parts.ts';

/** Old-age savings, work accident, death: what a BPU contribution pays for. */
export const programmeSchema = z.enum(['jht', 'jkk', 'jkm']);
export type Programme = z.infer<typeof programmeSchema>;

/** In what a BPU member works, as far as reliefs ask for it. */
export const sectorSchema = z.enum(['transport', 'other']);

const bandSchema = z.strictObject({
  /** Income a month below this falls into the band; null for the last. */
  below: rupiahText.nullable(),
  /** What stands for the income of the whole band when shares are taken. */
  nominal: rupiahText,
});

const excludedSchema = z.enum(['paidFromStateBudget']);

const reliefSchema = z
  .strictObject({
    programmes: z.array(programmeSchema).min(1),
    /** The share of the contribution that is still to be paid. */
    paidBasisPoints: basisPoints,
    sector: sectorSchema,
    /** Whose contributions are paid in full all the same: members for whom the state or a region pays. */
    excludes: z.array(excludedSchema),
    from: dayText,
    to: dayText,
    ...sourced,
  })
  .refine(({ from, to }) => from <= to, { message: 'ends before it begins', path: ['to'] });

type Relief = z.infer<typeof reliefSchema>;

/** What a BPU member pays a month, by income (PP 44/2015, PP 46/2015), and when not paying ends protection. */
export const contributionsSchema = z.strictObject({
  lapse: z.strictObject({
    /** Consecutive months unpaid after which the membership is inactive. */
    months: z.int().positive(),
    /** What ends with it until a contribution is paid again; JHT savings stay and grow. */
    endsProtection: z.array(programmeSchema).min(1),
    ...sourced,
  }),
  /** What may still be paid after protection has ended, and what is given back; no screen says it. */
  arrears: z
    .strictObject({
      /** Months since the end of protection within which arrears may be paid; afterwards the membership has ended. */
      payableMonths: z.int().positive(),
      /** Contributions for months after that of a claim are given back. */
      refundsAfterClaim: z.boolean(),
      ...sourced,
    })
    .nullable(),
  payment: z.strictObject({
    /** For how many months a member may pay at once. */
    months: z
      .array(z.int().positive())
      .min(1)
      .refine((months) => areUnique(months.map(String)), { message: 'a number of months stands twice' }),
    /** Days for which a payment code is good, beside the day on which it was made. */
    codeDays: z.int().positive(),
    /** How many past months a member is shown. */
    shownMonths: z.int().min(2),
    ...sourced,
  }),
  /** When the calendar entry that members take along reminds them. */
  reminder: z.strictObject({
    dayOfMonth: z.int().min(1).max(28),
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 09:00'),
    ...sourced,
  }),
  jht: z.strictObject({ shareBasisPoints: basisPoints, ...sourced }),
  jkk: z.strictObject({ shareBasisPoints: basisPoints, ...sourced }),
  jkm: z.strictObject({ amount: rupiahText, ...sourced }),
  bands: z.strictObject({
    list: z
      .array(bandSchema)
      .min(1)
      .refine((bands) => riseToOpen(bands.map(({ below }) => below)), RISE_TO_OPEN),
    ...sourced,
  }),
  reliefs: z.array(reliefSchema).superRefine((reliefs, context) => {
    for (const [place, relief] of reliefs.entries()) {
      const other = reliefs.slice(0, place).findIndex((before) => overlap(before, relief));
      if (other === -1) continue;
      const message = `is for the same contributions at the same time as relief ${other + 1}`;
      context.addIssue({ code: 'custom', path: [place], message });
    }
  }),
});

/** A contribution has one relief at most: which of two would hold is for the edition to say, by their days. */
function overlap(one: Relief, other: Relief): boolean {
  return (
    one.sector === other.sector &&
    one.programmes.some((programme) => other.programmes.includes(programme)) &&
    one.from <= other.to &&
    other.from <= one.to
  );
}

export type ContributionRules = z.infer<typeof contributionsSchema>;
