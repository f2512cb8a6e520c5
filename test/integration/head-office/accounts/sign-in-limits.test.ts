import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KIOSK_ASSERTION } from '../../../../contract/keys/kiosk-assertion.ts';
import { phoneTexts } from '../../../../head-office/language/texts.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import {
  participantOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { PhoneBrowser } from '../../../fixtures/head-office/phone-browser.ts';
import { type AskingKiosk, askingKiosk, sayYes, scan } from '../../../fixtures/head-office/phone-sign-in.ts';

const RUNS = { numRuns: 12 };
const PER_SOURCE = 5;
const TOGETHER = 8;
const FROM_SOURCE = 10;
const OWNER = 'bpu-under-ceiling';
const { email } = participantOf(OWNER);
const clock = new TestClock();
let headOffice: TestHeadOffice;
let kiosks: AskingKiosk[];

beforeAll(async () => {
  const keys = await Promise.all(['01', '02', '03', '04'].map((id) => makeKiosk('BDG', id)));
  headOffice = await startTestHeadOffice({
    clock,
    kiosks: keys,
    settings: {
      // Who forwards is believed, so that a test speaks from many addresses.
      trustedProxies: ['127.0.0.1'],
      attempts: {
        signIn: { most: PER_SOURCE, withinMinutes: 15 },
        signInTogether: { most: TOGETHER, withinMinutes: 60 },
        signInFromSource: { most: FROM_SOURCE, withinMinutes: 15 },
      },
    },
  });
  kiosks = keys.map((key) => askingKiosk(headOffice, key, clock));
});
afterAll(() => headOffice.stop());

/** All kiosks of the branch stand behind this one address, and so does whoever uses its Wi-Fi. */
const BRANCH = '203.0.113.7';

async function tryFrom(
  headers: Record<string, string>,
  password: string,
  address: string = email,
): Promise<number> {
  const answer = await fetch(`${headOffice.address}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email: address, password }),
  });
  return answer.status;
}

async function atKiosk(place: number, password: string): Promise<number> {
  const assertion = await kiosks[place]?.assertion({ htm: 'POST', path: '/v1/sessions' });
  return tryFrom({ 'x-forwarded-for': BRANCH, [KIOSK_ASSERTION.header]: assertion ?? '' }, password);
}

function fromAddress(address: string, password: string): Promise<number> {
  return tryFrom({ 'x-forwarded-for': address }, password);
}

const kioskGuess = fc.nat(2).map((place) => () => atKiosk(place, 'tebakan-salah'));
const addressGuess = fc.nat(200).map((last) => () => fromAddress(`198.51.100.${last}`, 'tebakan-salah'));
const branchGuess = fc.constant(() => fromAddress(BRANCH, 'tebakan-salah'));

async function makeAll(guesses: readonly (() => Promise<number>)[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const guess of guesses) statuses.push(await guess());
  return statuses;
}

describe('nobody is locked out by what others guess', () => {
  test('at other kiosks and from anywhere else: a kiosk where nobody guessed signs the owner in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(addressGuess, branchGuess), { maxLength: 30 }), async (guesses) => {
        clock.advanceMinutes(61);
        await makeAll(guesses);
        expect(await atKiosk(3, trainingPassword)).toBe(201);
      }),
      RUNS,
    );
  });

  test('a phone that the account knows signs the owner in, whatever is guessed anywhere', async () => {
    const phone = new PhoneBrowser(headOffice.address);
    clock.advanceMinutes(61);
    await sayYes(await scan(headOffice, await kiosk().begin(), phone), OWNER);
    expect(phone.heading).toBe(phoneTexts.id.done.title);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(kioskGuess, addressGuess, branchGuess), { maxLength: 40 }),
        async (guesses) => {
          clock.advanceMinutes(61);
          await makeAll(guesses);
          await sayYes(await scan(headOffice, await kiosk().begin(), phone), OWNER);
          expect(phone.heading).toBe(phoneTexts.id.done.title);
        },
      ),
      RUNS,
    );
  });

  test('guesses at kiosks keep no phone out, known or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(kioskGuess, { maxLength: 40 }), async (guesses) => {
        clock.advanceMinutes(61);
        await makeAll(guesses);
        const phone = await scan(headOffice, await kiosk().begin(), new PhoneBrowser(headOffice.address));
        await sayYes(phone, OWNER);
        expect(phone.heading).toBe(phoneTexts.id.done.title);
      }),
      RUNS,
    );
  });
});

describe('nobody guesses on and on', () => {
  test('from one source', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: PER_SOURCE, max: 12 }), fc.boolean(), async (tries, here) => {
        clock.advanceMinutes(61);
        const guess = () => (here ? atKiosk(0, 'tebakan-salah') : fromAddress(BRANCH, 'tebakan-salah'));
        const statuses = await makeAll(Array.from({ length: tries }, () => guess));
        expect(statuses.filter((status) => status === 401)).toHaveLength(PER_SOURCE);
      }),
      RUNS,
    );
  });

  test('from many sources together: kiosks have one bound, addresses another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(kioskGuess, addressGuess), { maxLength: 40 }), async (guesses) => {
        clock.advanceMinutes(61);
        const statuses = await makeAll(guesses);
        expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(2 * TOGETHER);
      }),
      RUNS,
    );
  });

  test('with one password at one account after the other', async () => {
    clock.advanceMinutes(61);
    const others = Array.from({ length: FROM_SOURCE + 2 }, (_, place) => `orang${place}@contoh.id`);
    const tryAt = (address: string) => (other: string) => () =>
      tryFrom({ 'x-forwarded-for': address }, 'tebakan-salah', other);
    const statuses = await makeAll(others.map(tryAt(BRANCH)));
    expect(statuses.filter((status) => status === 401)).toHaveLength(FROM_SOURCE);
    expect(await makeAll(others.slice(0, 1).map(tryAt('198.51.100.9')))).toEqual([401]);
    // The kiosks at the same address have shown who they are.
    expect(await atKiosk(0, trainingPassword)).toBe(201);
  });

  test('from the addresses of one IPv6 network as if from many', async () => {
    clock.advanceMinutes(61);
    const guesses = (prefix: string, count: number) =>
      Array.from(
        { length: count },
        (_, place) => () => fromAddress(`${prefix}::${place + 1}`, 'tebakan-salah'),
      );
    const sameSite = await makeAll(guesses('2001:db8:1:2', PER_SOURCE + 2));
    expect(sameSite.filter((status) => status === 401)).toHaveLength(PER_SOURCE);
    // Another /64 counts by itself.
    expect(await makeAll(guesses('2001:db8:1:3', 1))).toEqual([401]);
  });

  test('by a cookie that belongs to another account', async () => {
    clock.advanceMinutes(61);
    const phone = new PhoneBrowser(headOffice.address);
    await sayYes(await scan(headOffice, await kiosk().begin(), phone), 'pu-resigned');
    const problems = [];
    for (let guess = 0; guess <= PER_SOURCE; guess += 1) {
      await sayYes(await scan(headOffice, await kiosk().begin(), phone), OWNER, 'tebakan-salah');
      problems.push(phone.status);
    }
    expect(problems).toEqual([...Array.from({ length: PER_SOURCE }, () => 422), 429]);
  });
});

function kiosk(): AskingKiosk {
  const [first] = kiosks;
  if (!first) throw new Error('there are kiosks');
  return first;
}
