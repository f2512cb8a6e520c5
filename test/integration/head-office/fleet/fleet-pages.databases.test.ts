import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../../head-office/clock.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { manageOperators } from '../../../../head-office/operators/manage-operators.ts';
import {
  OperatorBrowser,
  oneTimePassword,
  PASSWORD,
  signedInOperator,
} from '../../../fixtures/fleet/operator.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';

let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForEach({}, (started) => {
  ({ headOffice, clock } = started);
});

const KIOSK = '/fleet/kiosks/BDG/01';
const PAGES = [
  '/fleet',
  KIOSK,
  '/fleet/alerts',
  '/fleet/unconfirmed',
  '/fleet/enrol',
  '/fleet/policy',
  '/fleet/proposals',
  '/fleet/record',
  '/fleet/account',
  '/fleet/password',
];

describe('whoever is not signed in', () => {
  test.each(PAGES)('is led from %s to the page where operators sign in', async (path) => {
    const stranger = new OperatorBrowser(headOffice);
    expect(await stranger.open(path)).toContain('action="/fleet/sign-in"');
    expect(stranger.html).not.toContain('BDG-01');
  });

  test('orders nothing', async () => {
    const operator = await signedInOperator(headOffice);
    await operator.open(KIOSK);
    operator.forget();
    expect(await operator.send(`${KIOSK}/orders`, { type: 'restartWhenIdle' })).toContain(
      'action="/fleet/sign-in"',
    );
    const again = await signedInOperator(headOffice, 'budi');
    expect(await again.open(KIOSK)).not.toContain('menunggu');
  });
});

describe('an operator', () => {
  test('signs in by a one-time password, which is good for choosing an own one and nothing else', async () => {
    const browser = new OperatorBrowser(headOffice);
    const password = await oneTimePassword(headOffice, 'siti');
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    await browser.open('/fleet/sign-in');
    await browser.send('/fleet/sign-in', { name: 'Siti', password });
    for (const path of PAGES) expect(await browser.open(path)).toContain('Pilih kata sandi Anda sendiri');
    expect(await browser.send('/fleet/password', { newPassword: PASSWORD, again: PASSWORD })).toContain(
      'sudah diganti',
    );
    await browser.send('/fleet/sign-in', { name: 'siti', password });
    expect([browser.status, browser.html]).toEqual([401, expect.stringContaining('tidak cocok')]);
    await browser.send('/fleet/sign-in', { name: 'siti', password: PASSWORD });
    expect(browser.html).toContain('Masuk sebagai siti');
  });

  test.each([
    ['pendek', 'pendek', 'terlalu pendek'],
    [PASSWORD, `${PASSWORD}!`, 'berbeda'],
    ['x'.repeat(201), 'x'.repeat(201), 'terlalu panjang'],
    ['aaaaaaaaaaaa', 'aaaaaaaaaaaa', 'mengulang huruf atau bagian yang sama. Pilih empat kata'],
    ['password1234', 'password1234', 'dipakai banyak orang'],
  ])('who chooses "%s" is told what is wrong', async (newPassword, again, words) => {
    const browser = new OperatorBrowser(headOffice);
    await browser.open('/fleet/sign-in');
    await browser.send('/fleet/sign-in', {
      name: 'siti',
      password: await oneTimePassword(headOffice, 'siti'),
    });
    expect(await browser.send('/fleet/password', { newPassword, again })).toContain(words);
  });

  test('may not keep the one-time password, which is over after three days', async () => {
    const browser = new OperatorBrowser(headOffice);
    const password = await oneTimePassword(headOffice, 'siti');
    await browser.open('/fleet/sign-in');
    await browser.send('/fleet/sign-in', { name: 'siti', password });
    expect(await browser.send('/fleet/password', { newPassword: password, again: password })).toContain(
      'yang lama',
    );
    clock.advanceMinutes(60 * 24 * 30);
    const late = new OperatorBrowser(headOffice);
    await late.open('/fleet/sign-in');
    expect(await late.send('/fleet/sign-in', { name: 'siti', password })).toContain('tidak cocok');
  });

  test('who guesses waits, and others of that name elsewhere are told the same as with a wrong password', async () => {
    const browser = new OperatorBrowser(headOffice);
    await browser.open('/fleet/sign-in');
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await browser.send('/fleet/sign-in', { name: 'nobody', password: `tebak ${tries}` })).toContain(
        'tidak cocok',
      );
    }
    expect(await browser.send('/fleet/sign-in', { name: 'nobody', password: 'tebak' })).toContain(
      'Coba lagi setelah 15',
    );
    expect([browser.status, browser.headers.get('retry-after')]).toEqual([429, '900']);
  });

  test('signs out, is signed out after a working day, and when somebody takes the account away', async () => {
    const operator = await signedInOperator(headOffice);
    expect(await operator.send('/fleet/sign-out', {})).toContain('Anda sudah keluar');
    expect(await operator.open('/fleet')).toContain('action="/fleet/sign-in"');
    const second = await signedInOperator(headOffice, 'budi');
    clock.advanceMinutes(480);
    expect(await second.open('/fleet')).toContain('action="/fleet/sign-in"');
    const third = await signedInOperator(headOffice, 'dewi');
    await manageOperators(headOffice.settings, systemClock, makeLog('silent'), { remove: 'dewi' });
    expect(await third.open('/fleet')).toContain('action="/fleet/sign-in"');
    expect(await third.send('/fleet/sign-in', { name: 'dewi', password: PASSWORD })).toContain('tidak cocok');
  });

  test.each([
    ['Siti Nurhaliza', 'viewer', 'is no operator'],
    ['x', 'viewer', 'is no operator'],
    ['siti', undefined, 'say by --role what for (viewer, operator, policy, administrator, auditor)'],
    ['siti', 'owner', '--role is one of viewer, operator, policy, administrator, auditor'],
  ])('is not added as "%s" with role %s', async (name, role, words) => {
    const added = await manageOperators(headOffice.settings, systemClock, makeLog('silent'), {
      add: name,
      ...(role === undefined ? {} : { role }),
    });
    expect(added).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
    const removed = await manageOperators(headOffice.settings, systemClock, makeLog('silent'), {
      remove: 'nobody',
    });
    expect(removed).toMatchObject({ ok: false, problem: 'there is no operator nobody: check the name' });
  });
});

describe('a form', () => {
  const order = { type: 'restartWhenIdle' };

  test.each([
    ['without the token of its page', { token: '' }, {}],
    ['with the token of another session', { token: 'A'.repeat(43) }, {}],
    ['that another site sends', {}, { 'sec-fetch-site': 'cross-site' }],
    ['of another origin', {}, { origin: 'https://jahat.example' }],
    ['of an origin that is none', {}, { origin: 'null' }],
  ])('%s is refused', async (_, fields, headers) => {
    const operator = await signedInOperator(headOffice);
    await operator.open(KIOSK);
    expect(await operator.send(`${KIOSK}/orders`, { ...order, ...fields }, headers)).toContain(
      'tidak diterima',
    );
    expect(operator.status).toBe(403);
    expect(await operator.open(KIOSK)).not.toContain('menunggu kabar');
    expect(operator.html).not.toContain(': menunggu');
  });

  test.each([{ type: 'explode' }, { type: 'takeOutOfService', reason: 'boredom' }, {}])(
    'that orders %j is refused',
    async (fields) => {
      const operator = await signedInOperator(headOffice);
      await operator.open(KIOSK);
      await operator.send(`${KIOSK}/orders`, fields);
      expect(operator.status).toBe(403);
    },
  );

  test('for a new kiosk keeps what was written, and names what is wrong', async () => {
    const operator = await signedInOperator(headOffice);
    await operator.open('/fleet/enrol');
    const fields = {
      branchId: 'MAKASSAR',
      branchName: '"><script>',
      city: '"><script>',
      kioskId: '04',
      timeZone: 'Asia/Makassar',
      supervisorId: 'S-1',
      supervisorName: '"><script>',
    };
    const page = await operator.send('/fleet/enrol', fields);
    expect(page).toContain('tidak diterima: Kode cabang');
    expect(page).toContain('ID penyelia pertama (2 sampai 12 huruf atau angka)</p>');
    expect(page).toContain('value="S-1"');
    expect(page.match(/value="&quot;&gt;&lt;script&gt;"/g)).toHaveLength(3);
    expect(page).not.toContain('"><script>');
  });
});

describe('every page', () => {
  test('shuts out scripts of others, frames and caches, and leaves the cookie to no script', async () => {
    const operator = await signedInOperator(headOffice);
    for (const path of [...PAGES, '/fleet/nothing', '/fleet/sign-in']) {
      await operator.open(path);
      const policy = operator.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:/);
      expect(operator.headers.get('cache-control')).toBe('no-store');
      // With no-referrer, a browser would send our own forms with Origin: null, which is refused.
      expect(operator.headers.get('referrer-policy')).toBe('same-origin');
      expect(operator.html).not.toMatch(/ style=| on\w+=|<script>|javascript:/);
    }
    const browser = new OperatorBrowser(headOffice);
    const answer = await fetch(`${headOffice.address}/fleet/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ name: 'siti', password: PASSWORD }),
    });
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-')) ?? '';
    expect(cookie).toMatch(/; Path=\/; Max-Age=28800; Secure; HttpOnly; SameSite=Strict$/);
    expect(browser.cookie('__Host-anjungan-operator')).toBeUndefined();
  });

  test('is there in both languages, and stays in the one chosen', async () => {
    const operator = await signedInOperator(headOffice);
    expect(await operator.open('/fleet?language=en')).toContain('<html lang="en">');
    expect(await operator.open('/fleet/alerts')).toContain('There are no alerts');
    expect(await operator.open('/fleet/alerts?language=id')).toContain('Tidak ada peringatan');
  });

  test('that shows how things stand reads itself anew, until the operator stops that', async () => {
    const operator = await signedInOperator(headOffice);
    expect(await operator.open('/fleet')).toContain('src="/fleet/refresh.js" data-seconds="20"');
    expect(await operator.open('/fleet?refresh=off')).not.toContain('refresh.js');
    expect(await operator.open('/fleet/alerts')).not.toContain('refresh.js');
    expect(await operator.open('/fleet?refresh=on')).toContain('refresh.js');
  });

  test('that is not there, or names a kiosk that is not, says so', async () => {
    const operator = await signedInOperator(headOffice);
    for (const path of [
      '/fleet/nothing',
      '/fleet/kiosks/BDG/99',
      '/fleet/kiosks/x/y',
      '/fleet/alerts/1/acknowledge',
    ]) {
      expect(await operator.open(path)).toContain('Halaman ini tidak ada');
      expect(operator.status).toBe(404);
    }
  });
});

test('what operators did cannot be changed or removed, not even in the database', async () => {
  const operator = await signedInOperator(headOffice);
  expect(await operator.open('/fleet/record')).toContain('mengganti kata sandi');
  const database = await openDatabaseOf(headOffice);
  await expect(database.deleteFrom('operator_actions').execute()).rejects.toThrow('append-only');
  const change = database.updateTable('operator_actions').set({ operator: 'nobody' });
  await expect(change.execute()).rejects.toThrow('append-only');
  await database.destroy();
});
