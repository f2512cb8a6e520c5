import type { ReasonRule } from '../schema.ts';
import { type FindDoubts, impossible, unusual, type Value } from './parts/doubt.ts';
import { law } from './parts/law.ts';

type Waiting = ReasonRule['waiting'];

const say = (waiting: Waiting): Value => (waiting ? { wait: waiting } : { nothing: true });

/** How long people wait after the end of work: as long as the law says, and no longer. */
export const waitDoubts: FindDoubts = ({ edition, before }) =>
  edition.reasons.flatMap(({ id, waiting }, place) => {
    const bounds = law.reasons[id];
    const at = ['reasons', place, 'waiting'];
    if (!isOfLaw(waiting, bounds.wait)) {
      const must: Value = bounds.wait ? { count: bounds.wait.months, of: 'months' } : { nothing: true };
      return [impossible('againstLaw', at, { is: say(waiting), must, law: { law: bounds.law } })];
    }
    const was = before?.reasons.find((rule) => rule.id === id);
    if (!was || isSame(was.waiting, waiting)) return [];
    return [unusual('changed', at, { before: say(was.waiting), after: say(waiting) })];
  });

function isOfLaw(waiting: Waiting, bounds: (typeof law)['reasons'][ReasonRule['id']]['wait']): boolean {
  if (!waiting || !bounds) return waiting === null && bounds === null;
  if (waiting.unit === 'months') return waiting.count === bounds.months;
  return waiting.count >= bounds.days.least && waiting.count <= bounds.days.most;
}

function isSame(one: Waiting, other: Waiting): boolean {
  return one?.count === other?.count && one?.unit === other?.unit && one?.from === other?.from;
}
