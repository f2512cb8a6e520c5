import type { NameRules } from './name-rules.ts';
import { titleAfter, titleBefore } from './titles.ts';
import { countCharacters, splitWords } from './words.ts';

/** A name as it is compared. */
export interface ReadName {
  /** In plain capitals, without the titles before and after. */
  readonly words: readonly string[];
  readonly titlesBefore: readonly string[];
  /** Whether a title stands behind the name. */
  readonly hasTitleBehind: boolean;
  /** Characters of the text as it is written, and of that without the titles before. */
  readonly length: number;
  readonly lengthAfterTitles: number;
  /** False for a text longer than names are, of which only the beginning was read. */
  readonly whole: boolean;
}

/** Twice what a name may have; the work stays bounded whatever a bank sends. */
const LONGEST = 200;
/** Drawn by nobody: joiners, marks of direction, soft hyphens. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

export function readName(rules: NameRules, name: string, bareTitles = true): ReadName {
  const characters = [...name.slice(0, LONGEST * 2)];
  const text = characters.slice(0, LONGEST).join('').replace(INVISIBLE, '').normalize('NFC').trim();
  let words = splitWords(text);
  const titlesBefore: string[] = [];
  for (let parts = -1; parts !== 0; words = words.slice(parts)) {
    parts = titleBefore(rules.titlesBefore, words);
    if (parts > 0) titlesBefore.push(joined(words.slice(0, parts)));
  }
  const untitled = words.length;
  for (let parts = -1; parts !== 0; words = words.slice(0, words.length - parts)) {
    parts = titleAfter(rules.titlesAfter, words, bareTitles);
  }
  const length = countCharacters(text);
  return {
    words: words.map((word) => word.text),
    titlesBefore,
    hasTitleBehind: words.length < untitled,
    length,
    lengthAfterTitles: length - (titlesBefore.length === 0 ? 0 : (words[0]?.start ?? 0)),
    whole: characters.length <= LONGEST && name.length <= LONGEST * 2,
  };
}

function joined(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join('');
}
