import { changedMuch, dropped, lostFrom } from './parts/changed.ts';
import type { FindDoubts, Value } from './parts/doubt.ts';

const FACTOR = 2;

const days = (count: number): Value => ({ count, of: 'days' });

/** How long things are kept: too short loses what a complaint needs, too long keeps people's data without need. */
export const retentionDoubts: FindDoubts = ({ edition: { retention }, before }) => {
  if (!before) return [];
  const lost = lostFrom(before.retention, retention, ({ what }) => what);
  return [
    ...dropped(['retention'], lost, (gone) => ({ names: gone.map(({ what }) => what), in: 'retained' })),
    ...retention.flatMap(({ what, days: after }, place) => {
      const was = before.retention.find((one) => one.what === what);
      return was ? changedMuch(['retention', place, 'days'], was.days, after, days, FACTOR) : [];
    }),
  ];
};
