import { Writable } from 'node:stream';
import type { JWTPayload } from 'jose';
import { describe, expect, test, vi } from 'vitest';
import { makeLog } from '../../../../head-office/log.ts';
import { OperatorBrowser } from '../../../fixtures/fleet/operator.ts';
import {
  ADMINISTRATOR,
  type Agency,
  beginAt,
  signInAsPerson,
  startAgency,
} from '../../../fixtures/fleet/provider-sign-in.ts';
import { openDatabaseOf } from '../../../fixtures/head-office/head-office.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SESSION = '__Host-anjungan-operator';
const OVER = 'Masuk ini sudah terpakai';
const UNTRUSTED = 'tidak dapat dipercaya';
const UNAVAILABLE = 'tidak menjawab';
const DAY = 86_400;
const MINUTE = 60_000;

/** A browser that comes back from the provider, where it signed in, and has not been let in yet. */
async function comeBack({ provider, headOffice }: Agency) {
  const browser = new OperatorBrowser(headOffice);
  const address = (await beginAt(browser)) ?? '';
  return { browser, path: await provider.visit(address, ADMINISTRATOR) };
}

async function outcomeOf(browser: OperatorBrowser, path: string) {
  const page = await browser.open(path);
  expect(browser.cookie(SESSION) !== undefined).toBe(page.includes('Anda sudah masuk'));
  return { status: browser.status, page };
}

function withQuery(path: string, changes: Readonly<Record<string, string | undefined>>): string {
  const address = new URL(path, 'http://localhost');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return `${address.pathname}${address.search}`;
}

async function rowsOf({ headOffice }: Agency) {
  const database = await openDatabaseOf(headOffice);
  const begun = await database.selectFrom('begun_sign_ins').selectAll().execute();
  const operators = await database.selectFrom('operators').select('name').execute();
  await database.destroy();
  return { begun, operators };
}

describe('an answer counts for the browser that asked, once', () => {
  test('and for no other browser, and with no other state; the right one is let in after that', async () => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    const thief = new OperatorBrowser(agency.headOffice);
    expect(await outcomeOf(thief, path)).toMatchObject({ status: 400, page: expect.stringContaining(OVER) });
    for (const state of [undefined, '', 'A'.repeat(43), '<script>alert(1)</script>']) {
      const { status, page } = await outcomeOf(browser, withQuery(path, { state }));
      expect([status, page.includes(OVER), page.includes('<script>')]).toEqual([400, true, false]);
    }
    expect((await outcomeOf(browser, path)).page).toContain('Anda sudah masuk');
    expect((await outcomeOf(thief, path)).page).toContain(OVER);
  });

  test('and not a second time', async () => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    const cookie = `${SESSION}-sign-in=${browser.cookie(`${SESSION}-sign-in`)}`;
    await outcomeOf(browser, path);
    expect((await rowsOf(agency)).begun).toEqual([]);
    const again = await fetch(`${agency.headOffice.address}${path}`, { headers: { cookie } });
    expect([
      again.status,
      again.headers.getSetCookie().some((each) => each.startsWith(`${SESSION}=`)),
    ]).toEqual([400, false]);
  });

  test('and not after its minutes', async () => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    agency.clock.advance(10 * MINUTE);
    expect(await outcomeOf(browser, path)).toMatchObject({
      status: 400,
      page: expect.stringContaining(OVER),
    });
  });

  test('and not with the code of somebody else', async () => {
    const agency = await startAgency();
    const [own, other] = [await comeBack(agency), await comeBack(agency)];
    const code = new URL(other.path, 'http://localhost').searchParams.get('code') ?? '';
    expect((await outcomeOf(own.browser, withQuery(own.path, { code }))).page).toContain(OVER);
  });

  test('keeps nothing of it readable in the database, and the cookie from scripts and plain HTTP', async () => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    const { begun } = await rowsOf(agency);
    const kept = JSON.stringify(begun);
    expect(begun).toHaveLength(1);
    const { searchParams } = new URL(path, 'http://localhost');
    for (const secret of [browser.cookie(`${SESSION}-sign-in`), searchParams.get('state')]) {
      expect(kept).not.toContain(secret ?? kept);
    }
    const begin = await fetch(`${agency.headOffice.address}/fleet/sign-in/provider`, { method: 'POST' });
    expect(begin.headers.getSetCookie()[0]).toMatch(
      /; Path=\/; Max-Age=600; Secure; HttpOnly; SameSite=Lax$/,
    );
  });

  test('is not begun by another site', async () => {
    const agency = await startAgency();
    const browser = new OperatorBrowser(agency.headOffice);
    await browser.send('/fleet/sign-in/provider', {}, { 'sec-fetch-site': 'cross-site' });
    expect([browser.status, browser.cookie(`${SESSION}-sign-in`)]).toEqual([403, undefined]);
  });

  test('is begun so many times from one address', async () => {
    const agency = await startAgency({ attempts: { providerSignIn: { most: 2, withinMinutes: 15 } } });
    await signInAsPerson(agency);
    const browser = new OperatorBrowser(agency.headOffice);
    await beginAt(browser);
    expect(await beginAt(browser)).toBeUndefined();
    expect([browser.status, Number(browser.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await rowsOf(agency)).begun).toHaveLength(1);
  });
});

describe('a token', () => {
  const now = () => Math.floor(Date.now() / 1_000);
  test.each<readonly [string, (claims: JWTPayload) => JWTPayload]>([
    ['with another nonce', (claims) => ({ ...claims, nonce: 'A'.repeat(43) })],
    ['without a nonce', ({ nonce: _none, ...claims }) => claims],
    ['for another client', (claims) => ({ ...claims, aud: 'other' })],
    ['for several clients, none of them named', (claims) => ({ ...claims, aud: ['anjungan', 'other'] })],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://other.example' })],
    ['of tomorrow', (claims) => ({ ...claims, iat: now() + DAY, exp: now() + DAY + 600 })],
    ['that is good from tomorrow on', (claims) => ({ ...claims, nbf: now() + DAY, exp: now() + 2 * DAY })],
    ['that is over', (claims) => ({ ...claims, iat: now() - 7_200, exp: now() - 3_600 })],
    ['that does not say when', ({ iat: _none, ...claims }) => claims],
    ['of nobody', (claims) => ({ ...claims, sub: '' })],
    ['of a subject that is too long', (claims) => ({ ...claims, sub: 'x'.repeat(256) })],
  ])('%s lets nobody in', async (_, spoil) => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    agency.provider.spoil = spoil;
    const { status, page } = await outcomeOf(browser, path);
    expect([status, page.includes(UNTRUSTED)]).toEqual([403, true]);
    expect((await rowsOf(agency)).operators).toEqual([]);
  });

  test.each(['foreign', 'none'] as const)('signed by %s lets nobody in', async (signsBy) => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    agency.provider.signsBy = signsBy;
    expect(await outcomeOf(browser, path)).toMatchObject({
      status: 403,
      page: expect.stringContaining(UNTRUSTED),
    });
  });

  test('signed by another algorithm than was agreed lets nobody in', async () => {
    const agency = await startAgency({ oidc: { algorithm: 'ES256' } });
    const { browser, path } = await comeBack(agency);
    expect(await outcomeOf(browser, path)).toMatchObject({
      status: 403,
      page: expect.stringContaining(UNTRUSTED),
    });
  });

  test('is judged by the time of the head office', async () => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    agency.clock.advance(-24 * 60 * MINUTE);
    expect(await outcomeOf(browser, path)).toMatchObject({
      status: 403,
      page: expect.stringContaining(UNTRUSTED),
    });
  });

  test('written anew word for word lets in, so that the ones above are refused for what they say', async () => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    agency.provider.spoil = (claims) => claims;
    expect((await outcomeOf(browser, path)).page).toContain('Anda sudah masuk');
  });

  test('from an answer that names another issuer is not asked for', async () => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    const mixed = withQuery(path, { iss: 'https://other.example' });
    expect(await outcomeOf(browser, mixed)).toMatchObject({
      status: 403,
      page: expect.stringContaining(UNTRUSTED),
    });
    expect(agency.provider.asked).not.toContain('/token');
  });
});

describe('a provider', () => {
  test.each(['mute', 'slow', 'rubbish', 'endless', 'broken'] as const)(
    'that is %s is told on the sign-in page, which offers the password, until it is well again',
    async (answers) => {
      const oidc = { passwordSignIn: true, unknownSubjects: 'refuse', answerSeconds: 2 };
      const agency = await startAgency({ oidc });
      agency.provider.answers = answers;
      const browser = new OperatorBrowser(agency.headOffice);
      expect(await beginAt(browser)).toBeUndefined();
      expect([browser.status, browser.html.includes(UNAVAILABLE)]).toEqual([503, true]);
      expect(browser.html).toContain('type="password"');
      const asked = agency.provider.asked.length;
      await beginAt(browser);
      expect(agency.provider.asked).toHaveLength(asked);
      expect((await rowsOf(agency)).begun).toEqual([]);
      agency.provider.answers = 'whole';
      agency.clock.advance(1 * MINUTE);
      expect(await beginAt(browser)).toContain(agency.provider.issuer);
    },
  );

  test.each(['mute', 'slow', 'rubbish', 'endless', 'broken'] as const)(
    'that becomes %s while somebody signs in lets nobody in, and who begins again is',
    async (answers) => {
      const agency = await startAgency();
      const { browser, path } = await comeBack(agency);
      agency.provider.answers = answers;
      const { status, page } = await outcomeOf(browser, path);
      expect([status, page.includes(UNAVAILABLE)]).toEqual([503, true]);
      expect(page).not.toContain('type="password"');
      agency.provider.answers = 'whole';
      expect((await signInAsPerson(agency)).html).toContain('BDG-01');
    },
  );

  test.each([
    ['access_denied', 403, 'tidak mengizinkan'],
    ['server_error', 503, UNAVAILABLE],
    ['<script>alert(1)</script>', 503, UNAVAILABLE],
  ])('that says %s lets nobody in', async (error, status, words) => {
    const agency = await startAgency();
    const { browser, path } = await comeBack(agency);
    const answer = await outcomeOf(
      browser,
      withQuery(path, { code: undefined, error, error_description: error }),
    );
    expect([answer.status, answer.page.includes(words), answer.page.includes('<script')]).toEqual([
      status,
      true,
      false,
    ]);
  });

  test('is asked what it publishes once, and again an hour later', async () => {
    const agency = await startAgency();
    const DISCOVERY = '/.well-known/openid-configuration';
    const asked = (path: string) => agency.provider.asked.filter((each) => each === path).length;
    const browser = new OperatorBrowser(agency.headOffice);
    await Promise.all([beginAt(browser), beginAt(new OperatorBrowser(agency.headOffice))]);
    for (const _ of [1, 2]) await signInAsPerson(agency);
    expect([asked(DISCOVERY), asked('/jwks')]).toEqual([1, 1]);
    agency.clock.advance(61 * MINUTE);
    await beginAt(browser);
    expect(asked(DISCOVERY)).toBe(2);
  });

  test('that does not know the client is told to who runs the head office, without a word about a person', async () => {
    const lines: string[] = [];
    const to = new Writable({ write: (line, _, done) => done(void lines.push(String(line))) });
    const log = makeLog('debug', { to });
    const agency = await startAgency({ log, client: { client_secret: 'another secret' } });
    const { browser, path } = await comeBack(agency);
    expect(await outcomeOf(browser, path)).toMatchObject({
      status: 503,
      page: expect.stringContaining(UNAVAILABLE),
    });
    agency.provider.serve(agency.headOffice.address);
    await signInAsPerson(agency, { ...ADMINISTRATOR, roles: 'pegawai' });
    const logged = lines.join('');
    expect(logged).toContain('"code":"OAUTH_WWW_AUTHENTICATE_CHALLENGE"');
    expect(logged).toContain('"reason":"roleMissing"');
    const { searchParams } = new URL(path, 'http://localhost');
    const { subject, name = subject } = ADMINISTRATOR;
    const own = [subject, name, 'siti', searchParams.get('code'), searchParams.get('state'), 'pegawai'];
    for (const each of own) expect(logged).not.toContain(each ?? logged);
  });
});
