import { makeReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import { makeEnrolmentCode } from '../../../contract/fleet/enrolment-code.ts';
import { makeKiosk } from '../../fixtures/claim/sealed-claim.ts';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { Attempt } from '../attempt.ts';
import { KioskHand } from '../cast/kiosk.ts';
import type { Testbed } from '../testbed.ts';
import { tally } from '../wire/note.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

type Guess = (sender: Sender, testbed: Testbed, dice: Dice) => Promise<WireAnswer | undefined>;

interface Guessed {
  readonly what: string;
  readonly guess: Guess;
  /** As docs/security.md says them: from one address, from one network, and from everywhere. */
  readonly address: number;
  readonly network: number;
  readonly all?: number;
  /** Each takes a password's hash. */
  readonly dear?: true;
}

const RECEIPT = makeReceiptNumber('ATK', '00', 1);

const GUESSES: readonly Guessed[] = [
  {
    what: 'passwords of one account',
    guess: (sender, { people }, dice) =>
      sender.post('/v1/sessions', { email: people.owner.email, password: `sandi ${dice.whole(0, 1e6)}` }),
    address: 5,
    network: 20,
    dear: true,
  },
  {
    what: 'an operator’s passwords',
    guess: (sender, { operator }, dice) =>
      sender.send('POST', '/fleet/sign-in', {
        form: { name: operator.name, password: `x${dice.whole(0, 1e6)}` },
      }),
    address: 5,
    network: 20,
    dear: true,
  },
  {
    what: 'codes of a sign-in by phone',
    guess: (sender, _testbed, dice) => sender.get(`/masuk?kode=${lettersBy(dice)}`),
    address: 20,
    network: 80,
  },
  {
    what: 'birth dates of one receipt',
    guess: (sender, _testbed, dice) =>
      sender.post('/v1/claim-progress', { receiptNumber: RECEIPT, birthDate: dayBy(dice) }),
    address: 5,
    network: 20,
    all: 20,
  },
  {
    what: 'receipts one after the other',
    guess: (sender, _testbed, dice) => {
      const receiptNumber = makeReceiptNumber('ATK', '00', dice.whole(2, 900_000));
      return sender.post('/v1/claim-progress', { receiptNumber, birthDate: dayBy(dice) });
    },
    address: 60,
    network: 240,
  },
  {
    what: 'civil data of one NIK',
    guess: (sender, { people }, dice) => {
      const { nik, cards } = people.victim.membership;
      return sender.post('/v1/accounts', {
        nik,
        kpj: cards[0]?.kpj,
        name: 'ORANG LAIN SEKALI',
        birthDate: dayBy(dice),
        email: `x${dice.whole(0, 1e9)}@contoh.id`,
        phone: '+6281200000000',
        password: 'kata sandi panjang 9',
      });
    },
    address: 5,
    network: 20,
    all: 200,
  },
  {
    what: 'enrolment codes',
    async guess(sender, { kiosks }, dice) {
      const hand = new KioskHand(await makeKiosk('ATK', 'ZZ'), kiosks.honest.headOfficeKeys);
      const code = makeEnrolmentCode((limit) => dice.whole(0, limit - 1));
      return sender.post('/v1/enrolments', { enrolment: await hand.enrolment({ code, version: '0.1.0' }) });
    },
    address: 10,
    network: 40,
    all: 400,
  },
  {
    what: 'codes of a desk',
    guess: (sender, _testbed, dice) => {
      const code = makeEnrolmentCode((limit) => dice.whole(0, limit - 1));
      return sender.send('POST', '/desk/register', { form: { code } });
    },
    address: 10,
    network: 40,
    all: 400,
  },
];

interface Spread {
  readonly from: string;
  readonly bound: (guessed: Guessed) => number | undefined;
  /** The address of each guess. */
  readonly at: (place: number, own: string) => string;
}

const SPREADS: readonly Spread[] = [
  { from: 'one address', bound: ({ address }) => address, at: (_place, own) => own },
  {
    from: 'one /24',
    bound: ({ network }) => network,
    at: (place, own) => own.replace(/\d+$/, String((place % 250) + 1)),
  },
  { from: 'one /64', bound: ({ address }) => address, at: (place) => `2001:db8:5:7::${place.toString(16)}` },
  { from: 'one /48', bound: ({ network }) => network, at: (place) => `2001:db8:6:${place.toString(16)}::1` },
  {
    from: 'one address, as IPv6 writes it',
    bound: ({ address }) => address,
    at: (place) => (place % 2 ? '198.51.100.7' : '::ffff:198.51.100.7'),
  },
  {
    from: 'everywhere',
    bound: ({ all }) => all,
    at: (place) => `203.${place % 250}.${Math.floor(place / 250)}.9`,
  },
];

/** More guesses than the table of docs/security.md has, from each width of network. */
export const limits: readonly Attempt[] = GUESSES.flatMap((guessed) =>
  SPREADS.flatMap(({ from, bound, at }): Attempt[] => {
    const most = bound(guessed);
    return most === undefined
      ? []
      : [
          {
            name: `guesses ${guessed.what} from ${from}`,
            ...((most > 100 || guessed.dear) && { long: true }),
            async run(testbed, { sender, dice }) {
              const answers: (WireAnswer | undefined)[] = [];
              for (let place = 0; place < most + 5; place += 1) {
                const guesser = sender.at(at(place, sender.from));
                answers.push(await guessed.guess(guesser, testbed, dice));
              }
              const heard = answers.filter((answer) => answer?.status !== 429).length;
              return { note: `${heard} of ${most} heard: ${tally(answers)}`, succeeded: heard > most };
            },
          },
        ];
  }),
);

function lettersBy(dice: Dice): string {
  return Array.from({ length: 8 }, () => dice.pick([...'BCDFGHJKLMNPQRSTVWXZ'])).join('');
}

function dayBy(dice: Dice): string {
  return new Date(dice.whole(-1_000_000_000, 900_000_000) * 1_000).toISOString().slice(0, 10);
}
