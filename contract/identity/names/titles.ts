import type { Word } from './words.ts';

/** S.Tr.Keb has three parts; none of the policy needs more. */
const MOST_PARTS = 4;

/** How many of the first words are one title; 0 for none. At least one word of the name is left. */
export function titleBefore(titles: readonly string[], words: readonly Word[]): number {
  return longestRun(words.length, (parts) => {
    const run = words.slice(0, parts);
    if (!titles.includes(join(run)) || !isTogether(run)) return false;
    // H could be an initial of who has one name: H RIZKY may be HASAN RIZKY.
    return !areInitials(run) || isName(words.slice(parts));
  });
}

/** The same of the last words. `bare` is false where letters without a dot may be a word cut off: SE of SETIAWAN. */
export function titleAfter(titles: readonly string[], words: readonly Word[], bare: boolean): number {
  return longestRun(words.length, (parts) => {
    const run = words.slice(-parts);
    const title = join(run);
    if (!titles.includes(title)) return false;
    if (run[0]?.gap.includes(',')) return true;
    if (!bare && !run.some(({ gap }, place) => place > 0 && gap.includes('.'))) return false;
    return isTogether(run) && (title.length > 2 || isName(words.slice(0, -parts)));
  });
}

/** Two words or more, besides initials: what is left is a name even if the title was none. */
function isName(words: readonly Word[]): boolean {
  return words.filter(({ text }) => text.length > 1).length > 1;
}

function longestRun(words: number, isTitle: (parts: number) => boolean): number {
  for (let parts = Math.min(MOST_PARTS, words - 1); parts > 0; parts -= 1) if (isTitle(parts)) return parts;
  return 0;
}

/** S.E. is a title; S E may be the initials of a name. */
function isTogether(run: readonly Word[]): boolean {
  return !areInitials(run) || run.slice(1).every(({ gap }) => gap.includes('.'));
}

function areInitials(run: readonly Word[]): boolean {
  return run.every(({ text }) => text.length === 1);
}

function join(run: readonly Word[]): string {
  return run.map(({ text }) => text).join('');
}
