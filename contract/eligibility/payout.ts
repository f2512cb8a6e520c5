import { readDay } from '../calendar.ts';
import { addSen, type Sen, sen, shareOfSen, subtractSen } from '../money.ts';
import { reasonRule } from '../policy/policy.ts';
import type { Policy, ReasonId } from '../policy/schema.ts';
import { type TaxBand, type TaxYears, taxOf } from '../policy/tax.ts';
import { type Membership, totalBalance } from './membership.ts';

export type TaxRule = 'final' | 'progressive' | 'progressiveWithoutNpwp';

/** One line of the tax: how much of the gross fell into a band, its rate in basis points, and the tax on it. */
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
}

export interface PayoutCase {
  readonly membership: Membership;
  readonly reason: ReasonId;
  readonly hasNpwp: boolean;
  /** The day of the claim, YYYY-MM-DD. */
  readonly today: string;
}

export function computePayout(policy: Policy, { membership, reason, hasNpwp, today }: PayoutCase): Payout {
  const { shareBasisPoints } = reasonRule(policy, reason);
  const balance = totalBalance(membership);
  const gross = shareOfSen(balance, shareBasisPoints);
  const tax = taxOf(policy.tax, readDay(today).year);
  const taxRule = taxRuleOf(tax, membership, hasNpwp, today);
  const earlier = taxRule === 'final' ? (membership.partialTaken?.amount ?? sen(0)) : sen(0);
  const taxLines = taxByBand(tax, taxRule, gross, earlier);
  const due = addSen(...taxLines.map((line) => line.tax));
  return { balance, shareBasisPoints, gross, tax: due, net: subtractSen(gross, due), taxRule, taxLines };
}

/** NPWP is asked above a balance, and after an earlier partial payment. */
export function needsNpwp(policy: Policy, membership: Membership): boolean {
  const { requiredAbove, requiredAfterPartial } = policy.npwp;
  return (
    totalBalance(membership) > requiredAbove || (requiredAfterPartial && membership.partialTaken !== null)
  );
}

/** Dependencies paid within the final years count as one lump sum; from the year after, the progressive rate. */
function taxRuleOf(tax: TaxYears, membership: Membership, hasNpwp: boolean, today: string): TaxRule {
  if (!membership.partialTaken) return 'final';
  const years = readDay(today).year - readDay(membership.partialTaken.paidOn).year;
  if (years < tax.finalYears) return 'final';
  return hasNpwp ? 'progressive' : 'progressiveWithoutNpwp';
}

/** `earlier` is what has used up the lower bands already, because it counts as one payment with this one. */
function taxByBand(tax: TaxYears, rule: TaxRule, gross: Sen, earlier: Sen): TaxLine[] {
  const bands = rule === 'final' ? tax.finalBands : tax.progressiveBands;
  const lines: TaxLine[] = [];
  let floor = 0;
  for (const band of bands) {
    const top = band.upTo ?? Number.MAX_SAFE_INTEGER;
    const taxed = sen(Math.max(0, Math.min(earlier + gross, top) - Math.max(earlier, floor)));
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
