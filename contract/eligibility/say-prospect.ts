import { fill } from '../language/fill.ts';
import type { Words } from '../policy/sentences/words.ts';
import type { Prospect } from './compare-editions.ts';

/** What a reason gives a person, in a sentence for who decides on an edition. */
export function sayProspect({ policy, rules, formats, list }: Words, prospect: Prospect): string {
  const { prospects, closedBecause } = policy;
  if (prospect.state === 'later') return fill(prospects.later, { date: formats.day(prospect.from) });
  if (prospect.state === 'closed') return fill(prospects.closed, { why: closedBecause[prospect.because] });
  const { payout, papers, withStaff } = prospect;
  const asked = papers.map((oneOf) => formats.anyOf(oneOf.map((paper) => rules.documents[paper].name)));
  const amounts = { net: formats.rupiah(payout.net), tax: formats.rupiah(payout.tax) };
  return [
    fill(withStaff ? prospects.openWithStaff : prospects.open, amounts),
    asked.length === 0 ? prospects.noPapers : fill(prospects.papers, { papers: list(asked) }),
  ].join(' ');
}
