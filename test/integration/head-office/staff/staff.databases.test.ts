import { describe, expect, test } from 'vitest';
import {
  branchStaffSchema,
  firstPinSchema,
  staffListSchema,
} from '../../../../contract/head-office/staff.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { said } from '../../../fixtures/head-office/said.ts';
import { addStaff, type StaffedKiosk, staffedKiosk } from '../../../fixtures/head-office/staff.ts';
import { FIRST_PIN, OWN_PIN } from '../../../fixtures/staff/branch-staff.ts';

const made = [
  await makeKiosk('BDG', '01'),
  await makeKiosk('BDG', '02'),
  await makeKiosk('MKS', '01'),
] as const;
let clock: TestClock;
let headOffice: TestHeadOffice;
let here: StaffedKiosk;
let beside: StaffedKiosk;
let elsewhere: StaffedKiosk;
headOfficeForEach({ kiosks: made }, async (started) => {
  ({ clock, headOffice } = started);
  await addStaff(headOffice);
  [here, beside, elsewhere] = made.map((kiosk) => staffedKiosk(headOffice, kiosk, clock)) as [
    StaffedKiosk,
    StaffedKiosk,
    StaffedKiosk,
  ];
});

const WRONG = '000111';
const wrongPin = { status: 401, body: { code: 'staffCredentials' } };
const signedOut = { status: 401, body: { code: 'staffSignedOut' } };
const nonceBy = (kiosk: StaffedKiosk, token: string) =>
  kiosk.send('POST', '/v1/staff/attestation-nonces', undefined, token);

async function guess(kiosk: StaffedKiosk, times: number, staffId = 'B07'): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await kiosk.signIn(staffId, WRONG)).status);
  return statuses;
}

describe('who is staff', () => {
  test('is told to a kiosk of their branch by name, without anything of a PIN', async () => {
    const { body } = await here.send('GET', '/v1/staff/names');
    expect(branchStaffSchema.parse(body)).toEqual(body);
    expect(body).toEqual({
      people: [
        { staffId: 'B07', name: 'Budi Santoso', role: 'helper' },
        { staffId: 'S01', name: 'Dewi Lestari', role: 'supervisor' },
      ],
      pinDigits: 6,
    });
    expect((await elsewhere.send('GET', '/v1/staff/names')).body).toMatchObject({ people: [] });
  });

  test('is told to nobody who is no kiosk', async () => {
    expect(await headOffice.send('GET', '/v1/staff/names')).toMatchObject({
      status: 401,
      body: { code: 'assertionRefused' },
    });
    const signIn = { staffId: 'B07', pin: OWN_PIN };
    expect(await headOffice.send('POST', '/v1/staff/credentials', signIn)).toMatchObject({ status: 401 });
  });
});

describe('a PIN', () => {
  test('opens at the own branch, and the answer to a wrong one tells nothing of who exists', async () => {
    expect((await here.signIn()).status).toBe(201);
    const answers = [
      await here.signIn('B07', WRONG),
      await here.signIn('X99', OWN_PIN),
      await elsewhere.signIn('B07', OWN_PIN),
    ];
    for (const answer of answers) expect(answer).toMatchObject(wrongPin);
    expect(new Set(answers.map(({ body }) => said(body))).size).toBe(1);
  });

  test('is good at this kiosk alone, for its minutes, until the sign-out', async () => {
    const { token } = await here.signedIn();
    expect((await nonceBy(here, token)).status).toBe(201);
    expect(await nonceBy(beside, token)).toMatchObject(signedOut);
    await here.send('DELETE', '/v1/staff/credentials/current', undefined, token);
    expect(await nonceBy(here, token)).toMatchObject(signedOut);
    const { token: later } = await here.signedIn();
    clock.advanceMinutes(61);
    expect(await nonceBy(here, later)).toMatchObject(signedOut);
  });

  test('lies in the database as argon2id alone, and no token lies there', async () => {
    const { token } = await here.signedIn();
    const database = await openDatabaseOf(headOffice);
    const kept = JSON.stringify([
      await database.selectFrom('staff').selectAll().execute(),
      await database.selectFrom('staff_credentials').selectAll().execute(),
    ]);
    await database.destroy();
    expect(kept).toContain('$argon2id$v=19$');
    for (const secret of [OWN_PIN, token]) expect(kept).not.toContain(secret);
  });

  test('that somebody else has known must be changed first, into one that is neither simple nor the same', async () => {
    await addStaff(headOffice, 'MKS', FIRST_PIN);
    const first = await elsewhere.signedIn('S01', FIRST_PIN);
    expect(first.member.firstPin).toBe(true);
    const choose = (pin: string) => elsewhere.send('PUT', '/v1/staff/me/pin', { pin }, first.token);
    for (const pin of [FIRST_PIN, '123456', '111111', '1212121', '12345678'])
      expect(await choose(pin)).toMatchObject({ status: 422, body: { code: 'pinRefused' } });
    expect(await elsewhere.send('GET', '/v1/staff', undefined, first.token)).toMatchObject({ status: 403 });
    expect((await choose(OWN_PIN)).status).toBe(204);
    expect((await elsewhere.send('GET', '/v1/staff', undefined, first.token)).status).toBe(200);
    expect(await elsewhere.signIn('S01', FIRST_PIN)).toMatchObject(wrongPin);
  });

  test('that is new ends what the old one opened elsewhere', async () => {
    const one = await here.signedIn();
    const other = await beside.signedIn();
    expect((await here.send('PUT', '/v1/staff/me/pin', { pin: '582037' }, one.token)).status).toBe(204);
    expect((await nonceBy(here, one.token)).status).toBe(201);
    expect(await nonceBy(beside, other.token)).toMatchObject(signedOut);
  });
});

describe('wrong PINs', () => {
  test('of one member make this member wait here for some minutes, and nobody else', async () => {
    expect(await guess(here, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    const locked = await here.signIn();
    expect(locked).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect(Number(locked.headers.get('retry-after'))).toBeLessThanOrEqual(15 * 60);
    expect((await here.signIn('S01')).status).toBe(201);
    expect((await beside.signIn()).status).toBe(201);
    clock.advanceMinutes(15);
    expect((await here.signIn()).status).toBe(201);
  });

  test('22 of them at one kiosk, over whichever names, never lock the branch, and the kiosk but for minutes', async () => {
    for (const staffId of ['B07', 'B08', 'B09', 'B10', 'B11']) await guess(here, 5, staffId);
    expect((await here.signIn('S01')).status).toBe(429);
    expect((await beside.signIn('S01')).status).toBe(201);
    expect((await beside.signIn('B07')).status).toBe(201);
    clock.advanceMinutes(15);
    expect((await here.signIn('S01')).status).toBe(201);
  });

  test('are not undone by a right one in between', async () => {
    await guess(here, 4);
    expect((await here.signIn()).status).toBe(201);
    expect(await guess(here, 2)).toEqual([401, 429]);
  });

  test('at the same time count each', async () => {
    const both = await Promise.all(Array.from({ length: 8 }, () => here.signIn('B07', WRONG)));
    expect(both.filter(({ status }) => status === 429)).toHaveLength(3);
  });
});

describe('a supervisor', () => {
  const bySupervisor = async () => (await here.signedIn('S01')).token;
  const add = (token: string, staffId = 'C09') =>
    here.send('POST', '/v1/staff', { staffId, name: 'Citra Ayu', role: 'helper' }, token);

  test('adds, lists, resets and stops staff of the own branch', async () => {
    const token = await bySupervisor();
    const { firstPin } = firstPinSchema.parse((await add(token)).body);
    expect(await add(token)).toMatchObject({ status: 409, body: { code: 'staffIdTaken' } });
    expect((await here.signedIn('C09', firstPin)).member).toMatchObject({ firstPin: true, role: 'helper' });
    const { members } = staffListSchema.parse((await here.send('GET', '/v1/staff', undefined, token)).body);
    expect(members.map(({ staffId }) => staffId)).toEqual(['B07', 'C09', 'S01']);
    const reset = await here.send('POST', '/v1/staff/first-pins', { staffId: 'C09' }, token);
    expect(await here.signIn('C09', firstPin)).toMatchObject(wrongPin);
    expect((await here.signIn('C09', firstPinSchema.parse(reset.body).firstPin)).status).toBe(201);
    const budi = await here.signedIn();
    const stop = { staffId: 'B07', active: false };
    expect((await here.send('POST', '/v1/staff/access', stop, token)).status).toBe(204);
    expect(await nonceBy(here, budi.token)).toMatchObject(signedOut);
    expect(await here.signIn()).toMatchObject(wrongPin);
    expect((await here.send('GET', '/v1/staff/names')).body).not.toMatchObject({
      people: [{ staffId: 'B07' }],
    });
  });

  test('locks nobody out of another branch, nor themselves, and a helper does nothing of it', async () => {
    const token = await bySupervisor();
    await addStaff(headOffice, 'MKS');
    for (const staffId of ['S01', 'X99']) {
      const stop = here.send('POST', '/v1/staff/access', { staffId, active: false }, token);
      expect(await stop).toMatchObject({ status: 404, body: { code: 'staffUnknown' } });
    }
    const { token: helper } = await here.signedIn();
    for (const answer of [await add(helper), await here.send('GET', '/v1/staff', undefined, helper)])
      expect(answer).toMatchObject({ status: 403, body: { code: 'supervisorsOnly' } });
    expect(await add('nobody')).toMatchObject(signedOut);
  });
});
