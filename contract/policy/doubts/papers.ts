import { papersAsked } from '../papers.ts';
import { dropped } from './parts/changed.ts';
import { type Doubt, type FindDoubts, impossible, unusual, type Value } from './parts/doubt.ts';
import { law } from './parts/law.ts';

const named = (names: readonly string[]): Value => ({ names, in: 'documents' });

/** Papers without which a person is sent away: the law's, and no others. */
export const paperDoubts: FindDoubts = ({ edition, before }) =>
  edition.reasons.flatMap(({ id, papers }, place): Doubt[] => {
    const bounds = law.reasons[id];
    const at = ['reasons', place, 'papers'];
    const asked = papersAsked(papers);
    const beyond = asked.flat().filter((paper) => !bounds.papers.includes(paper));
    if (beyond.length > 0) {
      return [impossible('papersBeyondLaw', at, { is: named(beyond), law: { law: bounds.law } })];
    }
    if (bounds.papersAreAlternatives && asked.length > 1) {
      return [impossible('allOfAlternatives', at, { is: named(asked.flat()), law: { law: bounds.law } })];
    }
    const was = before?.reasons.find((rule) => rule.id === id);
    if (!was) return [];
    const earlier = papersAsked(was.papers).flat();
    const added = asked.flat().filter((paper) => !earlier.includes(paper));
    return [
      ...(added.length === 0 ? [] : [unusual('added', at, { after: named(added) })]),
      ...dropped(
        at,
        earlier.filter((paper) => !asked.flat().includes(paper)),
        named,
      ),
    ];
  });
