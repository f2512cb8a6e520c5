import { v5 as uuidV5 } from 'uuid';
import { addDays } from '../../contract/calendar.ts';
import { type Membership, membershipSchema } from '../../contract/eligibility/membership.ts';
import { fisherman } from '../fixtures/claim/memberships.ts';

/** Name space (RFC 9562 section 6.5) of participants made up for a fleet. */
const FLEET = '0d4b1c1e-6a86-4c0e-9d2f-51f3a77c4f10';
/** Serial numbers of one birth date in a NIK. */
const SERIALS = 9_999;
const ACCOUNT_DIGITS = 15;

/** One participant with one claim: made from a number alone, so that every process knows the same ones. */
export interface Person {
  readonly membership: Membership;
  readonly sessionId: string;
  readonly account: { readonly bankCode: '002'; readonly number: string };
  readonly confirmedAt: Date;
}

const MINUTE = 60_000;
/** The line was down for a day; the claims were made in its first hours. */
const CLAIMS_WITHIN = 8 * 60 * MINUTE;

/** `number` counts from 0; claims are confirmed within eight hours from `firstAt`. */
export function personOf(number: number, firstAt: Date): Person {
  const birthDate = addDays('1972-01-01', Math.floor(number / SERIALS));
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const serial = String((number % SERIALS) + 1).padStart(4, '0');
  const [card] = fisherman.cards;
  return {
    membership: membershipSchema.parse({
      ...fisherman,
      participantId: uuidV5(`participant ${number}`, FLEET),
      nik: `327301${day}${month}${year.slice(2)}${serial}`,
      name: `PESERTA ${lettersOf(number)}`,
      birthDate,
      email: `peserta.${number}@contoh.id`,
      cards: [{ ...card, kpj: String(10_000_000_000 + number) }],
    }),
    sessionId: uuidV5(`session ${number}`, FLEET),
    account: { bankCode: '002', number: String(number + 1).padStart(ACCOUNT_DIGITS, '0') },
    confirmedAt: new Date(firstAt.getTime() + ((number * MINUTE) % CLAIMS_WITHIN)),
  };
}

/** Names have letters only. */
function lettersOf(number: number): string {
  return [...String(number)].map((digit) => 'ABCDEFGHIJ'.charAt(Number(digit))).join('');
}
