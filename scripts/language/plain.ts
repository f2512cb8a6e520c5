import { flatTexts } from '../../contract/language/flat-texts.ts';
import { kiosk } from '../../contract/language/id/kiosk.ts';
import { staffKeys } from '../../contract/language/pack.ts';

/** How hard the texts of a page are to read. */
interface Reading {
  /** The group of texts, which is that of a page. */
  readonly page: string;
  readonly words: number;
  /** On average; names of fields and buttons are no sentences. */
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
  /** Of all words, those of so many syllables that they are spelt out rather than seen. */
  readonly longWords: number;
  /** Of Fry's graph, with the syllables of Indonesian: per hundred words, times 0.6. */
  readonly frySyllables: number;
}

/**
 * No formula for Indonesian was tried on pages as short as these; the limits are on the three things that all formulas weigh,
 * and hold what the pages have come to. For Fry's graph Indonesian syllables count 0.6, since its words are longer by their
 * affixes (Harjasujana and Mulyati 1997).
 */
const plainLimits = { wordsPerSentence: 10, frySyllables: 165, longWords: 0.25 } as const;

const LONG_SYLLABLES = 4;
const FRY_OF_INDONESIAN = 0.6;
/** Fewer words say nothing of a page. */
const LEAST_WORDS = 20;

/** Numbers, short forms and names of things that are printed on cards are seen, not read. */
const SEEN = /^(?:[A-Z0-9&+./-]+|x|Anjungan|BPJS|Ketenagakerjaan|Konfirmasi|Indonesia)$/;

/** A vowel, or two that are said as one: ai, au, oi. Every word has one. */
export function syllables(word: string): number {
  const vowels = word.toLowerCase().match(/ai(?=$|\P{L})|au(?=$|\P{L})|oi(?=$|\P{L})|[aiueoé]/gu);
  return Math.max(1, vowels?.length ?? 0);
}

/** Every page of a participant's, the hardest first. */
export function readingOfPages(): readonly Reading[] {
  const pages = new Map<string, string[]>();
  for (const [key, text] of flatTexts(kiosk)) {
    if (staffKeys.has(key)) continue;
    const [page = ''] = key.replace(/^help\.screen\./, '').split('.');
    pages.set(page, [...(pages.get(page) ?? []), text]);
  }
  return [...pages]
    .map(([page, texts]) => readingOf(page, texts))
    .filter(({ words }) => words >= LEAST_WORDS)
    .sort((a, b) => b.frySyllables - a.frySyllables);
}

export function readingOf(page: string, texts: readonly string[]): Reading {
  const read = texts.map((text) => text.replace(/\{[^}]*\}/g, 'x'));
  const sentences = read.flatMap((text) =>
    text
      .split(/(?<=[.?!:])\s+/)
      .filter((part) => /[.?!]$/.test(part))
      .map((part) => wordsOf(part).length),
  );
  const words = read.flatMap(wordsOf).filter((word) => !SEEN.test(word));
  const counts = words.map(syllables);
  const sum = counts.reduce((all, each) => all + each, 0);
  const perWord = words.length === 0 ? 0 : sum / words.length;
  return {
    page,
    words: words.length,
    wordsPerSentence: sentences.length === 0 ? 0 : sentences.reduce((a, b) => a + b, 0) / sentences.length,
    syllablesPerWord: perWord,
    longWords:
      words.length === 0 ? 0 : counts.filter((count) => count >= LONG_SYLLABLES).length / words.length,
    frySyllables: perWord * 100 * FRY_OF_INDONESIAN,
  };
}

/** What of a page is over its limit, in words; none where it is plain. */
export function tooHard(reading: Reading): readonly string[] {
  return (['wordsPerSentence', 'frySyllables', 'longWords'] as const)
    .filter((name) => reading[name] > plainLimits[name])
    .map((name) => `${name} ${reading[name].toFixed(2)}, over ${plainLimits[name]}`);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s(),.:;?!/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
