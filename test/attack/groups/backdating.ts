import { v7 as uuidV7 } from 'uuid';
import { addDays } from '../../../contract/calendar.ts';
import { makeReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import type { Person } from '../../fleet/people.ts';
import { type Attempt, VERDICT } from '../attempt.ts';
import type { KioskHand } from '../cast/kiosk.ts';
import { acceptedClaims } from '../facts.ts';
import type { Testbed } from '../testbed.ts';
import { noteOf } from '../wire/note.ts';
import type { Sender } from '../wire/sender.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a known kiosk's key tries about time. */
export const backdating: readonly Attempt[] = [
  dated('a year ahead', 365 * DAY),
  dated('a day ahead', DAY),
  dated('an hour ahead', 60 * MINUTE),
  dated('before the session was opened', -60 * MINUTE),
  dated('a week ago, before anything was', -7 * DAY),
  changed('of another day than it was confirmed', (claim) => ({
    ...claim,
    confirmedOn: addDays(claim.confirmedOn, 3),
  })),
  changed('of last year, for its lower tax', (claim) => ({
    ...claim,
    confirmedOn: addDays(claim.confirmedOn, -365),
  })),
  changed('of more money than there is', (claim) => ({
    ...claim,
    payout: claim.payout && {
      ...claim.payout,
      gross: claim.payout.gross + 1_000_000,
      net: claim.payout.net + 1_000_000,
    },
  })),
  changed('for a reason that is not the person’s', (claim) => ({ ...claim, reason: 'retirementAge' })),
  changed('with a name that differs', (claim) => ({
    ...claim,
    participant: { ...claim.participant, name: 'ORANG LAIN SEKALI' },
  })),
  changed('with another’s NIK', (claim) => ({
    ...claim,
    participant: { ...claim.participant, nik: '3273014507720003' },
  })),
  {
    name: 'a second claim of one person while the first is in progress',
    mayChange: [...VERDICT, 'claims', 'claim_stages', 'case_events', 'claims_in_progress'],
    async run({ kiosks, claimants, database }, { sender }) {
      const person = await claimants.next();
      await kiosks.stolen.put(sender, await kiosks.stolen.sealedClaimOf(person));
      const second = await kiosks.stolen.sealedClaimOf(person);
      const answer = await kiosks.stolen.put(sender, second);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, second.claimId)) > 0 };
    },
  },
  {
    name: 'ten claims of one person at the same time',
    mayChange: [...VERDICT, 'claims', 'claim_stages', 'case_events', 'claims_in_progress'],
    async run({ kiosks, claimants, database }, { sender }) {
      const person = await claimants.next();
      const all = await Promise.all(Array.from({ length: 10 }, () => kiosks.stolen.sealedClaimOf(person)));
      await Promise.all(all.map((sealed) => kiosks.stolen.put(sender, sealed)));
      const counts = await Promise.all(all.map(({ claimId }) => acceptedClaims(database, claimId)));
      const accepted = counts.reduce((sum, count) => sum + count, 0);
      return { note: `${accepted} of 10 in progress`, succeeded: accepted > 1 };
    },
  },
  {
    name: 'by a key that was replaced, as of before',
    mayChange: [
      ...VERDICT,
      'kiosks',
      'enrolment_codes',
      'operator_actions',
      'operator_sessions',
      'staff',
      'proposals',
      'sessions',
    ],
    run: (testbed, { sender }) => byReplacedKey(testbed, sender, -2 * MINUTE),
  },
  {
    name: 'by a key that was replaced, as of now',
    mayChange: [
      ...VERDICT,
      'kiosks',
      'enrolment_codes',
      'operator_actions',
      'operator_sessions',
      'staff',
      'proposals',
      'sessions',
    ],
    run: (testbed, { sender }) => byReplacedKey(testbed, sender, 5_000),
  },
  {
    name: 'under a receipt number that another claim has',
    mayChange: [...VERDICT, 'claims', 'claim_stages', 'case_events', 'claims_in_progress'],
    async run({ kiosks, claimants, database }, { sender }) {
      const { branchId, kioskId } = kiosks.stolen.kiosk;
      const receiptNumber = makeReceiptNumber(branchId, kioskId, 777_000);
      const both = [];
      for (const person of [await claimants.next(), await claimants.next()]) {
        const filled = kiosks.stolen.claimOf(person);
        both.push(await kiosks.stolen.seal({ ...filled, claim: { ...filled.claim, receiptNumber } }));
      }
      for (const sealed of both) await kiosks.stolen.put(sender, sealed);
      const seen = await database
        .selectFrom('evidence')
        .selectAll()
        .where('kiosk_id', '=', kioskId)
        .execute();
      return { note: `${seen.length} pieces of evidence against the kiosk`, succeeded: seen.length === 0 };
    },
  },
];

type Filled = ReturnType<KioskHand['claimOf']>['claim'];

/** A claim confirmed at another time than it is. */
function dated(when: string, byMs: number): Attempt {
  return {
    name: `a claim ${when}`,
    mayChange: [...VERDICT],
    async run({ kiosks, claimants, database }, { sender }) {
      const confirmedAt = new Date(Date.now() + byMs);
      const sealed = await kiosks.stolen.sealedClaimOf(await claimants.next(), { confirmedAt });
      const answer = await kiosks.stolen.put(sender, sealed);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, sealed.claimId)) > 0 };
    },
  };
}

/** A claim that says what is not so. */
function changed(how: string, change: (claim: Filled) => object): Attempt {
  return {
    name: `a claim ${how}`,
    mayChange: [...VERDICT],
    async run({ kiosks, claimants, database }, { sender }) {
      const filled = kiosks.stolen.claimOf(await claimants.next());
      const claim = { ...filled.claim, ...change(filled.claim) };
      const sealed = await kiosks.stolen.seal({ ...filled, claim });
      const answer = await kiosks.stolen.put(sender, sealed);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, sealed.claimId)) > 0 };
    },
  };
}

/** The kiosk has enrolled anew; who has its old key goes on with it. */
async function byReplacedKey(testbed: Testbed, sender: Sender, byMs: number) {
  const place = { branchId: 'OLD', kioskId: uuidV7().slice(-2).toUpperCase() };
  const old = await testbed.newKiosk(place);
  const person: Person = await testbed.claimants.next();
  await testbed.newKiosk(place);
  const sealed = await old.sealedClaimOf(person, { confirmedAt: new Date(Date.now() + byMs) });
  const answer = await old.put(sender, sealed);
  return { note: noteOf(answer), succeeded: (await acceptedClaims(testbed.database, sealed.claimId)) > 0 };
}
