import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setUpFactor, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import {
  addPasskey,
  askedOn,
  keptFactors,
  recoveryCodesOn,
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
const IN = 'BDG-01';
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

describe('the first sign-in', () => {
  test('offers a passkey in the place of codes, and makes recovery codes with it', async () => {
    const siti = await signedInOperator(headOffice, name);
    expect(siti.html).toContain('href="/fleet/passkeys"');
    const page = await siti.open(PAGE);
    expect(page).toContain('href="/fleet/second-factor/new"');
    expect(siti.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(JSON.parse(askedOn(page, 'creation'))).toMatchObject({
      rp: { id: 'kantor.example' },
      user: { name },
      attestation: 'none',
      authenticatorSelection: { userVerification: 'required' },
      pubKeyCredParams: [{ alg: -8 }, { alg: -7 }, { alg: -257 }],
      timeout: 300_000,
    });
    const shown = await addPasskey(siti, new SoftwareAuthenticator(ORIGIN));
    expect(new Set(recoveryCodesOn(shown)).size).toBe(10);
    expect(siti.headers.get('content-security-policy')).not.toContain('script-src');
    expect(await siti.open('/fleet')).toContain(IN);
    expect(await siti.open('/fleet/record')).toContain('menambah kunci sandi');
  });

  test.each(['ES256', 'EdDSA', 'RS256'] as const)(
    'takes a key for %s, and then a sign-in',
    async (algorithm) => {
      const authenticator = new SoftwareAuthenticator(ORIGIN, { algorithm });
      await withPasskey(headOffice, name, authenticator);
      expect(await showPasskey(await withPassword(headOffice, name), authenticator)).toContain(IN);
    },
  );

  const odd: readonly (readonly [string, Odd])[] = [
    ['made at another origin', { origin: 'https://kantor.example.penjahat.example' }],
    ['made at this host by http', { origin: 'http://kantor.example' }],
    ['for another relying party', { rpId: 'example' }],
    ['without user verification', { isVerified: false }],
    ['with nobody there', { isPresent: false }],
    ['to a challenge of its own', { challenge: randomBytes(32).toString('base64url') }],
    ['that is an assertion', { type: 'webauthn.get' }],
    ['with a certificate', { certificates: [Uint8Array.of(0x30, 0x00)] }],
  ];
  test.each(odd)('takes no passkey %s', async (_, each) => {
    const siti = await signedInOperator(headOffice, name);
    expect(await addPasskey(siti, new SoftwareAuthenticator(ORIGIN), { odd: each })).toContain(UNUSABLE);
    expect(siti.status).toBe(422);
    expect(await keptFactors(headOffice, name)).toEqual({ passkeys: 0, recoveryCodes: 0 });
    expect(await siti.open('/fleet')).not.toContain(IN);
  });

  test.each([
    'no JSON',
    '{}',
    '"\\u0000"',
    JSON.stringify({ id: 'a', rawId: 'a', type: 'public-key', response: {} }),
    JSON.stringify({
      ...{ id: 'a', rawId: 'a', type: 'public-key' },
      response: { clientDataJSON: 'YQ', attestationObject: 'oA' },
    }),
  ])('takes no passkey out of %s', async (credential) => {
    const siti = await signedInOperator(headOffice, name);
    await siti.open(PAGE);
    expect(await siti.send(PAGE, { label: 'x', credential })).toContain(UNUSABLE);
    expect(await keptFactors(headOffice, name)).toEqual({ passkeys: 0, recoveryCodes: 0 });
  });

  test('takes no key that nobody asked for', async () => {
    const siti = await signedInOperator(headOffice, name);
    const authenticator = new SoftwareAuthenticator(ORIGIN, { algorithm: 'ES384' });
    expect(await addPasskey(siti, authenticator)).toContain(UNUSABLE);
  });

  test('takes a passkey once, and within five minutes', async () => {
    const siti = await signedInOperator(headOffice, name);
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    const late = authenticator.create(askedOn(await siti.open(PAGE), 'creation'));
    clock.advanceMinutes(5);
    expect(await siti.send(PAGE, { label: 'x', credential: late })).toContain(UNUSABLE);
    const credential = authenticator.create(askedOn(siti.html, 'creation'));
    await siti.send(PAGE, { label: 'x', credential });
    await siti.open(PAGE);
    expect(await siti.send(PAGE, { label: 'x', credential })).toContain(UNUSABLE);
    expect(await keptFactors(headOffice, name)).toMatchObject({ passkeys: 1 });
  });

  test('wants a name for it that can be read, and shows it as it was written', async () => {
    const siti = await signedInOperator(headOffice, name);
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    for (const label of ['', ' \u202E ', '--', 'x'.repeat(41)]) {
      expect(await addPasskey(siti, authenticator, { label })).toContain('Beri nama dengan huruf');
    }
    await addPasskey(siti, authenticator, { label: ' <b>Kunci\n biru</b> ' });
    expect(await siti.open(PAGE)).toContain('&lt;b&gt;Kunci biru&lt;/b&gt;');
    expect(await siti.open('/fleet/record')).not.toContain('biru');
  });

  test('is no way round the factor that another session has set up meanwhile', async () => {
    const [siti, thief] = [await signedInOperator(headOffice, name), await withPassword(headOffice, name)];
    const credential = new SoftwareAuthenticator(ORIGIN).create(askedOn(await thief.open(PAGE), 'creation'));
    await siti.open('/fleet');
    await Promise.all([setUpFactor(siti, clock.now()), thief.send(PAGE, { label: 'x', credential })]);
    const [siti2, thief2] = [await siti.open('/fleet'), await thief.open('/fleet')];
    expect([siti2.includes(IN), thief2.includes(IN)].toSorted()).toEqual([false, true]);
    expect(await keptFactors(headOffice, name)).toMatchObject({ recoveryCodes: 10 });
  });
});

describe('a head office at an address that browsers take for no passkey', () => {
  let plain: TestHeadOffice;
  headOfficeForAll({ training: false }, (started) => {
    plain = started.headOffice;
  });

  test('offers none and says why, without script', async () => {
    const siti = await signedInOperator(plain, name);
    expect(siti.html).not.toContain('href="/fleet/passkeys"');
    const page = await siti.open(PAGE);
    expect(page).toContain('alamat kantor pusat adalah angka');
    expect(page).not.toMatch(/<script|data-creation/);
    const credential = new SoftwareAuthenticator(plain.address).create(
      JSON.stringify({ challenge: 'AAAA', rp: { id: '127.0.0.1' } }),
    );
    expect(await siti.send(PAGE, { label: 'x', credential })).toContain(UNUSABLE);
  });
});
