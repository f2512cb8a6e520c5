import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { deskBrowser, deskCode, signInAtDesk } from '../../../fixtures/desk/desk.ts';
import { OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { addStaff, staffedKiosk } from '../../../fixtures/head-office/staff.ts';
import { FIRST_PIN, OWN_PIN } from '../../../fixtures/staff/branch-staff.ts';

vi.setConfig({ testTimeout: 90_000 });

const WORK = 'Daftar kerja';
const REGISTER = 'action="/desk/register"';
const SIGN_IN = 'action="/desk/sign-in"';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
let operator: OperatorBrowser;
headOfficeForEach({}, async (started) => {
  ({ kiosk, headOffice, clock } = started);
  await addStaff(headOffice);
});
beforeEach(async () => {
  operator = await signedInOperator(headOffice);
});

describe('a browser', () => {
  test('that is no branch’s is led to where it becomes one, whoever knows a PIN', async () => {
    const browser = new OperatorBrowser(headOffice);
    for (const path of ['/desk', '/desk/sign-in', '/desk/cases/0190a6b4-6a5c-7d3e-8f00-00000000aaaa']) {
      expect(await browser.open(path)).toContain(REGISTER);
    }
    expect(await browser.send('/desk/sign-in', { staffId: 'B07', pin: OWN_PIN })).toContain(REGISTER);
  });

  test('becomes a branch’s by a code that is good once, for a day', async () => {
    const code = await deskCode(operator);
    const browser = new OperatorBrowser(headOffice);
    await browser.open('/desk');
    expect(await browser.send('/desk/register', { code: code.toLowerCase() })).toContain(SIGN_IN);
    const again = new OperatorBrowser(headOffice);
    await again.open('/desk');
    await again.send('/desk/register', { code });
    expect([again.status, again.html]).toEqual([401, expect.stringContaining(REGISTER)]);
    const late = await deskCode(operator);
    clock.advanceMinutes(24 * 60);
    await again.send('/desk/register', { code: late });
    expect(again.status).toBe(401);
  });

  test('that guesses codes waits', async () => {
    const browser = new OperatorBrowser(headOffice);
    await browser.open('/desk');
    for (let tries = 0; tries < 10; tries += 1)
      await browser.send('/desk/register', { code: 'ABCD-EFGH-JKMN' });
    expect(browser.status).toBe(401);
    await browser.send('/desk/register', { code: await deskCode(operator) });
    expect([browser.status, browser.headers.get('retry-after')]).toEqual([429, '900']);
  });

  test('is withdrawn by an operator, which signs out whoever is there and is recorded', async () => {
    const browser = await deskBrowser(headOffice, operator);
    expect(await signInAtDesk(browser, 'B07')).toContain(WORK);
    const page = await operator.open('/fleet/desk');
    const path = /action="(\/fleet\/desk\/[^"]+\/remove)"/.exec(page)?.[1] ?? '';
    await operator.send(path, {});
    expect(operator.html).not.toContain('/remove"');
    expect(await browser.open('/desk')).toContain(REGISTER);
    expect(await operator.open('/fleet/record')).toContain('mencabut peramban meja layanan (BDG)');
  });

  test('keeps what it is by cookies that no script and no other site reads', async () => {
    const browser = new OperatorBrowser(headOffice);
    await browser.open('/desk');
    const code = await deskCode(operator);
    const answer = await fetch(`${headOffice.address}/desk/register`, {
      method: 'POST',
      body: new URLSearchParams({ code }),
      redirect: 'manual',
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-anjungan-desk-browser=[\w-]{43};/);
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Strict']) expect(cookie).toContain(part);
    const database = await openDatabaseOf(headOffice);
    const rows = await database.selectFrom('desk_browsers').selectAll().execute();
    await database.destroy();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(/=([\w-]{43})/.exec(cookie)?.[1] ?? '=');
  });
});

describe('a member of staff', () => {
  test('signs in by ID and PIN as at a kiosk, and out again', async () => {
    const browser = await deskBrowser(headOffice, operator);
    expect(await signInAtDesk(browser, 'b07')).toContain(WORK);
    expect(browser.html).toContain('Budi Santoso (petugas)');
    expect(browser.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(browser.html.match(/<script[^>]*>/g)).toEqual(['<script src="/desk/calls.js" defer>']);
    await browser.send('/desk/sign-out', { token: 'another' });
    expect(browser.status).toBe(403);
    await browser.open('/desk');
    expect(await browser.send('/desk/sign-out', {})).toContain('Anda sudah keluar');
    expect(await browser.open('/desk')).toContain(SIGN_IN);
  });

  test('of another branch is unknown here, with the right PIN', async () => {
    await addStaff(headOffice, 'MDN', '860317');
    const browser = await deskBrowser(headOffice, operator);
    await signInAtDesk(browser, 'B07', '860317');
    expect([browser.status, browser.html]).toEqual([401, expect.stringContaining('tidak cocok')]);
  });

  test('with a first PIN changes it at a kiosk first', async () => {
    await addStaff(headOffice, 'MDN', FIRST_PIN);
    const browser = await deskBrowser(headOffice, operator, 'MDN');
    await signInAtDesk(browser, 'B07', FIRST_PIN);
    expect([browser.status, browser.html]).toEqual([401, expect.stringContaining('masih PIN pertama')]);
  });

  test('who guesses is kept out, and nobody else of the branch is', async () => {
    const browser = await deskBrowser(headOffice, operator);
    for (let tries = 0; tries < 5; tries += 1) await signInAtDesk(browser, 'B07', '111222');
    expect(browser.status).toBe(401);
    await signInAtDesk(browser, 'B07');
    expect([browser.status, browser.headers.get('retry-after')]).toEqual([429, '900']);
    expect(await signInAtDesk(browser, 'S01')).toContain(WORK);
    // Another browser has its own count, and the member one for all places.
    const others = await deskBrowser(headOffice, operator);
    expect(await signInAtDesk(others, 'B07')).toContain(WORK);
  });

  test('who is guessed at in four browsers is kept out at the kiosk, too: both have one count', async () => {
    const staffed = staffedKiosk(headOffice, kiosk, clock);
    for (let browsers = 0; browsers < 4; browsers += 1) {
      const browser = await deskBrowser(headOffice, operator);
      for (let tries = 0; tries < 5; tries += 1) await signInAtDesk(browser, 'B07', '111222');
      expect(browser.status).toBe(401);
    }
    expect((await staffed.signIn('B07')).status).toBe(429);
    expect((await staffed.signIn('S01')).status).toBe(201);
  });

  test('is signed out after ten idle minutes, and after two hours in any case', async () => {
    const browser = await deskBrowser(headOffice, operator);
    await signInAtDesk(browser, 'B07');
    for (let minutes = 0; minutes < 117; minutes += 9) {
      expect(await browser.open('/desk')).toContain(WORK);
      clock.advanceMinutes(9);
    }
    expect(await browser.open('/desk')).toContain(WORK);
    clock.advanceMinutes(4);
    expect(await browser.open('/desk')).toContain('Sesi Anda sudah selesai');
    await signInAtDesk(browser, 'B07');
    clock.advanceMinutes(10);
    expect(await browser.open('/desk')).toContain('Sesi Anda sudah selesai');
  });

  test.each([
    ['is withdrawn', { active: 0 }],
    ['has another PIN', { generation: 2 }],
  ])('who %s is signed out at once', async (_what, change) => {
    const browser = await deskBrowser(headOffice, operator);
    expect(await signInAtDesk(browser, 'B07')).toContain(WORK);
    const database = await openDatabaseOf(headOffice);
    await database.updateTable('staff').set(change).where('staff_id', '=', 'B07').execute();
    await database.destroy();
    expect(await browser.open('/desk')).toContain(SIGN_IN);
  });

  test('is not signed in by a form of another site, nor in another browser by the cookie', async () => {
    const browser = await deskBrowser(headOffice, operator);
    await browser.open('/desk/sign-in');
    const cross = { 'sec-fetch-site': 'cross-site' };
    await browser.send('/desk/sign-in', { staffId: 'B07', pin: OWN_PIN }, cross);
    expect(browser.status).toBe(403);
    await signInAtDesk(browser, 'B07');
    const session = browser.cookie('__Host-anjungan-desk') ?? '';
    const other = await deskBrowser(headOffice, operator);
    const cookie = `__Host-anjungan-desk=${session}; __Host-anjungan-desk-browser=${other.cookie('__Host-anjungan-desk-browser')}`;
    const answer = await fetch(`${headOffice.address}/desk`, { headers: { cookie }, redirect: 'manual' });
    expect([session.length, answer.status, answer.headers.get('location')]).toEqual([
      43,
      303,
      '/desk/sign-in?done=over',
    ]);
  });
});
