import { z } from 'zod';
import { parseRupiah } from '../money.ts';

/** How certain the agency's rule is: published text, one decent source, or a reading still to be confirmed. */
const surenessSchema = z
  .enum(['high', 'medium', 'low', 'assumed'])
  .describe('high: published text; medium: one decent source; low: weak or conflicting; assumed: a reading');

/** What every entry of the policy says of itself. */
export const sourced = {
  source: z.string().min(1).describe('Where the rule is written, so that it can be looked up'),
  sureness: surenessSchema,
};

/** Money in the document is written as people read it, Rp15.000.000,00, and becomes whole sen. */
export const rupiahText = z
  .string()
  .describe('An amount such as Rp15.000.000,00')
  .transform((text, context) => {
    const amount = parseRupiah(text);
    if (amount !== undefined && amount >= 0) return amount;
    context.addIssue({ code: 'custom', message: 'notAnAmount' });
    return z.NEVER;
  });

export const basisPoints = z.int().min(0).max(10_000).describe('Hundredths of a percent; 500 is 5 %');

export function areUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** Upper ends of bands that leave no gap: rising from zero, and the last alone open. */
export function riseToOpen(ends: readonly (number | null)[]): boolean {
  return ends.every((end, place) => {
    if (end === null) return place === ends.length - 1;
    return place < ends.length - 1 && end > (ends[place - 1] ?? 0);
  });
}
export const RISE_TO_OPEN = { message: 'bandsRise' };
