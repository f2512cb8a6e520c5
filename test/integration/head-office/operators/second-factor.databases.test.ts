import readQr from 'jsqr';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../../head-office/clock.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { manageOperators } from '../../../../head-office/operators/manage-operators.ts';
import {
  Authenticator,
  OperatorBrowser,
  PASSWORD,
  setUpFactor,
  signedInOperator,
} from '../../../fixtures/fleet/operator.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const SET_UP = '/fleet/second-factor/new';
const ASKED = 'Kode 6 angka, atau satu kode pemulihan';
const IN = 'BDG-01';
const DOTS = 4;

let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForEach({ training: false }, (started) => {
  ({ headOffice, clock } = started);
});

/** After the password, at the page on the second factor. */
async function withPassword(name = 'siti'): Promise<OperatorBrowser> {
  const browser = new OperatorBrowser(headOffice);
  await browser.open('/fleet/sign-in');
  await browser.send('/fleet/sign-in', { name, password: PASSWORD });
  return browser;
}

/** What the drawing of squares on the page says, each square drawn as four by four dots. */
function qrOf(page: string): string {
  const side = Number(/class="qr" viewBox="0 0 (\d+)/.exec(page)?.[1]);
  const dots = side * DOTS;
  const pixels = new Uint8ClampedArray(dots * dots * 4).fill(255);
  for (const [, left, top] of page.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dot = 0; dot < DOTS * DOTS; dot += 1) {
      const x = Number(left) * DOTS + (dot % DOTS);
      const y = Number(top) * DOTS + Math.floor(dot / DOTS);
      pixels.fill(0, (y * dots + x) * 4, (y * dots + x) * 4 + 3);
    }
  }
  return readQr(pixels, dots, dots)?.data ?? '';
}

const show = (browser: OperatorBrowser, code: string) => browser.send('/fleet/second-factor', { code });

describe('the first sign-in', () => {
  test('asks for a second factor before anything else, by a QR and a key, without script', async () => {
    const siti = await signedInOperator(headOffice);
    expect(siti.html).toContain('<svg class="qr"');
    expect(siti.html).not.toContain('<script');
    const key = /id="key">([^<]+)</.exec(siti.html)?.[1];
    for (const path of [
      '/fleet',
      '/fleet/policy',
      '/fleet/account',
      '/fleet/password',
      '/fleet/second-factor',
    ]) {
      expect(await siti.open(path)).toContain(`id="key">${key}<`);
      expect(siti.html).not.toContain(IN);
    }
    expect(await siti.send(SET_UP, { code: '000000' })).toContain('tidak cocok');
    expect(siti.status).toBe(422);
    const { recoveryCodes } = await setUpFactor(siti, clock.now());
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await siti.open('/fleet')).toContain(IN);
    expect(await siti.open('/fleet/record')).toContain('memasang kode masuk');
  });

  test('shows a QR that an authenticator reads, with the secret of the key', async () => {
    const siti = await signedInOperator(headOffice);
    const address = new URL(qrOf(siti.html));
    expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(address.pathname)).toBe('/Anjungan JHT:siti');
    const key = /id="key">([^<]+)</.exec(siti.html)?.[1]?.replaceAll(' ', '');
    expect(address.searchParams.get('secret')).toBe(key);
  });

  test('leaves neither secret nor recovery codes readable in the database', async () => {
    const siti = await signedInOperator(headOffice);
    const key = /id="key">([^<]+)</.exec(siti.html)?.[1]?.replaceAll(' ', '') ?? '';
    expect(key).toMatch(/^[A-Z2-7]{32}$/);
    const { recoveryCodes } = await setUpFactor(siti, clock.now());
    const database = await openDatabaseOf(headOffice);
    const tables = ['operators', 'operator_sessions', 'operator_recovery_codes', 'operator_actions'] as const;
    const rows = await Promise.all(tables.map((table) => database.selectFrom(table).selectAll().execute()));
    await database.destroy();
    const kept = JSON.stringify(rows);
    expect(kept).toContain('siti');
    for (const secret of [key, ...recoveryCodes]) expect(kept).not.toContain(secret);
  });
});

describe('who has a second factor', () => {
  let siti: OperatorBrowser;
  let authenticator: Authenticator;
  let recoveryCodes: readonly string[];
  beforeEach(async () => {
    siti = await signedInOperator(headOffice);
    ({ authenticator, recoveryCodes } = await setUpFactor(siti, clock.now()));
    clock.advanceMinutes(1);
  });

  test('sees nothing after the password alone, and everything after a code', async () => {
    const browser = await withPassword();
    for (const path of ['/fleet', '/fleet/record', '/fleet/password', SET_UP]) {
      expect(await browser.open(path)).toContain(ASKED);
      expect(browser.html).not.toContain(IN);
    }
    expect(await show(browser, authenticator.code(clock.now()))).toContain(IN);
  });

  test('uses each code once, wherever it is typed', async () => {
    const [one, other] = [await withPassword(), await withPassword()];
    const code = authenticator.code(clock.now());
    await Promise.all([show(one, code), show(other, code)]);
    expect([one.html.includes(IN), other.html.includes(IN)].toSorted()).toEqual([false, true]);
    expect(await show(await withPassword(), code)).toContain('sudah dipakai');
  });

  test.each([
    [-2, false],
    [-1, true],
    [1, true],
    [2, false],
  ])('is admitted by a code %i steps off: %s', async (steps, admitted) => {
    const browser = await withPassword();
    const page = await show(browser, authenticator.code(clock.now(), steps));
    expect(page.includes(IN)).toBe(admitted);
    expect(browser.status).toBe(admitted ? 200 : 401);
  });

  test('is admitted by a recovery code, each of them once', async () => {
    const [first = ''] = recoveryCodes;
    expect(await show(await withPassword(), ` ${first.toUpperCase().replaceAll('-', ' ')} `)).toContain(IN);
    expect(await show(await withPassword(), first)).toContain('sudah dipakai');
    expect(await siti.open('/fleet/record')).toContain('memakai kode pemulihan');
  });

  test('who guesses has to wait, and then the right code counts again', async () => {
    const browser = await withPassword();
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await show(browser, `tebak ${guess}`)).toContain('tidak cocok');
    }
    expect(await show(browser, authenticator.code(clock.now()))).toContain('Coba lagi setelah 15 menit');
    expect([browser.status, browser.headers.get('retry-after')]).toEqual([429, '900']);
    clock.advanceMinutes(16);
    expect(await show(await withPassword(), authenticator.code(clock.now()))).toContain(IN);
  });

  test('has ten minutes for it after the password', async () => {
    const browser = await withPassword();
    clock.advanceMinutes(10);
    expect(await show(browser, authenticator.code(clock.now()))).toContain('action="/fleet/sign-in"');
  });

  test('changes it by a code of the present one, which ends the other sessions', async () => {
    const browser = await withPassword();
    await show(browser, authenticator.code(clock.now()));
    clock.advanceMinutes(1);
    const fresh = new Authenticator(await browser.open(SET_UP));
    const code = fresh.code(clock.now());
    expect(await browser.send(SET_UP, { code, proof: fresh.code(clock.now()) })).toContain('sudah dipakai');
    expect(await siti.open('/fleet')).toContain(IN);
    const proof = authenticator.code(clock.now());
    expect(await browser.send(SET_UP, { code, proof })).toContain('Kode pemulihan');
    expect(await browser.open('/fleet')).toContain(IN);
    expect(await siti.open('/fleet')).toContain('action="/fleet/sign-in"');
    clock.advanceMinutes(1);
    const next = await withPassword();
    expect(await show(next, authenticator.code(clock.now()))).toContain('tidak cocok');
    expect(await show(next, fresh.code(clock.now()))).toContain(IN);
  });

  test('and has lost it gets another one by whoever runs the head office', async () => {
    const silent = makeLog('silent');
    const reset = (name: string) =>
      manageOperators(headOffice.settings, systemClock, silent, { resetFactor: name });
    expect(await reset('nobody')).toMatchObject({ ok: false, problem: expect.stringContaining('nobody') });
    expect(await reset('siti')).toMatchObject({ ok: true, value: { operator: 'siti', factorReset: true } });
    expect(await siti.open('/fleet')).toContain('action="/fleet/sign-in"');
    expect((await withPassword()).html).toContain('id="key"');
  });

  test('is not admitted by the secret of another operator, put in the place of the own one', async () => {
    const budi = await signedInOperator(headOffice, 'budi');
    const { authenticator: his } = await setUpFactor(budi, clock.now());
    const database = await openDatabaseOf(headOffice);
    const { code_secret } = await database
      .selectFrom('operators')
      .select('code_secret')
      .where('name', '=', 'budi')
      .executeTakeFirstOrThrow();
    await database.updateTable('operators').set({ code_secret }).where('name', '=', 'siti').execute();
    await database.destroy();
    clock.advanceMinutes(1);
    expect(await show(await withPassword(), his.code(clock.now()))).toContain('tidak cocok');
  });
});
