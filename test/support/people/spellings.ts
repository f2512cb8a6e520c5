import {
  groupAccountNumber,
  groupKpj,
  groupNik,
  groupNpwp,
  groupPaymentCode,
  groupPhone,
} from '../../../contract/display.ts';
import { formatsFor } from '../../../contract/language/formats.ts';
import { amountInWords } from '../../../contract/language/id/amount-in-words.ts';
import { languageCodes } from '../../../contract/language/languages.ts';
import type { Sen } from '../../../contract/money.ts';

/** Shorter words are not unmistakable. */
const LEAST_LETTERS = 7;

export function cases(text: string): string[] {
  const title = text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return [text, text.toUpperCase(), text.toLowerCase(), title];
}

export function parts(text: string): string[] {
  return text
    .split(/[^\p{L}]+/u)
    .filter(({ length }) => length >= LEAST_LETTERS)
    .flatMap(cases);
}

export function daySpellings(iso: string): string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const numbers = ['-', '/', '.', ' ', ''].map((between) => [day, month, year].join(between));
  const written = languageCodes.map((language) => formatsFor(language, 'Asia/Jakarta').day(iso));
  return [iso, iso.replaceAll('-', ''), ...numbers, ...written];
}

/** Whatever stands before the number that is one's own: +62, 62, 0 or nothing. */
export function phoneSpellings(phone: string): string[] {
  const grouped = groupPhone(phone).replace(/^0/, '');
  return [phone.replace(/^\+62/, ''), grouped, grouped.replaceAll('-', ' ')];
}

/** As a program keeps it, as a screen shows it, and in words. */
export function amountSpellings(amount: Sen): string[] {
  const shown = formatsFor('id', 'Asia/Jakarta').rupiah(amount).replace(/^Rp/, '');
  return [String(amount), shown, amountInWords(amount)];
}

/** In all groups in which the kiosk writes numbers. */
export function numberSpellings(number: string): string[] {
  const groups = [groupNik, groupKpj, groupNpwp, groupAccountNumber, groupPaymentCode];
  return [...new Set([number, ...groups.map((group) => group(number))])];
}
