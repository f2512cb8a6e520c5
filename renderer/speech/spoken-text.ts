import { sentencesOf } from '../../contract/voice/sentences.ts';

/** An amount as the screen writes it: Rp1.234.567,89. */
const AMOUNT = /Rp([\d.]+),(\d\d)/g;

export type AmountWords = (rupiah: string, sen: string) => string;

/** Amounts as a voice can say them: a number without its dots, and the unit after it. */
export function sayAmounts(words: string, amount: AmountWords): string {
  return words.replace(AMOUNT, (_all, rupiah: string, sen: string) =>
    amount(rupiah.replaceAll('.', ''), String(Number(sen))),
  );
}

/** A number that is known by its digits, such as a NIK: five and more, in groups or not; nothing that counts. */
const DIGITS = /(?<![\p{L}\d.,])\d(?:[ .-]?\d){4,}(?![\p{L}\d]|[.,]\d)/gu;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;

/** Groups of digits digit by digit, with a pause after each: 3201 0155 as 3 2 0 1, 0 1 5 5. */
export function sayDigits(words: string): string {
  return words.replace(DIGITS, (number) => {
    if (THOUSANDS.test(number)) return number;
    return number
      .split(/[ .-]/)
      .map((group) => [...group].join(' '))
      .join(', ');
  });
}

/** A sentence that never ends is cut at a space. Letters. */
const LONGEST = 1_000;

/** In what pieces words are turned into sound: each sentence while the one before is heard, by the clip that was made of it. */
export function phrasesOf(words: string): string[] {
  return sentencesOf(words).flatMap(cut);
}

function cut(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const space = sentence.lastIndexOf(' ', LONGEST);
  const at = space > 0 ? space : LONGEST;
  return [sentence.slice(0, at), ...cut(sentence.slice(at).trim())];
}
