import { Fragment, type ReactElement, type ReactNode } from 'react';
import {
  groupAccountNumber,
  groupKpj,
  groupNik,
  groupNpwp,
  groupPaymentCode,
  groupPhone,
  showDirections,
} from '../../contract/display.ts';

/** A value that says something of the person in view, as the page writes it. No string: no text takes it unmarked. */
export type PersonalValue = ReactElement<{ readonly children: string }>;

/** Marks a value as the person's own: spoken only where the person chose that (EN 301 549 5.1.3.9). */
function mark(text: string): PersonalValue {
  return <span data-personal>{showDirections(text)}</span>;
}

/**
 * What is the person's own: names, where they live, work and were born, days of birth, numbers that stand for the person
 * or for what is theirs (the receipt's too: with a birth date it tells where a claim stands), and money. Banks, reasons,
 * months, and the days of next steps are not: without them nobody knows what to do.
 */
export const personal = {
  text: mark,
  nik: (nik: string) => mark(groupNik(nik)),
  kpj: (kpj: string) => mark(groupKpj(kpj)),
  npwp: (npwp: string) => mark(groupNpwp(npwp)),
  phone: (phone: string) => mark(groupPhone(phone)),
  accountNumber: (number: string) => mark(groupAccountNumber(number)),
  paymentCode: (code: string) => mark(groupPaymentCode(code)),
};

/** Stands for a value while a sentence is made; no text has it. */
const PLACE = '\uE000';

/** A sentence around the person's own values: `sentence((own) => t('greeting', { name: own(personal.text(name)) }))`. */
export function sentence(say: (own: (value: PersonalValue) => string) => string): ReactNode {
  const values: PersonalValue[] = [];
  const said = say((value) => `${PLACE}${values.push(value) - 1}${PLACE}`);
  return said
    .split(PLACE)
    .map((part, at) => (at % 2 === 0 ? part : <Fragment key={part}>{values[Number(part)]}</Fragment>));
}
