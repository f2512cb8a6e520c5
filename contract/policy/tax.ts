import { z } from 'zod';
import { basisPoints, RISE_TO_OPEN, riseToOpen, rupiahText, sourced } from './parts.ts';

const taxBandSchema = z.strictObject({
  /** The band's upper end; null for the last. */
  upTo: rupiahText.nullable(),
  rateBasisPoints: basisPoints,
});
export type TaxBand = z.infer<typeof taxBandSchema>;

/** Rising, and the last one open: otherwise a part of the money would be taxed twice, or not at all. */
const taxBandsSchema = z
  .array(taxBandSchema)
  .min(1)
  .refine((bands) => riseToOpen(bands.map(({ upTo }) => upTo)), RISE_TO_OPEN);

/** The base of a tax is cut down to whole multiples of this before rates are taken; null where it is not. */
const roundingSchema = z.strictObject({
  downTo: rupiahText.refine((amount) => amount > 0, 'nothing').nullable(),
  ...sourced,
});

const taxYearsSchema = z
  .strictObject({
    fromYear: z.int().min(2000).max(2100).describe('First calendar year of payment to which this applies'),
    /** Lump sums, and what is paid within this many calendar years of the first part. */
    finalYears: z.int().positive(),
    finalBands: taxBandsSchema,
    progressiveBands: taxBandsSchema,
    roundBaseDownTo: z.strictObject({ final: roundingSchema, progressive: roundingSchema }),
    /** Added to the progressive rate for a person without NPWP, as a share of the rate. */
    surchargeWithoutNpwpBasisPoints: basisPoints,
    ...sourced,
  })
  .refine(
    ({ progressiveBands, surchargeWithoutNpwpBasisPoints: surcharge }) =>
      progressiveBands.every(({ rateBasisPoints }) => (rateBasisPoints * surcharge) % 10_000 === 0),
    { message: 'wholeRate', path: ['surchargeWithoutNpwpBasisPoints'] },
  );
/** Income tax on JHT (PPh 21) from a year on, until the next entry begins. */
export type TaxYears = z.infer<typeof taxYearsSchema>;

export const taxSchema = z
  .array(taxYearsSchema)
  .min(1)
  .refine((years) => years.every(({ fromYear }, place) => fromYear > (years[place - 1]?.fromYear ?? 0)), {
    message: 'yearsRise',
  });

/** The tax of a year. @throws RangeError before the first year that the policy knows. */
export function taxOf(tax: readonly TaxYears[], year: number): TaxYears {
  const found = tax.findLast(({ fromYear }) => fromYear <= year);
  if (!found) throw new RangeError(`the policy knows no tax for ${year}`);
  return found;
}
