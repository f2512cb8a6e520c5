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
  const { impossible, unusual, affected, unaffected } = review;
  const listed = (heading: string, doubts: readonly Doubt[]) =>
    doubts.length === 0
      ? []
      : [heading, ...doubts.map((doubt) => `- ${sayDoubt(words, edition, doubt)} [${pathOf(doubt.at)}]`)];
  return [
    ...listed(check.impossible, impossible),
    ...listed(check.unusual, unusual),
    ...(impossible.length > 0 ? [] : [check.changes]),
    ...affected.flatMap(({ name, changes }) => [
      `- ${name}`,
      ...changes.map(({ reason, before, after }) => {
        const was = sayProspect(words, before);
        return `  ${words.rules.reasons[reason].name}: ${was} → ${sayProspect(words, after)}`;
      }),
    ]),
    ...(impossible.length > 0 ? [] : [fill(check.others, { count: unaffected })]),
  ];
}
