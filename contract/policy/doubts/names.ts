import { changed, dropped } from './parts/changed.ts';
import { type Doubt, type FindDoubts, unusual, type Value } from './parts/doubt.ts';

/** Longer words are names of people, and would be struck out of them. */
const LONGEST_TITLE = 7;

const LISTS = ['titlesBefore', 'titlesAfter'] as const;

/** What of a name is not the name. */
export const nameDoubts: FindDoubts = ({ edition: { names }, before }) => {
  const was = before?.names;
  const lists = LISTS.flatMap((list): Doubt[] => {
    const at = ['names', list];
    const long = names[list].filter((title) => title.length > LONGEST_TITLE && !was?.[list].includes(title));
    const lost = was?.[list].filter((title) => !names[list].includes(title)) ?? [];
    return [
      ...(long.length === 0 ? [] : [unusual('longTitle', at, { is: { quoted: long } })]),
      ...dropped(at, lost, (quoted) => ({ quoted })),
    ];
  });
  if (!was) return lists;
  const choice = (name: string): Value => ({ names: [name], in: 'choices' });
  return [
    ...lists,
    ...changed(['names', 'cutOffFrom'], was.cutOffFrom, names.cutOffFrom, (number) => ({ number })),
    ...changed(['names', 'similarHolderTo'], was.similarHolderTo, names.similarHolderTo, choice),
  ];
};
