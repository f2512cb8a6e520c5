import { writeDay } from '../../../contract/calendar.ts';
import { accountNumberSchema } from '../../../contract/identity/bank-account.ts';
import { emailSchema } from '../../../contract/identity/email.ts';
import { kpjSchema } from '../../../contract/identity/kpj.ts';
import { type Npwp, readHeldNpwp } from '../../../contract/identity/npwp.ts';
import { personNameSchema } from '../../../contract/identity/person.ts';
import { phoneSchema } from '../../../contract/identity/phone.ts';
import { sen } from '../../../contract/money.ts';
import { defaultPolicy, findBank } from '../../../contract/policy/policy.ts';
import type { ReasonId } from '../../../contract/policy/schema.ts';
import { nikOf } from '../../../head-office/training/participants.ts';
import type { TrainingParticipant } from '../../../head-office/training/schema.ts';
import { Dice } from '../../fixtures/numbers/dice.ts';
import { withLuhn } from '../../fixtures/numbers/old-npwp.ts';
import type { Person, Registrant } from '../../support/people/walker.ts';

/** What somebody is, and so what a visit of theirs comes by. */
export type Standing =
  /** Self-employed and stopped: no documents. */
  | 'stopped'
  /** The same, and has no account yet. */
  | 'withoutAccount'
  /** Dismissed, and took a part two years ago: a letter is wanted, and a tax number. */
  | 'dismissed'
  /** Self-employed, and behind with contributions. */
  | 'lapsed';

/** Somebody who was never at a kiosk, with all that is known of them and all that they bring. */
export interface MadeUpPerson extends Person, Registrant {
  readonly participant: TrainingParticipant;
  /** Asked of those who took a part before. */
  readonly npwp: Npwp | null;
  /** The one by which they claim. */
  readonly reason: ReasonId;
  readonly birthPlace: string;
  readonly address: string;
}

const BANK = '009';
const TODAY = new Date().toISOString().slice(0, 10);
/** Letters that stand together in no text of the product. */
const RARE = ['Q', 'X', 'Z', 'V', 'W', 'F', 'J'];
const VOWELS = ['A', 'E', 'I', 'O', 'U'];

/** Made from its number alone. Everything about it is found nowhere else, so that what is found was theirs. */
export function makeUp(number: number, standing: Standing): MadeUpPerson {
  const dice = new Dice(number, 'soak');
  const word = () => Array.from({ length: 4 }, () => dice.pick(RARE) + dice.pick(VOWELS)).join('');
  const digits = (count: number) => Array.from({ length: count }, () => dice.whole(1, 9)).join('');
  const amount = (least: number, most: number) => sen(dice.whole(least * 100, most * 100) | 1);
  const birthDate = writeDay({
    year: dice.whole(1972, 1994),
    month: dice.whole(1, 12),
    day: dice.whole(13, 28),
  });
  const balance = { contributions: amount(5_000_000, 9_000_000), development: amount(1_000_000, 3_000_000) };
  const [city, password] = [word(), `${word()}-${word()}-${digits(2)}`.toLowerCase()];
  const account = {
    bankCode: BANK,
    number: accountNumberSchema.parse(`9${digits(9)}`),
    status: 'active',
  } as const;
  const isEmployee = standing === 'dismissed';
  const participant: TrainingParticipant = {
    case: `made-up-${number}`,
    shows: '',
    name: personNameSchema.parse(`${word()} ${word()}`),
    sex: dice.pick(['female', 'male'] as const),
    birthDate,
    birthPlace: city,
    nikRegion: String(dice.whole(110_000, 949_999)),
    nikSerial: digits(4),
    address: `JALAN ${word()} NO. ${digits(2)}, ${word()}, KOTA ${city}`,
    phone: phoneSchema.parse(`+628${digits(10)}`),
    email: emailSchema.parse(`${word()}.${word()}@contoh.id`.toLowerCase()),
    hasAccount: standing !== 'withoutAccount',
    dataUpdatedOn: ago(2),
    cards: [
      {
        kpj: kpjSchema.parse(digits(11)),
        segment: isEmployee ? 'PU' : 'BPU',
        employer: isEmployee ? `PT ${word()} ${word()}` : null,
        joinedOn: ago(14 * 12),
        inactiveSince: ago(3),
        exit:
          standing === 'lapsed' ? null : { kind: isEmployee ? 'dismissed' : 'stoppedBusiness', on: ago(3) },
        lastContributionOn: null,
        ...balance,
      },
    ],
    partialTaken: isEmployee
      ? {
          reason: 'partialTenPercent',
          paidOn: { calendarYearsAgo: 2, monthAndDay: '06-15' },
          amount: amount(1_000_000, 2_000_000),
        }
      : null,
    bankAccounts: [account],
    claimAtDesk: false,
    claims: [],
    expected: { mayClaim: true, reasons: [], unmet: [] },
  };
  return {
    participant,
    nik: nikOf(participant, TODAY),
    kpj: participant.cards[0]?.kpj ?? '',
    name: participant.name,
    birthDate,
    birthPlace: city,
    address: participant.address,
    phone: participant.phone,
    email: participant.email,
    password,
    // An old number stands on no other document.
    npwp: isEmployee ? readHeldNpwp(withLuhn(digits(8))) : null,
    reason: isEmployee ? 'dismissed' : 'businessStopped',
    bank: findBank(defaultPolicy, BANK)?.name ?? '',
    accountNumber: account.number,
  };
}

function ago(months: number) {
  return { yearsAgo: 0, monthsAgo: months, daysAgo: 0 };
}
