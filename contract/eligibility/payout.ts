import { readDay } from '../calendar.ts';
import { addSen, type Sen, sen, shareOfSen, subtractSen } from '../money.ts';
import { reasonRule } from '../policy/policy.ts';
import type { Policy, ReasonId } from '../policy/schema.ts';
import { type TaxBand, type TaxYears, taxOf } from '../policy/tax.ts';
import { addWorkingDays } from '../policy/working-days.ts';
import { calendarIn } from '../policy/working-time.ts';
import { type Membership, totalBalance } from './membership.ts';

export type TaxRule = 'final' | 'progressive' | 'progressiveWithoutNpwp';

/** One line of the tax: how much of the base fell into a band, its rate in basis points, and the tax on it. */
export interface TaxLine {
  readonly taxed: Sen;
  readonly rateBasisPoints: number;
  readonly tax: Sen;
}

/** What a claim pays: gross − tax = net, with the rule and the bands that gave the tax (PP 68/2009). */
export interface Payout {
  readonly balance: Sen;
  readonly shareBasisPoints: number;
  readonly gross: Sen;
  readonly tax: Sen;
  readonly net: Sen;
  readonly taxRule: TaxRule;
  readonly taxLines: readonly TaxLine[];
  /** The calendar year in which the tax arises: that of the first day on which the money can arrive. */
  readonly taxYear: number;
  /** The later year in which payment may fall by the limit of the law, where its tax is another; else null. */
  readonly taxYearMayBe: number | null;
}

export interface PayoutCase {
  readonly membership: Membership;
  readonly reason: ReasonId;
  readonly hasNpwp: boolean;
  /** The day of the claim, YYYY-MM-DD. */
  readonly today: string;
  /** Province code of the branch, whose holidays count; null or missing for those of the whole country alone. */
  readonly region?: string | null;
}

export function computePayout(policy: Policy, given: PayoutCase): Payout {
  const { membership, reason } = given;
  const { shareBasisPoints } = reasonRule(policy, reason);
  const balance = totalBalance(membership);
  const gross = shareOfSen(balance, shareBasisPoints);
  const { taxYear, latestTaxYear } = taxYearsOf(policy, given);
  const { tax, taxRule, taxLines } = taxIn(policy, given, gross, taxYear);
  const taxYearMayBe = taxIn(policy, given, gross, latestTaxYear).tax === tax ? null : latestTaxYear;
  const net = subtractSen(gross, tax);
  return { balance, shareBasisPoints, gross, tax, net, taxRule, taxLines, taxYear, taxYearMayBe };
}

function taxIn(
  policy: Policy,
  { membership, hasNpwp }: PayoutCase,
  gross: Sen,
  year: number,
): Pick<Payout, 'tax' | 'taxRule' | 'taxLines'> {
  const rules = taxOf(policy.tax, year);
  const taxRule = taxRuleOf(rules, membership, hasNpwp, year);
  const earlier = taxRule === 'final' ? (membership.partialTaken?.amount ?? sen(0)) : sen(0);
  const taxLines = taxByBand(rules, taxRule, baseOf(rules, taxRule, gross), earlier);
  return { tax: addSen(...taxLines.map((line) => line.tax)), taxRule, taxLines };
}

/** The tax arises at payment (PP 68/2009), not at the claim: the year is that of the first day that can be paid on. */
function taxYearsOf(
  { calendar, payment }: Policy,
  { today, region = null }: PayoutCase,
): { readonly taxYear: number; readonly latestTaxYear: number } {
  const here = calendarIn(calendar, region);
  const yearAfter = (count: number) => readDay(addWorkingDays(here, today, count)).year;
  return {
    taxYear: yearAfter(payment.earliest.workingDays),
    latestTaxYear: yearAfter(payment.workingDays),
  };
}

/** What is taxed of the gross: cut down to whole multiples where the policy says so. */
function baseOf({ roundBaseDownTo }: TaxYears, rule: TaxRule, gross: Sen): Sen {
  const { downTo } = rule === 'final' ? roundBaseDownTo.final : roundBaseDownTo.progressive;
  return downTo === null ? gross : sen(gross - (gross % downTo));
}

/** NPWP is asked above a balance, and after an earlier partial payment. */
export function needsNpwp(policy: Policy, membership: Membership): boolean {
  const { requiredAbove, requiredAfterPartial } = policy.npwp;
  return (
    totalBalance(membership) > requiredAbove || (requiredAfterPartial && membership.partialTaken !== null)
  );
}

/** Parts paid within the final years count as one lump sum; from the year after, the progressive rate. */
function taxRuleOf(tax: TaxYears, membership: Membership, hasNpwp: boolean, taxYear: number): TaxRule {
  if (!membership.partialTaken) return 'final';
  const years = taxYear - readDay(membership.partialTaken.paidOn).year;
  if (years < tax.finalYears) return 'final';
  return hasNpwp ? 'progressive' : 'progressiveWithoutNpwp';
}

/** `earlier` is what has used up the lower bands already, because it counts as one payment with this one. */
function taxByBand(tax: TaxYears, rule: TaxRule, base: Sen, earlier: Sen): TaxLine[] {
  const bands = rule === 'final' ? tax.finalBands : tax.progressiveBands;
  const lines: TaxLine[] = [];
  let floor = 0;
  for (const band of bands) {
    const top = band.upTo ?? Number.MAX_SAFE_INTEGER;
    const taxed = sen(Math.max(0, Math.min(earlier + base, top) - Math.max(earlier, floor)));
    const rateBasisPoints = rateOf(tax, rule, band);
    if (taxed > 0) lines.push({ taxed, rateBasisPoints, tax: shareOfSen(taxed, rateBasisPoints) });
    floor = top;
  }
  return lines;
}

function rateOf(tax: TaxYears, rule: TaxRule, band: TaxBand): number {
  if (rule !== 'progressiveWithoutNpwp') return band.rateBasisPoints;
  return (band.rateBasisPoints * (10_000 + tax.surchargeWithoutNpwpBasisPoints)) / 10_000;
}
