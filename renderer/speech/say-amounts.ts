/** An amount as the screen writes it: Rp1.234.567,89. */
const AMOUNT = /Rp([\d.]+),(\d\d)/g;

export type AmountWords = (rupiah: string, sen: string) => string;

/** Amounts as a voice can say them: a number without its dots, and the unit after it. */
export function sayAmounts(words: string, amount: AmountWords): string {
  return words.replace(AMOUNT, (_all, rupiah: string, sen: string) =>
    amount(rupiah.replaceAll('.', ''), String(Number(sen))),
  );
}
