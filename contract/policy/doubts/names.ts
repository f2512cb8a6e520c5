import { z } from 'zod';
import { changed, dropped } from './parts/changed.ts';
import { type Doubt, type FindDoubts, unusual, type Value } from './parts/doubt.ts';

/** Longer words are names of people, and would be struck out of them. */
const LONGEST_TITLE = 7;

const wordsSchema = z.array(z.string());

/** What of a name is not the name. */
export const nameDoubts: FindDoubts = ({ edition: { names }, before }) => {
  const was = before?.names;
  const lists = Object.keys(names).flatMap((list): Doubt[] => {
    const words = wordsOf(names, list);
    const earlier = wordsOf(was ?? {}, list);
    const at = ['names', list];
    const long = list.startsWith('titles')
      ? words.filter((title) => isLong(title, words) && !earlier.includes(title))
      : [];
    const lost = earlier.filter((title) => !words.includes(title));
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

/** Two titles that are written as one, S.Kep.Ners, are as long as a name. */
function isLong(title: string, titles: readonly string[]): boolean {
  const isOfTwo = titles.some(
    (first) => title.startsWith(first) && titles.includes(title.slice(first.length)),
  );
  return title.length > LONGEST_TITLE && !isOfTwo;
}

/** The words of a list; none where it is no list of words. */
function wordsOf(group: object, list: string): readonly string[] {
  return wordsSchema.safeParse(new Map<string, unknown>(Object.entries(group)).get(list)).data ?? [];
}
