import { dayAt } from '../../contract/calendar.ts';
import { defaultPolicy, findBank } from '../../contract/policy/policy.ts';
import { type WrittenPerson, writtenPerson } from '../fixtures/core/people.ts';
import type { Person, Registrant } from '../support/people/walker.ts';

const TIME_ZONE = 'Asia/Jakarta';
const BANK = '013';
const NAMES = ['BUDI SANTOSO', 'AGUS SALIM'];

/** Somebody whom the core knows, with all that they bring to the kiosk; they have no account there yet. */
export interface Claimant {
  readonly written: WrittenPerson;
  readonly visitor: Person & Registrant;
  readonly account: { readonly bankCode: string; readonly number: string };
}

/** The `place`-th, from 1 on, of some people whose business has ended, so that each may claim all that there is. */
export function claimant(place: number, now: Date): Claimant {
  const ago = (days: number) => dayAt(new Date(now.getTime() - days * 86_400_000), TIME_ZONE);
  const number = `928160566${place}`;
  const written = writtenPerson(place, {
    nik: `327301020385000${place}`,
    name: NAMES[place - 1] ?? '',
    birthDate: '1985-03-02',
    sex: 'male',
    dataUpdatedOn: ago(60),
    contributor: null,
    cards: [
      {
        kpj: `2690500479${place}`,
        segment: 'BPU',
        employer: null,
        joinedOn: '2015-05-04',
        inactiveSince: ago(100),
        exit: { kind: 'stoppedBusiness', on: ago(100) },
        lastContributionOn: ago(120),
        contributions: 648_000_000,
        development: 70_120_683,
      },
    ],
  });
  const [card] = written.cards;
  return {
    written,
    account: { bankCode: BANK, number },
    visitor: {
      nik: written.nik,
      kpj: card?.kpj ?? '',
      name: written.name,
      birthDate: written.birthDate,
      phone: '+6281322334455',
      email: `orang.${place}@example.com`,
      password: `perahu-biru-laut-${place}`,
      bank: findBank(defaultPolicy, BANK)?.name ?? '',
      accountNumber: number,
    },
  };
}
