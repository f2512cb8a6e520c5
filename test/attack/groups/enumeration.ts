import { base64url } from 'jose';
import { v7 as uuidV7 } from 'uuid';
import { ektpSchema } from '../../../contract/assistance/attestation.ts';
import { makeReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import { KIOSK_ASSERTION } from '../../../contract/keys/kiosk-assertion.ts';
import { makeKiosk } from '../../fixtures/claim/sealed-claim.ts';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import { median } from '../../fixtures/numbers/measure.ts';
import type { Attempt } from '../attempt.ts';
import { ektpOf, enrolKiosk, KioskHand, putEnvelope } from '../cast/kiosk.ts';
import { cookieOf, makeCode } from '../cast/operator.ts';
import { HELPER } from '../cast/staff.ts';
import type { Testbed } from '../testbed.ts';
import { noteOf } from '../wire/note.ts';
import { rankTest } from '../wire/rank-test.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

type Ask = (sender: Sender, testbed: Testbed, dice: Dice) => Promise<WireAnswer | undefined>;

/** Something that exists, and something like it that does not: the head office has to answer both alike. */
interface Pair {
  readonly what: string;
  readonly known: Ask;
  readonly unknown: Ask;
  /** How often each is asked; after so many pairs the counts of attempts begin anew. */
  readonly pairs: number;
  readonly calmAfter: number;
  readonly mayChange?: NonNullable<Attempt['mayChange']>;
}

const WRONG = 'bukan kata sandinya';

const PAIRS: readonly Pair[] = [
  {
    what: 'an e-mail address with an account',
    known: (sender, { people }) =>
      sender.post('/v1/sessions', { email: people.victim.email, password: WRONG }),
    unknown: (sender, _testbed, dice) =>
      sender.post('/v1/sessions', { email: `siapa.${dice.whole(0, 1e9)}@contoh.id`, password: WRONG }),
    pairs: 40,
    calmAfter: 10,
  },
  {
    what: 'an operator’s name',
    known: (sender, { operator }) =>
      sender.send('POST', '/fleet/sign-in', { form: { name: operator.name, password: WRONG } }),
    unknown: (sender) => sender.send('POST', '/fleet/sign-in', { form: { name: 'tono', password: WRONG } }),
    pairs: 40,
    calmAfter: 10,
  },
  {
    what: 'a member of staff, at the desk of their branch',
    known: (sender, testbed) => triesAtDesk(sender, testbed, HELPER),
    unknown: (sender, testbed) => triesAtDesk(sender, testbed, 'B08'),
    pairs: 40,
    calmAfter: 4,
  },
  {
    what: 'a receipt number',
    known: (sender) =>
      sender.post('/v1/claim-progress', {
        receiptNumber: makeReceiptNumber('ATK', '00', 1),
        birthDate: '1999-09-09',
      }),
    unknown: (sender) =>
      sender.post('/v1/claim-progress', {
        receiptNumber: makeReceiptNumber('ATK', '00', 888_888),
        birthDate: '1999-09-09',
      }),
    pairs: 120,
    calmAfter: 8,
  },
  {
    what: 'a NIK of the registry',
    known: (sender, { people }, dice) => registers(sender, people.victim.membership.nik, dice),
    unknown: (sender, _testbed, dice) => registers(sender, '3273011111111111', dice),
    pairs: 120,
    calmAfter: 8,
  },
  {
    what: 'a NIK of the registry, with a stolen kiosk’s key',
    known: (sender, testbed) => attests(sender, testbed, testbed.people.victim.membership.nik),
    unknown: (sender, testbed) => attests(sender, testbed, '3273011111111111'),
    pairs: 60,
    calmAfter: 5,
  },
  {
    what: 'an e-mail address, by a forgotten password',
    known: (sender, { people }) =>
      sender.post('/v1/password-resets', { email: people.victim.email, language: 'id' }),
    unknown: (sender) => sender.post('/v1/password-resets', { email: 'siapa@contoh.id', language: 'id' }),
    pairs: 60,
    calmAfter: 4,
  },
  {
    what: 'an enrolment code that was used',
    known: async (sender, testbed) => enrols(sender, testbed, await usedCode(testbed)),
    unknown: (sender, testbed) => enrols(sender, testbed, '000000000000'),
    pairs: 60,
    calmAfter: 4,
    mayChange: ['kiosks', 'enrolment_codes', 'operator_actions', 'operator_sessions', 'staff'],
  },
  {
    what: 'a claim’s id',
    known: async (sender, { database }) => {
      const row = await database
        .selectFrom('claims')
        .select('claim_id')
        .orderBy('claim_id')
        .executeTakeFirstOrThrow();
      return putEnvelope(sender, { claimId: row.claim_id, envelope: 'AAAA..AAAA.AAAA.AAAA' });
    },
    unknown: (sender) => putEnvelope(sender, { claimId: uuidV7(), envelope: 'AAAA..AAAA.AAAA.AAAA' }),
    pairs: 60,
    calmAfter: 8,
  },
  {
    what: 'a kiosk’s key',
    known: (sender, { kiosks }) => looksAs(sender, kiosks.honest.kiosk.kid),
    unknown: (sender) => looksAs(sender, 'A'.repeat(43)),
    pairs: 120,
    calmAfter: 120,
  },
  {
    what: 'a code of a sign-in by phone that is over',
    known: async (sender, { database }) => {
      const expires_at = new Date(Date.now() - 1_000).toISOString();
      await database.updateTable('device_codes').set({ expires_at }).execute();
      const row = await database.selectFrom('device_codes').select('user_code').executeTakeFirst();
      return sender.get(`/masuk?kode=${row?.user_code ?? 'BCDFGHJK'}`);
    },
    unknown: (sender) => sender.get('/masuk?kode=ZZZZZZZZ'),
    mayChange: ['device_codes'],
    pairs: 60,
    calmAfter: 8,
  },
];

/** What a stranger may learn of who and what exists: by what is answered, and by how long it takes. */
export const enumeration: readonly Attempt[] = [
  ...PAIRS.map(
    ({ what, known, unknown, mayChange = [] }): Attempt => ({
      name: `${what}, by the answer`,
      mayChange,
      async run(testbed, { sender, dice }) {
        // Whoever was tried before waits longer, and that says nothing of who exists.
        await testbed.calm();
        const one = await known(sender.at(strangerAt(1)), testbed, dice);
        const other = await unknown(sender.at(strangerAt(2)), testbed, dice);
        const [seen, unseen] = [shapeOf(one), shapeOf(other)];
        return { note: `${noteOf(one)}, ${noteOf(other)}`, succeeded: seen !== unseen };
      },
    }),
  ),
  ...PAIRS.map(
    (pair): Attempt => ({
      name: `${pair.what}, by the time`,
      long: true,
      mayChange: pair.mayChange ?? [],
      run: (testbed, { sender, dice }) => byTime(pair, testbed, sender, dice),
    }),
  ),
];

/** Beyond chance, and by more than a network's noise leaves: so much later by the median. */
const [CHANCE, NOTICEABLE_MS] = [0.001, 1];

async function byTime(
  { known, unknown, pairs, calmAfter }: Pair,
  testbed: Testbed,
  sender: Sender,
  dice: Dice,
) {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let place = 0; place < pairs; place += 1) {
    if (place % calmAfter === 0) await testbed.calm();
    // Which comes first is chance, so that what slows down meanwhile slows both.
    const both = dice.shuffle([
      { ask: known, into: times.known },
      { ask: unknown, into: times.unknown },
    ]);
    for (const [at, { ask, into }] of both.entries()) {
      const answer = await ask(sender.at(strangerAt(2 * place + at)), testbed, dice);
      if (answer) into.push(answer.milliseconds);
    }
  }
  const [seen, unseen] = [median(times.known), median(times.unknown)];
  const chance = rankTest(times.known, times.unknown);
  const note = `medians ${seen.toFixed(2)} and ${unseen.toFixed(2)} ms of ${pairs} pairs, p = ${chance.toFixed(4)}`;
  return { note, succeeded: chance < CHANCE && Math.abs(seen - unseen) > NOTICEABLE_MS };
}

/** Each in a network of their own, as a load balancer tells it. */
function strangerAt(place: number): string {
  return `198.${18 + Math.floor(place / 250)}.${place % 250}.5`;
}

/** Without what is random, and what the sender has sent themselves. */
function shapeOf(answer: WireAnswer | undefined): string {
  const { status, headers = {}, text } = answer ?? { status: 0, text: '' };
  const { date: _date, 'content-length': _length, 'x-request-id': _id, ...others } = headers;
  const said = text
    .replaceAll(/urn:anjungan-jht:request:[\w-]+/g, 'request')
    .replaceAll(/value="[^"]*"/g, 'value')
    .replaceAll(/kode=[^"&]*/g, 'kode');
  return JSON.stringify([status, others, said]);
}

function registers(sender: Sender, nik: string, dice: Dice) {
  return sender.post('/v1/accounts', {
    nik,
    kpj: '12345678901',
    name: 'ORANG LAIN SEKALI',
    birthDate: '1972-01-01',
    email: `x${dice.whole(0, 1e9)}@contoh.id`,
    phone: '+6281200000000',
    password: 'kata sandi panjang 9',
  });
}

/** In the branch's own browser. */
function triesAtDesk(sender: Sender, { branches }: Testbed, staffId: string) {
  const headers = { cookie: cookieOf(branches.own.browser) };
  return sender.send('POST', '/desk/sign-in', { form: { staffId, pin: '401927' }, headers });
}

/** Of somebody by that NIK, under a name that is not theirs. */
async function attests(sender: Sender, { kiosks, people }: Testbed, nik: string) {
  const ektp = ektpSchema.parse({ ...ektpOf(people.victim), nik, name: 'ORANG LAIN SEKALI' });
  return sender.post('/v1/attested-sessions', await kiosks.stolen.attestation(ektp));
}

/** The testbed's own kiosks came by codes; a code that is over is kept as its digest alone, so one is made here. */
const usedCodes = new WeakMap<Testbed, Promise<string>>();

function usedCode(testbed: Testbed): Promise<string> {
  const made = usedCodes.get(testbed) ?? makeUsedCode(testbed);
  usedCodes.set(testbed, made);
  return made;
}

async function makeUsedCode({ desk, kiosks }: Testbed): Promise<string> {
  const code = await makeCode(desk, { branchId: 'ENU', kioskId: '01' });
  await enrolKiosk(desk.sender, code, kiosks.honest.headOfficeKeys);
  return code.code;
}

async function enrols(sender: Sender, { kiosks }: Testbed, code: string) {
  const hand = new KioskHand(await makeKiosk('ATK', 'ZZ'), kiosks.honest.headOfficeKeys);
  return sender.post('/v1/enrolments', { enrolment: await hand.enrolment({ code, version: '0.1.0' }) });
}

function looksAs(sender: Sender, kid: string) {
  const header = base64url.encode(JSON.stringify({ alg: 'EdDSA', typ: KIOSK_ASSERTION.jwtType, kid }));
  const assertion = [header, base64url.encode('{}'), base64url.encode(Buffer.alloc(64))].join('.');
  return sender.get(`/v1/claims/${uuidV7()}/uploads/${'0'.repeat(64)}`, {
    headers: { [KIOSK_ASSERTION.header]: assertion },
  });
}
