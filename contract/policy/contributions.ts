import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { basisPoints, RISE_TO_OPEN, riseToOpen, rupiahText, sourced } from './parts.ts';

/** Old-age savings, work accident, death: what a BPU contribution pays for. */
const programmeSchema = z.enum(['jht', 'jkk', 'jkm']);

const bandSchema = z.strictObject({
  /** Income a month below this falls into the band; null for the last. */
  below: rupiahText.nullable(),
  /** What stands for the income of the whole band when shares are taken. */
  nominal: rupiahText,
});

const reliefSchema = z
  .strictObject({
    programmes: z.array(programmeSchema).min(1),
    /** The share of the contribution that is still to be paid. */
    paidBasisPoints: basisPoints,
    sector: z.enum(['transport', 'other']),
    from: dayText,
    to: dayText,
    ...sourced,
  })
  .refine(({ from, to }) => from <= to, { message: 'ends before it begins', path: ['to'] });

/** What a BPU member pays a month, by income (PP 44/2015, PP 46/2015), and when not paying ends protection. */
export const contributionsSchema = z.strictObject({
  lapse: z.strictObject({
    /** Consecutive months unpaid after which the membership is inactive. */
    months: z.int().positive(),
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
  reliefs: z.array(reliefSchema),
});
