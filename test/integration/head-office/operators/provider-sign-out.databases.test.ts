import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { expect, test, vi } from 'vitest';
import type { OperatorBrowser } from '../../../fixtures/fleet/operator.ts';
import {
  ADMINISTRATOR,
  type Agency,
  signInAsPerson,
  startAgency,
} from '../../../fixtures/fleet/provider-sign-in.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const DAY = 86_400;
const now = () => Math.floor(Date.now() / 1_000);

const isIn = async (browser: OperatorBrowser) => (await browser.open('/fleet')).includes('BDG-01');

async function tell({ headOffice }: Agency, token: string): Promise<number> {
  const body = new URLSearchParams({ logout_token: token });
  const answer = await fetch(`${headOffice.address}/fleet/sign-in/provider/sign-out`, {
    method: 'POST',
    body,
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return answer.status;
}

/** As the provider says that a person has signed out of all that they were in. */
function saidBy({ provider }: Agency): JWTPayload {
  return {
    iss: provider.issuer,
    aud: 'anjungan',
    sub: ADMINISTRATOR.subject,
    iat: now(),
    exp: now() + 120,
    jti: randomUUID(),
    events: { [EVENT]: {} },
  };
}

test('who signs out at the provider is out here, where they came from there', async () => {
  const agency = await startAgency();
  const earlier = await signInAsPerson(agency);
  const browser = await signInAsPerson(agency);
  await agency.provider.signOut(`${agency.provider.issuer}/session/end?client_id=anjungan`);
  expect(await isIn(browser)).toBe(false);
  expect(await isIn(earlier)).toBe(true);
  expect(await earlier.open('/fleet/record')).toContain('keluar di penyedia identitas');
});

test('a token about a person ends all their sessions, and nobody else’s', async () => {
  const agency = await startAgency();
  const browsers = [await signInAsPerson(agency), await signInAsPerson(agency)];
  const dewi = await signInAsPerson(agency, { ...ADMINISTRATOR, subject: 'd', name: 'dewi' });
  expect(await tell(agency, await agency.provider.logoutToken(saidBy(agency)))).toBe(200);
  for (const browser of browsers) expect(await isIn(browser)).toBe(false);
  expect(await isIn(dewi)).toBe(true);
});

test('a token that is brought again ends no later session', async () => {
  const agency = await startAgency();
  const before = await signInAsPerson(agency);
  const token = await agency.provider.logoutToken(saidBy(agency));
  agency.clock.advance(60_000);
  const later = await signInAsPerson(agency);
  expect([await tell(agency, token), await tell(agency, token)]).toEqual([200, 200]);
  expect([await isIn(before), await isIn(later)]).toEqual([false, true]);
});

test('what is no word of the provider ends nothing', async () => {
  const agency = await startAgency();
  const siti = await signInAsPerson(agency);
  const said = saidBy(agency);
  const { sub: _person, ...aboutNobody } = said;
  const { events: _event, ...withoutEvent } = said;
  const { jti: _id, ...withoutId } = said;
  const { exp: _end, ...withoutEnd } = said;
  const wrong: readonly JWTPayload[] = [
    { ...said, aud: 'other' },
    { ...said, iss: 'https://other.example' },
    { ...said, nonce: 'x' },
    { ...said, events: { 'https://other.example': {} } },
    { ...said, events: { [EVENT]: 'yes' } },
    { ...said, iat: now() + DAY, exp: now() + DAY + 120 },
    { ...said, iat: now() - 7_200, exp: now() - 3_600 },
    { ...said, iat: now() - DAY, exp: now() + DAY },
    { ...said, sub: '' },
    aboutNobody,
    withoutEvent,
    withoutId,
    withoutEnd,
  ];
  for (const claims of wrong) {
    expect([claims, await tell(agency, await agency.provider.logoutToken(claims))]).toEqual([claims, 400]);
  }
  const own = await agency.provider.logoutToken(said);
  const [, payload = ''] = own.split('.');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
  for (const token of [
    '',
    'x',
    unsigned,
    own.slice(0, -9),
    await agency.provider.logoutToken(said, 'foreign'),
  ]) {
    expect([token, await tell(agency, token)]).toEqual([token, 400]);
  }
  expect(await isIn(siti)).toBe(true);
  agency.provider.answers = 'mute';
  expect(await tell(agency, own)).toBe(200);
  expect(await isIn(siti)).toBe(false);
});
