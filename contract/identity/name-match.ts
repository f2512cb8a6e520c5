import { areAlike } from './names/alike.ts';
import type { NameRules } from './names/name-rules.ts';
import { type ReadName, readName } from './names/read-name.ts';

/** `similar` is for staff to decide: neither surely one person nor surely two. */
export type NameMatch = 'same' | 'similar' | 'different';

/**
 * Whether two spellings are one person's name. `same` only for equal names: case, accents, punctuation, spaces and the
 * titles of the policy count for nothing. `different` only where no reading fits both. All between is for staff: sources
 * tell of payments that failed for one letter (Rizky, Risky), and a word more may be another person.
 */
export function matchNames(rules: NameRules, own: string, stated: string): NameMatch {
  return compare(rules, readName(rules, own), readName(rules, stated));
}

/**
 * The same for the name that a bank gives of an account's holder. Its field of `fieldLength` characters, titles counted
 * or not, may have shortened the participant's own name; null where the bank's length is not known, and nothing is `same`
 * by being cut off.
 */
export function matchHolder(
  rules: NameRules,
  own: string,
  holder: string,
  fieldLength: number | null,
): NameMatch {
  const [mine, written] = [readName(rules, own), readName(rules, holder)];
  const mayBeCut = written.length >= (fieldLength ?? rules.cutOffFrom);
  const theirs = mayBeCut ? readName(rules, holder, false) : written;
  if (fieldLength !== null && isShortened(mine, theirs, fieldLength) && !areOfTwoSexes(rules, mine, theirs)) {
    return 'same';
  }
  return compare(rules, mine, theirs);
}

function compare(rules: NameRules, own: ReadName, other: ReadName): NameMatch {
  if (isSame(rules, own, other) && !areOfTwoSexes(rules, own, other)) return 'same';
  // Of a name in another script, or of none, nobody can say that it is not this person's.
  if (!isReadable(own) || !isReadable(other)) return 'similar';
  return areAlike(rules, own.words, other.words) ? 'similar' : 'different';
}

function isSame({ forms }: NameRules, own: ReadName, other: ReadName): boolean {
  const writings = new Map(
    forms.flatMap(({ words, sameInWriting }) =>
      sameInWriting ? words.map((word) => [word, words[0] ?? word] as const) : [],
    ),
  );
  const [one, two] = [own, other].map(({ words }) => words.map((word) => writings.get(word) ?? word));
  if (!one || !two || one.length === 0 || !own.whole || !other.whole) return false;
  // Written together or apart; but ANI S is not ANIS, for S is an initial.
  return one.join('') === two.join('') && initials(one) === initials(two);
}

/** The places of words of one letter. */
function initials(words: readonly string[]): string {
  const starts = words.map((word, place) => (word.length === 1 ? words.slice(0, place).join('').length : -1));
  return starts.filter((start) => start >= 0).join();
}

/** The other text ends within a word of one's own name, at the very length of the field. */
function isShortened(own: ReadName, other: ReadName, fieldLength: number): boolean {
  const fills = other.length === fieldLength || other.lengthAfterTitles === fieldLength;
  const [name, start] = [own.words.join(' '), other.words.join(' ')];
  const goesOn = name.startsWith(start) && name.length > start.length && name[start.length] !== ' ';
  // One or two letters of a word may be initials, and the end of a word may be the end of a name.
  return fills && goesOn && !other.hasTitleBehind && own.whole && (other.words.at(-1)?.length ?? 0) > 2;
}

function areOfTwoSexes({ titlesOfMen, titlesOfWomen }: NameRules, own: ReadName, other: ReadName): boolean {
  const has = (name: ReadName, titles: readonly string[]) =>
    name.titlesBefore.some((title) => titles.includes(title));
  return (
    (has(own, titlesOfMen) && has(other, titlesOfWomen)) ||
    (has(own, titlesOfWomen) && has(other, titlesOfMen))
  );
}

function isReadable({ words }: ReadName): boolean {
  const text = words.join('');
  return /\p{L}/u.test(text) && /^[\p{Script=Latin}\p{N}]+$/u.test(text);
}
