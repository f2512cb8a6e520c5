import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../../head-office/clock.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { manageOperators } from '../../../../head-office/operators/manage-operators.ts';
import { OperatorBrowser, setUpFactor } from '../../../fixtures/fleet/operator.ts';
import {
  addPasskey,
  askedOn,
  keptFactors,
  recoveryCodesOn,
  removePasskey,
  showPasskey,
  withPasskey,
  withPassword,
} from '../../../fixtures/fleet/passkeys.ts';
import { type Odd, SoftwareAuthenticator } from '../../../fixtures/fleet/software-authenticator.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import type { TestClock, TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ORIGIN = 'https://kantor.example';
const PAGE = '/fleet/passkeys';
const FACTOR = '/fleet/second-factor';
const IN = 'BDG-01';
const SIGN_IN = 'action="/fleet/sign-in"';
const REFUSED = 'Kunci sandi itu tidak diterima';
const UNUSABLE = 'Kunci sandi itu tidak dapat dipakai di sini';

let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForAll({ training: false, settings: { publicUrl: `${ORIGIN}/masuk` } }, (started) => {
  ({ headOffice, clock } = started);
});

/** An operator of its own for each test. */
let name = '';
let names = 0;
function newName(): string {
  names += 1;
  return `operator${names}`;
}
beforeEach(() => {
  name = newName();
});

describe('who has a passkey', () => {
  let siti: OperatorBrowser;
  let authenticator: SoftwareAuthenticator;
  let recoveryCodes: readonly string[];
  beforeEach(async () => {
    authenticator = new SoftwareAuthenticator(ORIGIN);
    ({ browser: siti, recoveryCodes } = await withPasskey(headOffice, name, authenticator));
    clock.advanceMinutes(1);
  });

  test('sees nothing after the password alone, is asked for it first, and sees everything after it', async () => {
    const browser = await withPassword(headOffice, name);
    for (const path of ['/fleet', '/fleet/record', '/fleet/second-factor/new', PAGE]) {
      const page = await browser.open(path);
      expect(page).not.toContain(IN);
      expect(page).not.toContain('id="key"');
      expect(page.indexOf('data-request=')).toBeGreaterThan(0);
      expect(page.indexOf('data-request=')).toBeLessThan(page.indexOf('name="code"'));
      expect(page).toContain('Satu kode pemulihan');
    }
    expect(JSON.parse(askedOn(browser.html, 'request'))).toMatchObject({
      rpId: 'kantor.example',
      userVerification: 'required',
      allowCredentials: [{ id: authenticator.credentialId, transports: ['internal'] }],
    });
    expect(await showPasskey(browser, authenticator)).toContain(IN);
    expect(await browser.open('/fleet/record')).toContain('menunjukkan kunci sandi');
    const shown = clock.now().toISOString();
    expect(await browser.open(PAGE)).toContain(`<time datetime="${shown}"`);
  });

  test('is admitted by a recovery code, each of them once', async () => {
    const [code = ''] = recoveryCodes;
    expect(await (await withPassword(headOffice, name)).send(FACTOR, { code })).toContain(IN);
    expect(await (await withPassword(headOffice, name)).send(FACTOR, { code })).not.toContain(IN);
  });

  const odd: readonly (readonly [string, Odd])[] = [
    ['given at another origin', { origin: 'https://kantor.example.penjahat.example' }],
    ['given for another relying party', { rpId: 'penjahat.example' }],
    ['without user verification', { isVerified: false }],
    ['with nobody there', { isPresent: false }],
    ['to a challenge of its own', { challenge: randomBytes(32).toString('base64url') }],
    ['that makes a passkey', { type: 'webauthn.create' }],
    ['with a signature of nothing', { signature: randomBytes(70).toString('base64url') }],
    ['of an unknown passkey', { credentialId: randomBytes(16).toString('base64url') }],
  ];
  test.each(odd)('is not admitted by an answer %s', async (_, each) => {
    const browser = await withPassword(headOffice, name);
    expect(await showPasskey(browser, authenticator, each)).toContain(REFUSED);
    expect(browser.status).toBe(401);
    expect(await browser.open('/fleet')).not.toContain(IN);
    expect(await showPasskey(browser, authenticator)).toContain(IN);
  });

  test.each(['no JSON', '[]', '{"id":"a"}', '"\\u0000"'])('nor by %s', async (assertion) => {
    const browser = await withPassword(headOffice, name);
    expect(await browser.send(FACTOR, { assertion, trouble: '' })).toContain(REFUSED);
  });

  test('uses each answer once, in the session that was asked, and within five minutes', async () => {
    const [one, other] = [await withPassword(headOffice, name), await withPassword(headOffice, name)];
    const assertion = authenticator.get(askedOn(one.html, 'request'));
    expect(await other.send(FACTOR, { assertion })).toContain(REFUSED);
    const answers = await Promise.all([
      one.send(FACTOR, { assertion }),
      new OperatorBrowser(headOffice).send(FACTOR, { assertion }),
    ]);
    expect(answers.map((page) => page.includes(IN))).toEqual([true, false]);
    expect(await (await withPassword(headOffice, name)).send(FACTOR, { assertion })).toContain(REFUSED);

    const late = authenticator.get(askedOn(other.html, 'request'));
    clock.advanceMinutes(5);
    expect(await other.send(FACTOR, { assertion: late })).toContain(REFUSED);
    expect(await showPasskey(other, authenticator)).toContain(IN);
  });

  test('is not admitted by the passkey of another operator, nor gives that one an own', async () => {
    const his = new SoftwareAuthenticator(ORIGIN);
    const { browser: budi } = await withPasskey(headOffice, newName(), his);
    expect(await showPasskey(await withPassword(headOffice, name), his)).toContain(REFUSED);
    const odd = { credentialId: his.credentialId };
    expect(await addPasskey(siti, authenticator, { proof: authenticator, odd })).toContain(UNUSABLE);
    expect(await removePasskey(siti, his, authenticator)).toContain('satu-satunya cara');
    expect(await budi.open(PAGE)).toContain(his.credentialId.slice(0, 8));
  });

  test('whose passkey counts backwards is refused and told what to do, on record for ever', async () => {
    await showPasskey(await withPassword(headOffice, name), authenticator, { counter: 7 });
    for (const counter of [7, 6, 0]) {
      const browser = await withPassword(headOffice, name);
      expect(await showPasskey(browser, authenticator, { counter })).toContain('menghitung mundur');
      expect(browser.html).toContain('hapus kunci itu di Akun');
      expect(await browser.open('/fleet')).not.toContain(IN);
    }
    const forged = { counter: 1, signature: randomBytes(70).toString('base64url') };
    expect(await showPasskey(await withPassword(headOffice, name), authenticator, forged)).toContain(REFUSED);
    const mark = authenticator.credentialId.slice(0, 8);
    const record = await siti.open('/fleet/record');
    for (const counter of [7, 6, 0]) expect(record).toContain(`${mark}: ${counter} &lt;= 7`);
    expect(record).not.toContain(`${mark}: 1 &lt;= 7`);
    expect(await showPasskey(await withPassword(headOffice, name), authenticator, { counter: 8 })).toContain(
      IN,
    );
  });

  test('may have one that does not count, since it is kept in an account', async () => {
    const synced = new SoftwareAuthenticator(ORIGIN, { isSynced: true });
    await addPasskey(siti, synced, { label: 'Ponsel', proof: authenticator });
    for (let time = 0; time < 2; time += 1) {
      expect(await showPasskey(await withPassword(headOffice, name), synced)).toContain(IN);
    }
    const page = await siti.open(PAGE);
    expect(page).toContain('juga di akun penyedianya');
    expect(page).toContain('hanya di perangkat itu');
  });

  test('who guesses has to wait, and then the right passkey counts again', async () => {
    const browser = await withPassword(headOffice, name);
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await showPasskey(browser, authenticator, { isVerified: false })).toContain(REFUSED);
    }
    expect(await showPasskey(browser, authenticator)).toContain('Coba lagi setelah 15 menit');
    expect([browser.status, browser.headers.get('retry-after')]).toEqual([429, '900']);
    clock.advanceMinutes(16);
    expect(await showPasskey(await withPassword(headOffice, name), authenticator)).toContain(IN);
  });

  test('is told what kept a passkey from answering, which counts as no guess', async () => {
    const browser = await withPassword(headOffice, name);
    const said = [
      ['NotAllowedError', 'Tidak ada kunci sandi yang menjawab'],
      ['AbortError', 'Tidak ada kunci sandi yang menjawab'],
      ['InvalidStateError', 'sudah menyimpan kunci sandi Anda'],
      ['SecurityError', `hanya bekerja di ${ORIGIN}.`],
      ['TypeError', 'tidak mengenal kunci sandi'],
      ['<script>', 'tidak mengenal kunci sandi'],
      // No script has run.
      ['', 'tidak menjalankan skrip'],
    ] as const;
    for (const [trouble, words] of said) {
      expect(await browser.send(FACTOR, { assertion: '', credential: '', trouble })).toContain(words);
      expect(browser.status).toBe(422);
    }
    expect(await showPasskey(browser, authenticator)).toContain(IN);
  });

  test('adds another one by what there is, which ends the other sessions', async () => {
    const browser = await withPassword(headOffice, name);
    await showPasskey(browser, authenticator);
    const second = new SoftwareAuthenticator(ORIGIN);
    expect(await addPasskey(browser, second)).toContain('tidak cocok');
    expect(await addPasskey(browser, second, { proof: second })).toContain(REFUSED);
    expect(await siti.open('/fleet')).toContain(IN);
    expect(await addPasskey(browser, second, { label: 'Ponsel', proof: authenticator })).toContain(
      'sudah ditambahkan',
    );
    expect(recoveryCodesOn(browser.html)).toEqual([]);
    expect(await siti.open('/fleet')).toContain(SIGN_IN);
    for (const each of [authenticator, second]) {
      expect(await showPasskey(await withPassword(headOffice, name), each)).toContain(IN);
    }
  });

  test('removes one by what there is, but never the last factor', async () => {
    expect(await siti.open(PAGE)).toContain('satu-satunya cara');
    expect(siti.html).not.toContain('name="passkey"');
    expect(await removePasskey(siti, authenticator, authenticator)).toContain('satu-satunya cara');
    const second = new SoftwareAuthenticator(ORIGIN);
    await addPasskey(siti, second, { proof: authenticator });
    const browser = await withPassword(headOffice, name);
    await showPasskey(browser, second);
    const [code = ''] = recoveryCodes;
    expect(await removePasskey(browser, authenticator, 'bukan kode')).toContain('tidak cocok');
    expect(await removePasskey(browser, authenticator, code)).toContain('sudah dihapus');
    expect(await siti.open('/fleet')).toContain(SIGN_IN);
    expect(await browser.open('/fleet/record')).toContain(authenticator.credentialId.slice(0, 8));
    const next = await withPassword(headOffice, name);
    expect(await showPasskey(next, authenticator)).toContain(REFUSED);
    expect(await showPasskey(next, second)).toContain(IN);
    expect(await removePasskey(next, authenticator, second)).toContain('satu-satunya cara');
  });

  test('keeps one of two that two sessions remove at once', async () => {
    const second = new SoftwareAuthenticator(ORIGIN);
    await addPasskey(siti, second, { proof: authenticator });
    const browser = await withPassword(headOffice, name);
    await showPasskey(browser, second);
    const [one = '', other = ''] = recoveryCodes;
    await Promise.all([removePasskey(siti, authenticator, one), removePasskey(browser, second, other)]);
    expect(await keptFactors(headOffice, name)).toMatchObject({ passkeys: 1 });
  });

  test('sets up codes besides, by the passkey, and then has both', async () => {
    const page = await siti.open('/fleet/second-factor/new');
    const assertion = authenticator.get(askedOn(page, 'request'));
    const { authenticator: codes } = await setUpFactor(siti, clock.now());
    expect(siti.html).toContain('tidak menjalankan skrip');
    const late = { code: codes.code(clock.now()), proof: '', assertion, credential: '', trouble: '' };
    expect(await siti.send('/fleet/second-factor/new', late)).toContain(REFUSED);
    const again = authenticator.get(askedOn(siti.html, 'request'));
    expect(await siti.send('/fleet/second-factor/new', { ...late, assertion: again })).toContain(
      'Kode masuk sudah terpasang',
    );
    clock.advanceMinutes(1);
    const browser = await withPassword(headOffice, name);
    expect(browser.html.indexOf('data-request=')).toBeLessThan(browser.html.indexOf('Kode 6 angka'));
    expect(await browser.send(FACTOR, { code: codes.code(clock.now()) })).toContain(IN);
    clock.advanceMinutes(1);
    expect(await removePasskey(browser, authenticator, codes.code(clock.now()))).toContain('sudah dihapus');
    expect(await browser.open(PAGE)).toContain('belum punya kunci sandi');
  });

  test('has at most ten', async () => {
    for (let count = 1; count < 10; count += 1) {
      await addPasskey(siti, new SoftwareAuthenticator(ORIGIN), { proof: authenticator });
    }
    expect(await siti.open(PAGE)).toContain('Sudah ada 10 kunci sandi');
    expect(siti.html).not.toContain('data-creation');
    expect(await keptFactors(headOffice, name)).toMatchObject({ passkeys: 10 });
  });

  test('and has lost all gets another factor by whoever runs the head office', async () => {
    const reset = await manageOperators(headOffice.settings, systemClock, makeLog('silent'), {
      resetFactor: name,
    });
    expect(reset).toMatchObject({ ok: true });
    expect(await keptFactors(headOffice, name)).toEqual({ passkeys: 0, recoveryCodes: 0 });
    expect(await siti.open('/fleet')).toContain(SIGN_IN);
    expect((await withPassword(headOffice, name)).html).toContain('id="key"');
  });

  test('does nothing by a form without the token of the session', async () => {
    const second = new SoftwareAuthenticator(ORIGIN);
    const credential = second.create(askedOn(await siti.open(PAGE), 'creation'));
    const assertion = authenticator.get(askedOn(siti.html, 'request'));
    const forged = { token: 'x', label: 'x', credential, assertion, passkey: authenticator.credentialId };
    for (const path of [PAGE, `${PAGE}/remove`]) {
      expect(await siti.send(path, forged)).toContain('tidak diterima');
      expect(siti.status).toBe(403);
    }
    expect(await keptFactors(headOffice, name)).toMatchObject({ passkeys: 1 });
  });
});
