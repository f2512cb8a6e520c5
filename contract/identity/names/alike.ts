import { isWithin } from '../../edit-distance.ts';
import type { NameRules } from './name-rules.ts';
import { canPair } from './pairing.ts';

/** A word, and as what it is read: forms of one word and old spellings are read alike. */
interface ReadWord {
  readonly word: string;
  readonly key: string;
}

/** No name has more words, and no word more letters. */
const MOST_WORDS = 16;
const MOST_LETTERS = 40;

/**
 * Whether there is any reading by which both are one person's name: written together or apart, cut off, in another
 * order, with words left out, with initials and abbreviations, in another spelling, with a word of substance in common.
 */
export function areAlike(rules: NameRules, one: readonly string[], other: readonly string[]): boolean {
  const keyOf = keyBy(rules);
  const read = (words: readonly string[]): ReadWord[] =>
    words
      .slice(0, MOST_WORDS)
      .map((word) => word.slice(0, MOST_LETTERS))
      .map((word) => ({ word, key: keyOf(word) }));
  const [left, right] = [read(one), read(other)];
  return (
    isOneReading(spell(left), spell(right)) ||
    isInitials(left, right) ||
    isInitials(right, left) ||
    canPair(left, right, isOneWord) ||
    shareSubstance(left, right, new Set(rules.commonWords.map(keyOf)))
  );
}

function keyBy({ forms, spellings }: NameRules): (word: string) => string {
  const groups = new Map(forms.flatMap(({ words }) => words.map((word) => [word, words[0] ?? word])));
  const readings = new Map(spellings.map(({ written, read }) => [written, read]));
  // The longer spelling first: of DJ and J, DJOKO has the one.
  const written = [...readings.keys()].toSorted((one, other) => other.length - one.length);
  const pattern = written.length === 0 ? /(?!)/g : new RegExp(written.join('|'), 'g');
  return (word) =>
    (groups.get(word) ?? word)
      .replace(pattern, (found) => readings.get(found) ?? found)
      .replace(/(.)\1+/gu, '$1');
}

function spell(words: readonly ReadWord[]): ReadWord {
  return { word: words.map(({ word }) => word).join(''), key: words.map(({ key }) => key).join('') };
}

function isOneReading(one: ReadWord, other: ReadWord): boolean {
  return (
    isCut(one.word, other.word) ||
    isCut(one.key, other.key) ||
    isNear(one.word, other.word, 2) ||
    // What sounds alike is less than what was written, so that two letters would be half a name.
    isNear(one.key, other.key, 1)
  );
}

function isCut(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** A letter or two apart, one in short words; a single letter says nothing if it differs. */
function isNear(one: string, other: string, most: number): boolean {
  const least = Math.min(one.length, other.length);
  return isWithin(one, other, least < 2 ? 0 : least < 5 ? 1 : most);
}

/** DKW for DEWI KUSUMA WARDHANI. */
function isInitials(short: readonly ReadWord[], long: readonly ReadWord[]): boolean {
  return spell(short).word === long.map(({ word }) => word[0]).join('');
}

function isOneWord(one: ReadWord, other: ReadWord): boolean {
  return (
    isOneReading(one, other) || isAbbreviated(one.word, other.word) || isAbbreviated(other.word, one.word)
  );
}

/** MHD for MUHAMMAD, WYN for WAYAN: the first letter, and consonants in their order. */
function isAbbreviated(short: string, long: string): boolean {
  if (short[0] !== long[0] || /[AEIOU]/.test(short.slice(1))) return false;
  let from = 0;
  return [...short].every((letter) => {
    from = long.indexOf(letter, from) + 1;
    return from > 0;
  });
}

/** A word that both have, alone or written in two, and that is more than SITI. */
function shareSubstance(
  one: readonly ReadWord[],
  other: readonly ReadWord[],
  common: ReadonlySet<string>,
): boolean {
  const units = (words: readonly ReadWord[]) =>
    words.flatMap(({ key }, place) => {
      const next = words[place + 1]?.key;
      const isTelling = !common.has(key);
      return [
        ...(isTelling && key.length > 2 ? [key] : []),
        ...(next !== undefined && (isTelling || !common.has(next)) ? [key + next] : []),
      ];
    });
  const known = new Set(units(one));
  return (
    units(other).some((unit) => known.has(unit)) ||
    holdsWord(one, other, common) ||
    holdsWord(other, one, common)
  );
}

/** MUHRIZKY holds RIZKY. */
function holdsWord(
  one: readonly ReadWord[],
  other: readonly ReadWord[],
  common: ReadonlySet<string>,
): boolean {
  const text = spell(one).key;
  return other.some(({ word, key }) => word.length > 4 && !common.has(key) && text.includes(key));
}
