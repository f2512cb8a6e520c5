import {
  groupAccountNumber,
  groupKpj,
  groupNik,
  groupNpwp,
  groupPaymentCode,
} from '../../../contract/display.ts';
import type { Payout } from '../../../contract/eligibility/payout.ts';
import type { Sen } from '../../../contract/money.ts';
import { amountSpellings, cases, daySpellings, parts, phoneSpellings } from '../../fixtures/spellings.ts';
import { encodings } from '../../support/kiosk/encodings.ts';
import type { Wanted } from '../../support/kiosk/memory-search.ts';
import type { MadeUpPerson } from '../people/made-up.ts';

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
    balance: ofAmount(balance),
    contributions: ofAmount(card?.contributions),
    development: ofAmount(card?.development),
    'taken before': ofAmount(participant.partialTaken?.amount),
    gross: gross === balance ? [] : ofAmount(gross),
    tax: tax === 0 ? [] : ofAmount(tax),
    'paid out': net === gross ? [] : ofAmount(net),
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

function ofAmount(amount: Sen | undefined): string[] {
  return amount === undefined ? [] : amountSpellings(amount);
}
