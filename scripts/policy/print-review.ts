import { sayProspect } from '../../contract/eligibility/say-prospect.ts';
import { fill } from '../../contract/language/fill.ts';
import type { Doubt } from '../../contract/policy/doubts/parts/doubt.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { pathOf } from '../../contract/policy/sentences/place.ts';
import { sayDoubt } from '../../contract/policy/sentences/say.ts';
import type { Words } from '../../contract/policy/sentences/words.ts';
import type { Review } from '../../head-office/policy-review/review.ts';

/** All that was found in an edition, and whom it changes what for, a line each. */
export function reviewInLines(words: Words, edition: Policy, review: Review): string[] {
  const { check } = words.policy;
  const { impossible, unusual } = review;
  const listed = (heading: string, doubts: readonly Doubt[]) =>
    doubts.length === 0
      ? []
      : [heading, ...doubts.map((doubt) => `- ${sayDoubt(words, edition, doubt)} [${pathOf(doubt.at)}]`)];
  return [
    ...listed(check.impossible, impossible),
    ...listed(check.unusual, unusual),
    ...changesInLines(words, review),
  ];
}

/** Nothing where nobody was looked at. */
function changesInLines(words: Words, { affected, unaffected }: Review): string[] {
  const { check } = words.policy;
  const count = (text: string) => (unaffected === 0 ? [] : [fill(text, { count: unaffected })]);
  if (affected.length === 0) return count(check.nobody);
  return [
    check.changes,
    ...affected.flatMap(({ name, changes }) => [
      `- ${name}`,
      ...changes.map(({ reason, before, after }) => {
        const was = sayProspect(words, before);
        return `  ${words.rules.reasons[reason].name}: ${was} → ${sayProspect(words, after)}`;
      }),
    ]),
    ...count(check.others),
  ];
}
