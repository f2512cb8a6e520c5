import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { helpCallAnswerSchema } from '../../../../contract/assistance/help-call.ts';
import { eraseCalls } from '../../../../head-office/help-calls/stored.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { atDesk, deskBrowser } from '../../../fixtures/desk/desk.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { type OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { headOfficeForEach, stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { addStaff, type StaffedKiosk, staffedKiosk } from '../../../fixtures/head-office/staff.ts';
import { startWebhookReceiver } from '../../../fixtures/head-office/webhook-receiver.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

vi.setConfig({ testTimeout: 90_000 });

const made = [
  await makeKiosk('BDG', '01'),
  await makeKiosk('BDG', '02'),
  await makeKiosk('MDN', '01'),
] as const;
const FIRST = '0190a6b4-6a5c-7d3e-8f00-000000000001';
const SECOND = '0190a6b4-6a5c-7d3e-8f00-000000000002';
const CALLED = { state: 'called' };
const COME = 'Saya datang';
const DONE = 'Selesai</button>';
/** Of the settings that come along. */
const MINUTES = { coming: 3, unanswered: 10, answered: 20 };

let clock: TestClock;
let headOffice: TestHeadOffice;
let here: StaffedKiosk;
let beside: StaffedKiosk;
let elsewhere: StaffedKiosk;
headOfficeForEach(
  { kiosks: made, settings: { helpCalls: { comingMinutesAt: { MDN: 12 } } } },
  async (started) => {
    ({ clock, headOffice } = started);
    await addStaff(headOffice);
    await addStaff(headOffice, 'MDN', '860317');
    [here, beside, elsewhere] = made.map((kiosk) => staffedKiosk(headOffice, kiosk, clock)) as [
      StaffedKiosk,
      StaffedKiosk,
      StaffedKiosk,
    ];
  },
);

const pathOf = (callId: string) => `/v1/help-calls/${callId}`;
const callFrom = (kiosk: StaffedKiosk, callId: string, counterName: string | null = 'Loket 3') =>
  kiosk.send('PUT', pathOf(callId), { counterName });
const answerTo = async (kiosk: StaffedKiosk, callId: string) =>
  (await kiosk.send('GET', pathOf(callId))).body;
const end = (kiosk: StaffedKiosk, callId: string, because: string) =>
  kiosk.send('POST', `${pathOf(callId)}/end`, { because });
const minutesOn = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString();

async function stored() {
  const database = await openDatabaseOf(headOffice);
  try {
    return await database
      .selectFrom('help_calls')
      .select(['call_id', 'answered_by', 'waited_seconds', 'outcome'])
      .orderBy('call_id')
      .execute();
  } finally {
    await database.destroy();
  }
}

describe('a call', () => {
  test('stands at once, by its kiosk and counter, and is one however often it is sent', async () => {
    for (const _ of [1, 2, 3]) {
      const { status, body } = await callFrom(here, FIRST);
      expect([status, helpCallAnswerSchema.parse(body)]).toEqual([200, CALLED]);
    }
    expect(await stored()).toEqual([
      { call_id: FIRST, answered_by: null, waited_seconds: null, outcome: null },
    ]);
  });

  test('takes the place of another one of the same kiosk, and of no other’s', async () => {
    await callFrom(here, FIRST);
    await callFrom(beside, '0190a6b4-6a5c-7d3e-8f00-000000000003');
    await callFrom(here, SECOND);
    const outcomes = (await stored()).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['visitEnded', null, null]);
  });

  test('is known to its own kiosk alone', async () => {
    await callFrom(here, FIRST);
    for (const other of [beside, elsewhere]) {
      expect((await other.send('GET', pathOf(FIRST))).status).toBe(404);
      expect((await end(other, FIRST, 'takenBack')).status).toBe(404);
      expect((await callFrom(other, FIRST)).status).toBe(400);
    }
    expect(await answerTo(here, FIRST)).toEqual(CALLED);
    expect((await here.send('GET', pathOf('not-an-id'))).status).toBe(404);
  });

  test.each([['takenBack'], ['visitEnded'], ['staffCame']])(
    'ends as %s, and stays as it ended',
    async (because) => {
      await callFrom(here, FIRST);
      expect((await end(here, FIRST, because)).status).toBe(204);
      expect(await answerTo(here, FIRST)).toEqual({ state: 'over', outcome: because });
      expect((await end(here, FIRST, because === 'takenBack' ? 'visitEnded' : 'takenBack')).status).toBe(204);
      expect(await answerTo(here, FIRST)).toEqual({ state: 'over', outcome: because });
      expect((await end(here, FIRST, 'done')).status).toBe(400);
    },
  );

  test('that nobody answers in time is over, and recorded so', async () => {
    await callFrom(here, FIRST);
    clock.advanceMinutes(MINUTES.unanswered - 1);
    expect(await answerTo(here, FIRST)).toEqual(CALLED);
    clock.advanceMinutes(1);
    expect(await answerTo(here, FIRST)).toEqual({ state: 'over', outcome: 'unanswered' });
    expect(await stored()).toMatchObject([{ outcome: 'unanswered' }]);
  });

  test('says nothing but where: a name that is none is refused', async () => {
    for (const counterName of ['', '<b>', 'x'.repeat(60), 'Loket\n3']) {
      expect((await callFrom(here, FIRST, counterName)).status, counterName).toBe(400);
    }
    expect((await here.send('PUT', pathOf(FIRST), { counterName: null, name: 'SITI' })).status).toBe(400);
    expect((await callFrom(here, FIRST, null)).status).toBe(200);
  });

  test('is limited for each kiosk by itself', async () => {
    const id = (number: number) => `0190a6b4-6a5c-7d3e-8f00-0000000001${String(number).padStart(2, '0')}`;
    const statuses: number[] = [];
    for (let number = 0; number < 11; number += 1) statuses.push((await callFrom(here, id(number))).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect((await callFrom(here, id(9))).status, 'sent again').toBe(200);
    expect((await callFrom(beside, SECOND)).status, 'beside').toBe(200);
  });

  test('comes from no kiosk that is unknown or withdrawn', async () => {
    const stranger = staffedKiosk(headOffice, await makeKiosk('BDG', '01'), clock);
    expect(await callFrom(stranger, FIRST)).toMatchObject({ status: 403, body: { code: 'kioskUnknown' } });
    const database = await openDatabaseOf(headOffice);
    onTestFinished(() => database.destroy());
    await database.updateTable('kiosks').set({ revoked: 1 }).where('kid', '=', made[0].kid).execute();
    expect(await callFrom(here, FIRST)).toMatchObject({ status: 403, body: { code: 'kioskRevoked' } });
    expect(await stored()).toEqual([]);
  });
});

describe('the desk', () => {
  const press = (browser: OperatorBrowser, path: 'coming' | 'done', callId = FIRST) =>
    browser.send(`/desk/calls/${callId}/${path}`, {});

  test('shows the calls of its own branch, and answers by one touch who comes and when', async () => {
    const desk = await atDesk(headOffice, 'B07');
    await callFrom(here, FIRST);
    await callFrom(elsewhere, SECOND, 'Loket Medan');
    const page = await desk.open('/desk');
    expect(page).toContain('Anjungan 01, Loket 3');
    expect(page).not.toContain('Loket Medan');
    clock.advanceMinutes(2);
    expect(await press(desk, 'coming')).toContain('Peserta diberi tahu bahwa Anda datang.');
    expect(desk.html).toContain('Budi Santoso datang sekitar');
    expect(desk.html).not.toContain(COME);
    expect(await answerTo(here, FIRST)).toEqual({
      state: 'coming',
      staffName: 'Budi Santoso',
      at: minutesOn(MINUTES.coming),
    });
    expect(await stored()).toMatchObject([
      { call_id: FIRST, answered_by: 'B07', waited_seconds: 120, outcome: null },
      { call_id: SECOND, answered_by: null },
    ]);
    await press(desk, 'done');
    expect(desk.html).not.toContain('Loket 3');
    expect(await answerTo(here, FIRST)).toEqual({ state: 'over', outcome: 'done' });
  });

  test('has another time where the branch is told to, and no other branch’s calls', async () => {
    const operator = await signedInOperator(headOffice, 'medan');
    const there = await deskBrowser(headOffice, operator, 'MDN');
    await there.open('/desk/sign-in');
    await there.send('/desk/sign-in', { staffId: 'B07', pin: '860317' });
    await callFrom(elsewhere, SECOND);
    await callFrom(here, FIRST);
    await there.open('/desk');
    await press(there, 'coming');
    expect(there.status).toBe(409);
    await press(there, 'coming', SECOND);
    expect(await answerTo(elsewhere, SECOND)).toMatchObject({ state: 'coming', at: minutesOn(12) });
    expect(await answerTo(here, FIRST)).toEqual(CALLED);
  });

  test('says to whoever is slower that the call was answered, and to whoever is late that it is over', async () => {
    const operator = await signedInOperator(headOffice);
    const one = await atDesk(headOffice, 'B07', { operator });
    const other = await atDesk(headOffice, 'S01', { operator });
    await callFrom(here, FIRST);
    await one.open('/desk');
    await other.open('/desk');
    await press(one, 'coming');
    expect(await press(other, 'coming')).toContain('sudah dijawab orang lain');
    expect(await answerTo(here, FIRST)).toMatchObject({ staffName: 'Budi Santoso' });
    await end(here, FIRST, 'takenBack');
    expect(await press(other, 'done')).toContain('sudah selesai');
    expect(other.status).toBe(409);
  });

  test('takes no form of another session, and records who answered and who ended', async () => {
    const operator = await signedInOperator(headOffice);
    const desk = await atDesk(headOffice, 'B07', { operator });
    await callFrom(here, FIRST);
    await desk.open('/desk');
    await desk.send(`/desk/calls/${FIRST}/coming`, { token: 'another' });
    expect(desk.status).toBe(403);
    await desk.open('/desk');
    await press(desk, 'coming');
    await press(desk, 'done');
    const auditor = await signedInOperator(headOffice, 'wati', 'auditor');
    const looks = await auditor.open('/fleet/looks');
    expect(looks).toContain('menjawab panggilan anjungan (01)');
    expect(looks).toContain('mengakhiri panggilan anjungan (01)');
  });

  test('shows calls while nobody is signed in, who has to sign in to answer; looking keeps nobody signed in', async () => {
    const desk = await atDesk(headOffice, 'B07');
    await callFrom(here, FIRST);
    expect(await desk.open('/desk/calls')).toContain(COME);
    for (const _ of [1, 2, 3]) {
      clock.advanceMinutes(4);
      await desk.open('/desk/calls');
    }
    await callFrom(here, SECOND);
    await desk.open('/desk/calls');
    expect(desk.html).toContain('Masuk untuk menjawab.');
    expect(desk.html).not.toContain(COME);
    expect(desk.headers.get('cache-control')).toBe('no-store');
    expect(await desk.open('/desk')).toContain('action="/desk/sign-in"');
  });

  test('ends an answered call that nobody ends', async () => {
    const desk = await atDesk(headOffice, 'B07');
    await callFrom(here, FIRST);
    await desk.open('/desk');
    await press(desk, 'coming');
    clock.advanceMinutes(MINUTES.answered);
    expect(await answerTo(here, FIRST)).toEqual({ state: 'over', outcome: 'done' });
  });
});

describe('the page of all kiosks', () => {
  test('shows calls of all branches, how they were answered, and lets operators answer', async () => {
    const operator = await signedInOperator(headOffice);
    expect(await operator.open('/fleet')).not.toContain('Panggilan dari anjungan');
    await callFrom(here, FIRST);
    await callFrom(elsewhere, SECOND, 'Loket Medan');
    const page = await operator.open('/fleet');
    expect(page).toContain('Loket 3');
    expect(page).toContain('Loket Medan');
    expect(page).toContain('2 panggilan, 0 dijawab');
    clock.advanceMinutes(4);
    await operator.send(`/fleet/calls/${FIRST}/coming`, {});
    expect(operator.html).toContain('Separuhnya dijawab dalam 4 menit');
    expect(await answerTo(here, FIRST)).toEqual({
      state: 'coming',
      staffName: null,
      at: minutesOn(MINUTES.coming),
    });
    await operator.send(`/fleet/calls/${FIRST}/done`, {});
    expect(operator.html).not.toContain('Loket 3');
    expect(await operator.open('/fleet/record')).toContain('menjawab panggilan anjungan');
    const viewer = await signedInOperator(headOffice, 'budi', 'viewer');
    expect(await viewer.open('/fleet')).toContain('Loket Medan');
    expect(viewer.html).not.toContain(COME);
    expect(viewer.html).not.toContain(DONE);
  });
});

test('calls are kept for as long as configured, and those that stand longer', async () => {
  await callFrom(here, FIRST);
  await end(here, FIRST, 'takenBack');
  await callFrom(beside, SECOND);
  const database = await openDatabaseOf(headOffice);
  onTestFinished(() => database.destroy());
  expect(await eraseCalls(database, clock.now().toISOString(), 10), 'too early').toBe(0);
  expect(await eraseCalls(database, minutesOn(1), 10)).toBe(1);
  expect((await stored()).map(({ call_id }) => call_id)).toEqual([SECOND]);
});

test('a call is told by webhook where one is set, without anything but the kiosk, and once', async () => {
  const receiver = await startWebhookReceiver(204);
  const dataFolder = temporaryFolder();
  const secretFile = join(dataFolder, 'secret');
  writeFileSync(secretFile, `whsec_${Buffer.alloc(32, 7).toString('base64')}\n`);
  const notices = { everySeconds: 0.05, webhook: { url: receiver.url, secretFile } };
  const other = await stoppable(
    startTestHeadOffice({ kiosks: made, clock, dataFolder, settings: { notices } }),
  );
  await callFrom(staffedKiosk(other, made[0], clock), FIRST);
  await eventually(() => expect(receiver.received).toHaveLength(1));
  const message = z
    .strictObject({
      type: z.literal('kiosk.call'),
      timestamp: z.string(),
      data: z.strictObject({
        id: z.literal(FIRST),
        branchId: z.literal('BDG'),
        kioskId: z.literal('01'),
        kind: z.literal('staff'),
      }),
    })
    .safeParse(JSON.parse(receiver.received[0]?.body ?? ''));
  expect(message.error).toBeUndefined();
});
