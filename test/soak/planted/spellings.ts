import {
  groupAccountNumber,
  groupKpj,
  groupNik,
  groupNpwp,
  groupPaymentCode,
  groupPhone,
} from '../../../contract/display.ts';
import type { Payout } from '../../../contract/eligibility/payout.ts';
import { formatsFor } from '../../../contract/language/formats.ts';
import { amountInWords } from '../../../contract/language/id/amount-in-words.ts';
import { languageCodes } from '../../../contract/language/languages.ts';
import type { Sen } from '../../../contract/money.ts';
import { encodings } from '../../support/kiosk/encodings.ts';
import type { Wanted } from '../../support/kiosk/memory-search.ts';
import type { MadeUpPerson } from '../people/made-up.ts';

/** Shorter words are not unmistakable. */
const LEAST_LETTERS = 7;
/** A receipt number is nobody's; beside a name it is somebody's. */
const BESIDE = 200;

/** What was planted by a visit: all that the head office knows of somebody and that they bring, in all its spellings. */
export function plantedBy(person: MadeUpPerson, payout: Payout): readonly Wanted[] {
  const { participant, nik, kpj, npwp, accountNumber, name, address, birthPlace, email, password } = person;
  const [card] = participant.cards;
  const { balance, gross, tax, net } = payout;
  const texts: Readonly<Record<string, readonly string[]>> = {
    NIK: [nik, groupNik(nik)],
    KPJ: [kpj, groupKpj(kpj)],
    NPWP: npwp === null ? [] : [npwp, groupNpwp(npwp)],
    account: [accountNumber, groupAccountNumber(accountNumber)],
    name: cases(name),
    'part of the name': parts(name),
    'birth date': daySpellings(person.birthDate),
    'birth place': cases(birthPlace),
    address: cases(address),
    'part of the address': parts(address).filter((part) => part.toUpperCase() !== birthPlace),
    phone: phoneSpellings(person.phone),
    'e-mail': [email, email.toUpperCase(), encodeURIComponent(email)],
    'part of the e-mail': parts(email.split('@')[0] ?? ''),
    password: [password],
    employer: parts(card?.employer ?? ''),
    balance: amountSpellings(balance),
    contributions: amountSpellings(card?.contributions),
    development: amountSpellings(card?.development),
    'taken before': amountSpellings(participant.partialTaken?.amount),
    gross: gross === balance ? [] : amountSpellings(gross),
    tax: tax === 0 ? [] : amountSpellings(tax),
    'paid out': net === gross ? [] : amountSpellings(net),
  };
  return Object.entries(texts).flatMap(([value, spellings]) => wantedText(value, spellings));
}

/** Given to somebody during the visit, beside what was known before. */
export function receiptOf(number: string): readonly Wanted[] {
  const [wanted] = wantedText('receipt number with name', [number, number.replaceAll('-', '')]);
  return wanted ? [{ ...wanted, near: { name: 'part of the name', bytes: BESIDE } }] : [];
}

export function paymentCodeOf(code: string): readonly Wanted[] {
  return wantedText('payment code', [code, groupPaymentCode(code)]);
}

function wantedText(name: string, spellings: readonly string[]): readonly Wanted[] {
  const all = [...new Set(spellings)];
  return all.length === 0 ? [] : [{ name, spellings: all.flatMap(encodings) }];
}

function cases(text: string): string[] {
  const title = text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return [text, text.toUpperCase(), text.toLowerCase(), title];
}

function parts(text: string): string[] {
  return text
    .split(/[^\p{L}]+/u)
    .filter(({ length }) => length >= LEAST_LETTERS)
    .flatMap(cases);
}

function daySpellings(iso: string): string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const numbers = ['-', '/', '.', ' ', ''].map((between) => [day, month, year].join(between));
  const written = languageCodes.map((language) => formatsFor(language, 'Asia/Jakarta').day(iso));
  return [iso, iso.replaceAll('-', ''), ...numbers, ...written];
}

/** Whatever stands before the number that is one's own: +62, 62, 0 or nothing. */
function phoneSpellings(phone: string): string[] {
  const grouped = groupPhone(phone).replace(/^0/, '');
  return [phone.replace(/^\+62/, ''), grouped, grouped.replaceAll('-', ' ')];
}

/** As a program keeps it, as a screen shows it, and in words. */
function amountSpellings(amount: Sen | undefined): string[] {
  if (amount === undefined) return [];
  const shown = formatsFor('id', 'Asia/Jakarta').rupiah(amount).replace(/^Rp/, '');
  return [String(amount), shown, amountInWords(amount)];
}
