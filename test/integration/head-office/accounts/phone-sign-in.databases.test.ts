import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tokenSchema } from '../../../../contract/head-office/device-authorization.ts';
import { KIOSK_ASSERTION } from '../../../../contract/keys/kiosk-assertion.ts';
import { phoneTexts } from '../../../../head-office/language/texts.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import {
  participantOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { PhoneBrowser } from '../../../fixtures/head-office/phone-browser.ts';
import {
  type AskingKiosk,
  askingKiosk,
  numberOf,
  postForm,
  sayYes,
  scan,
} from '../../../fixtures/head-office/phone-sign-in.ts';

const says = phoneTexts.id;
const clock = new TestClock();
const CASE = 'bpu-under-ceiling';
let headOffice: TestHeadOffice;
let known: TestKiosk;
let kiosk: AskingKiosk;

beforeAll(async () => {
  known = await makeKiosk();
  headOffice = await startTestHeadOffice({
    clock,
    settings: {
      kiosks: [listed(known, { branchName: 'Bandung <Suci> & "Kota"' })],
      phoneSignIn: { minutes: 5, pollSeconds: 3, abandonedSeconds: 30 },
    },
  });
  kiosk = askingKiosk(headOffice, known, clock);
});
afterAll(() => headOffice.stop());
// What one test counts does not hold up the next.
beforeEach(() => clock.advanceMinutes(61));

function listed({ branchId, kioskId, publicKey }: TestKiosk, more: object = {}) {
  return { branchId, kioskId, publicKey, ...more };
}

/** As long as the head office asks a kiosk to wait. */
function waitInterval(): void {
  clock.advanceMinutes(3 / 60);
}

test('a kiosk shows a code, a phone approves it, and the kiosk gets the session, once', async () => {
  const code = await kiosk.begin({ ui_locales: 'en' });
  expect(code).toMatchObject({
    expires_in: 300,
    interval: 3,
    verification_uri: `${headOffice.address}/masuk`,
  });
  expect(code.user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
  waitInterval();
  expect(await kiosk.poll(code.device_code)).toMatchObject({
    status: 400,
    body: { error: 'authorization_pending', opened: false },
  });
  waitInterval();

  const phone = await scan(headOffice, code);
  expect(phone.heading).toBe(phoneTexts.en.approve.title);
  const number = await numberOf(kiosk, code);
  expect(number).toMatch(/^[1-9]\d$/);
  expect(phone.html).toContain(`<p class="code">${number}</p>`);

  await sayYes(phone, CASE);
  expect(phone.heading).toBe(phoneTexts.en.done.title);
  waitInterval();
  const polled = await kiosk.poll(code.device_code);
  const { access_token: token, session_id: sessionId } = tokenSchema.parse(polled.body);
  const membership = await headOffice.send('GET', '/v1/me/membership', undefined, token);
  expect(membership.body).toMatchObject({ email: participantOf(CASE).email });
  expect(sessionId).toMatch(/^[0-9a-f-]{36}$/);
  expect((await kiosk.poll(code.device_code)).body).toMatchObject({ error: 'invalid_grant' });
});

describe('only a kiosk that is known begins and polls', () => {
  const asked = { htm: 'POST', path: '/oauth/device_authorization' } as const;

  test.each<[string, (other: TestKiosk) => Promise<string>]>([
    ['an unknown kiosk', (other) => askingKiosk(headOffice, other, clock).assertion(asked)],
    ['another key under the known name', (other) => sign({ kid: known.kid }, other)],
    ['another audience', () => sign({ audience: 'urn:somebody:else' })],
    ['another kind of token', () => sign({ typ: 'anjungan-jht-claim' })],
    ['one made long ago', () => sign({ ageMinutes: 20 })],
    ['one without an end', () => sign({ endless: true })],
    ['one for another path', () => kiosk.assertion({ htm: 'POST', path: '/oauth/token' })],
    ['one for another method', () => kiosk.assertion({ ...asked, htm: 'PUT' })],
    ['one without an id', () => sign({ jti: '' })],
    ['no token at all', async () => 'nothing'],
  ])('%s is refused', async (_what, assert) => {
    const client = {
      client_assertion_type: KIOSK_ASSERTION.type,
      client_assertion: await assert(await makeKiosk('BDG', '09')),
    };
    const answer = await postForm(headOffice, '/oauth/device_authorization', client);
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  interface Odd {
    readonly kid?: string;
    readonly audience?: string;
    readonly typ?: string;
    readonly ageMinutes?: number;
    readonly endless?: boolean;
    readonly jti?: string;
  }

  function sign(odd: Odd, { privateKey } = known): Promise<string> {
    const { kid = known.kid, audience = KIOSK_ASSERTION.audience, typ = KIOSK_ASSERTION.jwtType } = odd;
    const at = Math.floor(clock.now().getTime() / 1_000) - (odd.ageMinutes ?? 0) * 60;
    const jwt = new SignJWT({ ...asked, jti: odd.jti ?? randomUUID() })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ })
      .setIssuer(kid)
      .setSubject(kid)
      .setAudience(audience)
      .setIssuedAt(at);
    return (odd.endless ? jwt : jwt.setExpirationTime(at + 60)).sign(privateKey);
  }

  test('one that is right is taken, and once', async () => {
    const client = { client_assertion_type: KIOSK_ASSERTION.type, client_assertion: await sign({}) };
    const ask = () => postForm(headOffice, '/oauth/device_authorization', client);
    expect((await ask()).status).toBe(200);
    expect(await ask()).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  test('a code is good for the kiosk alone that began it', async () => {
    const other = await makeKiosk('BDG', '09');
    const two = await startTestHeadOffice({ clock, kiosks: [known, other] });
    const code = await askingKiosk(two, known, clock).begin();
    const polled = await askingKiosk(two, other, clock).poll(code.device_code);
    expect(polled.body).toMatchObject({ error: 'invalid_grant' });
    await two.stop();
  });

  test('a revoked kiosk is refused', async () => {
    const closed = await startTestHeadOffice({
      clock,
      settings: { kiosks: [listed(known, { revoked: true })] },
    });
    const form = {
      client_assertion_type: KIOSK_ASSERTION.type,
      client_assertion: await kiosk.assertion({ htm: 'POST', path: '/oauth/device_authorization' }),
    };
    const answer = await postForm(closed, '/oauth/device_authorization', form);
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    await closed.stop();
  });

  test.each([
    ['no form', {}, 'invalid_request'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('%s is answered by its error', async (_what, form, error) => {
    expect(await postForm(headOffice, '/oauth/token', form)).toMatchObject({ status: 400, body: { error } });
  });
});

test('a kiosk whose first poll comes at once waits no longer for it', async () => {
  const { device_code: code } = await kiosk.begin();
  const answer = async () => (await kiosk.poll(code)).body['error'];
  expect(await answer()).toBe('authorization_pending');
  waitInterval();
  expect(await answer()).toBe('authorization_pending');
});

test('a kiosk that polls too soon is told to wait longer, and longer from then on', async () => {
  const { device_code: code } = await kiosk.begin();
  const soon = async () => (await kiosk.poll(code)).body['error'];
  expect(await soon()).toBe('authorization_pending');
  expect(await soon()).toBe('slow_down');
  waitInterval();
  expect(await soon()).toBe('slow_down');
  clock.advanceMinutes(14 / 60);
  expect(await soon()).toBe('authorization_pending');
});

test('a code that is over is over for kiosk and phone', async () => {
  const code = await kiosk.begin();
  clock.advanceMinutes(5);
  const phone = await scan(headOffice, code);
  expect([phone.status, phone.heading]).toEqual([410, says.over.title]);
  expect((await kiosk.poll(code.device_code)).body).toMatchObject({ error: 'expired_token' });
});

test('who says no is signed in nowhere, and the kiosk hears it', async () => {
  const code = await kiosk.begin();
  const phone = await scan(headOffice, code);
  await phone.submit({ jawab: 'bukan' });
  expect(phone.heading).toBe(says.denied.title);
  waitInterval();
  expect((await kiosk.poll(code.device_code)).body).toMatchObject({ error: 'access_denied' });
});

test('a kiosk that asks no more, since the person has left, cannot be signed in at', async () => {
  const code = await kiosk.begin();
  const phone = await scan(headOffice, code);
  clock.advanceMinutes(31 / 60);
  await sayYes(phone, CASE);
  expect([phone.status, phone.heading]).toEqual([410, says.over.title]);
  expect((await kiosk.poll(code.device_code)).body).toMatchObject({ error: 'authorization_pending' });
});

test('a code is approved once', async () => {
  const code = await kiosk.begin();
  const [one, other] = [await scan(headOffice, code), await scan(headOffice, code)];
  await Promise.all([sayYes(one, CASE), sayYes(other, 'pu-resigned')]);
  expect([one.heading, other.heading].toSorted()).toEqual([says.done.title, says.over.title].toSorted());
});

describe('the page on the phone', () => {
  test('says which kiosk asks, and a name can be no markup', async () => {
    const phone = await scan(headOffice, await kiosk.begin());
    expect(phone.html).toContain('Anjungan 01, Bandung &lt;Suci&gt; &amp; &quot;Kota&quot;');
    await phone.submit({ email: '"><script>', sandi: 'x', jawab: 'ya' });
    expect([phone.status, phone.problem]).toEqual([422, says.problem.email]);
    expect(phone.html).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(phone.html).not.toContain('<script');
  });

  test.each([
    ['an e-mail that is none', { email: 'rahmat', sandi: 'x' }, 422, says.problem.email],
    ['no password', { email: 'a@b.id', sandi: '' }, 422, says.problem.emptyPassword],
    ['a pair that does not match', { email: 'a@b.id', sandi: 'x' }, 422, says.problem.credentials],
  ])('explains %s, and loses nothing', async (_what, fields, status, problem) => {
    const phone = await scan(headOffice, await kiosk.begin());
    await phone.submit({ ...fields, jawab: 'ya' });
    expect([phone.status, phone.problem]).toEqual([status, problem]);
    expect(phone.html).toContain(`value="${fields.email}"`);
  });

  test('loads nothing, runs nothing, and is framed by nobody', async () => {
    const phone = await scan(headOffice, await kiosk.begin());
    const policy = phone.headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^style-src 'sha256-[\w+/=]+'$/),
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(phone.headers.get('cache-control')).toBe('no-store');
    expect(phone.headers.get('referrer-policy')).toBe('no-referrer');
    expect(phone.html).not.toMatch(/<script|<link|<img|style="|https?:\/\//);
  });

  test('takes a form from itself alone', async () => {
    const phone = await scan(headOffice, await kiosk.begin());
    const { hidden } = phone;
    phone.forgetCookies();
    await phone.post('/masuk', { ...hidden, jawab: 'bukan' });
    expect([phone.status, phone.heading]).toEqual([403, says.stale.title]);
    const other = await scan(headOffice, await kiosk.begin());
    await other.post('/masuk', { kode: hidden['kode'] ?? '', jawab: 'bukan' });
    expect([other.status, other.heading]).toEqual([403, says.stale.title]);
  });

  test('keeps its cookies to itself', async () => {
    const phone = await scan(headOffice, await kiosk.begin());
    await sayYes(phone, CASE);
    expect(phone.setCookies.some((cookie) => cookie.startsWith('ponsel='))).toBe(true);
    for (const cookie of phone.setCookies) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('where phones come by TLS, cookies go no other way', async () => {
    const settings = { publicUrl: 'https://masuk.example', kiosks: [listed(known)] };
    const tls = await startTestHeadOffice({ clock, settings });
    const code = await askingKiosk(tls, known, clock).begin();
    expect(code.verification_uri_complete).toBe(`https://masuk.example/masuk?kode=${code.user_code}`);
    const phone = await scan(tls, code);
    await sayYes(phone, CASE);
    expect(phone.setCookies.map((cookie) => cookie.split('=')[0])).toContain('__Host-ponsel');
    for (const cookie of phone.setCookies)
      expect(cookie).toMatch(/^__Host-.*; HttpOnly; Secure; SameSite=Strict$/);
    await tls.stop();
  });

  test('takes a typed code, in any case and without its hyphen', async () => {
    const code = await kiosk.begin();
    const phone = new PhoneBrowser(headOffice.address);
    await phone.open('/masuk');
    expect(phone.heading).toBe(says.enterCode.title);
    await phone.open(`/masuk?kode=${code.user_code.toLowerCase().replace('-', '')}`);
    expect(phone.heading).toBe(says.approve.title);
  });

  test('speaks the language that is chosen, and leads to the same page in the other', async () => {
    const code = await kiosk.begin();
    const phone = new PhoneBrowser(headOffice.address);
    await phone.open(`/masuk?kode=${code.user_code}&bahasa=en`);
    expect(phone.heading).toBe(phoneTexts.en.approve.title);
    expect(phone.html).toContain(`/masuk?kode=${code.user_code}&amp;bahasa=id`);
  });

  test('says so where there is no such page', async () => {
    const phone = new PhoneBrowser(headOffice.address);
    await phone.open('/masuk/entah');
    expect([phone.status, phone.heading]).toEqual([404, says.missing.title]);
  });

  test('does not let codes be tried out', async () => {
    const phone = new PhoneBrowser(headOffice.address);
    for (let guess = 0; guess < 20; guess += 1) {
      await phone.open(`/masuk?kode=BBBB-BBB${'BCDFGHJKLMNPQRSTVWXZ'[guess]}`);
      expect(phone.status).toBe(410);
    }
    const code = await kiosk.begin();
    await phone.open(`/masuk?kode=${code.user_code}`);
    expect([phone.status, phone.heading]).toEqual([429, says.enterCode.title]);
    expect(phone.problem).toBe('Sudah beberapa kali dicoba. Coba lagi setelah 15 menit.');
  });
});
