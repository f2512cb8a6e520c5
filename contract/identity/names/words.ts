export interface Word {
  /** In plain capitals, without accents and apostrophes. */
  readonly text: string;
  /** What stands between it and the word before. */
  readonly gap: string;
  /** Where it begins in the text, in characters. */
  readonly start: number;
}

/** MA'RUF is one word, whichever sign a keyboard has for it. */
const APOSTROPHES = /['’‘‛`´ʼʻʽʾʿˈˊˋ′＇]/gu;
const WORD = /([^\p{L}\p{M}\p{N}'’‘‛`´ʼʻʽʾʿˈˊˋ′＇]*)([\p{L}\p{M}\p{N}'’‘‛`´ʼʻʽʾʿˈˊˋ′＇]+)/gu;

export function splitWords(text: string): Word[] {
  let start = 0;
  const words: Word[] = [];
  for (const [, gap = '', written = ''] of text.matchAll(WORD)) {
    start += countCharacters(gap);
    words.push({ text: plain(written), gap: gap.normalize('NFKC'), start });
    start += countCharacters(written);
  }
  return words.filter((word) => word.text !== '');
}

export function countCharacters(text: string): number {
  return [...text].length;
}

function plain(written: string): string {
  return written.replace(APOSTROPHES, '').normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
}
