import { changedMuch, dropped, lostFrom } from './parts/changed.ts';
import { type FindDoubts, unusual, type Value } from './parts/doubt.ts';

const FACTOR = 2;

const upTo = (balance: number | null): Value => (balance === null ? { nothing: true } : { money: balance });

/** Where else a claim can be made. */
export const channelDoubts: FindDoubts = ({ edition, before }) => {
  if (!before) return [];
  const lost = lostFrom(before.otherChannels, edition.otherChannels, ({ id }) => id);
  return [
    ...dropped(['otherChannels'], lost, (gone) => ({ names: gone.map(({ id }) => id), in: 'channels' })),
    ...edition.otherChannels.flatMap(({ id, balanceUpTo: after }, place) => {
      const was = before.otherChannels.find((one) => one.id === id);
      if (!was || was.balanceUpTo === after) return [];
      const at = ['otherChannels', place, 'balanceUpTo'];
      if (was.balanceUpTo === null || after === null) {
        return [unusual('changed', at, { before: upTo(was.balanceUpTo), after: upTo(after) })];
      }
      return changedMuch(at, was.balanceUpTo, after, upTo, FACTOR);
    }),
  ];
};
