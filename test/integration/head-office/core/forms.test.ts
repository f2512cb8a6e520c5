import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeyPair, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { CLIENT_CREDENTIALS } from '../../../../contract/core/token.ts';
import { loadCoreClients } from '../../../../head-office/core/clients/clients.ts';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { plentyOfAttempts } from '../../../fixtures/head-office/plenty.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// What is refused by its form alone; what is counted and kept is in clients.databases.test.ts.

const core = await makeCoreClient();
const facts = await makeCoreClient('facts', ['facts'], 'ES256');
const settings = { core: { clients: [core.configured, facts.configured] }, attempts: plentyOfAttempts };

let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForAll({ settings }, (started) => {
  ({ headOffice, clock } = started);
});

const REFUSED = { status: 401, body: { error: 'invalid_client' } };
const FEED = '/core/v1/events';

describe('an assertion', () => {
  const shown = async (change: object) =>
    core.askToken(headOffice, { client_assertion: await core.assertion(headOffice, change) });
  const seconds = () => Math.floor(clock.now().getTime() / 1_000);

  test('may be for the address of the route, or of the head office', async () => {
    expect((await shown({ aud: headOffice.address })).status).toBe(200);
    expect((await shown({ aud: [`${headOffice.address}/core/v1/token`] })).status).toBe(200);
  });

  test.each<[string, () => object]>([
    ['for somebody else', () => ({ aud: 'https://elsewhere.example' })],
    ['of another subject', () => ({ sub: 'facts' })],
    ['by another client than signed', () => ({ iss: 'facts', sub: 'facts' })],
    ['by nobody', () => ({ iss: undefined })],
    ['that is over', () => ({ exp: seconds() - 301 })],
    ['of a time to come', () => ({ nbf: seconds() + 301 })],
    ['that lives too long', () => ({ exp: seconds() + 3_600 })],
    ['that never ends', () => ({ exp: undefined })],
    ['that cannot be told from another', () => ({ jti: undefined })],
    ['with an id that is none', () => ({ jti: 'x' })],
  ])('%s is refused', async (_, change) => {
    expect(await shown(change())).toMatchObject(REFUSED);
  });

  test('by a stranger’s key, or with a secret that both sides know, is refused', async () => {
    const stranger = await makeCoreClient('core');
    expect(await stranger.askToken(headOffice)).toMatchObject(REFUSED);
    const kid = 'core-key';
    const claims = { iss: 'core', sub: 'core', aud: CLIENT_CREDENTIALS.audience, jti: 'ab'.repeat(10) };
    const secret = new TextEncoder().encode(JSON.stringify(core.configured.jwks.keys[0]));
    const hmac = await new SignJWT({ ...claims, exp: seconds() + 60 })
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(secret);
    const { privateKey } = await generateKeyPair('RS256');
    const rsa = await new SignJWT({ ...claims, exp: seconds() + 60 })
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(privateKey);
    for (const client_assertion of [hmac, rsa, 'x.y.z', 'x'])
      expect((await core.askToken(headOffice, { client_assertion })).status).toBeGreaterThanOrEqual(401);
  });

  test('of a client that says it is another one is refused', async () => {
    expect(await core.askToken(headOffice, { client_id: 'facts' })).toMatchObject(REFUSED);
    expect((await core.askToken(headOffice, { client_id: 'core' })).status).toBe(200);
  });
});

describe('a cursor', () => {
  test.each([
    ['no base64', '***', 422],
    ['no JSON', Buffer.from('{').toString('base64url'), 422],
    ['of another form', Buffer.from('["1"]').toString('base64url'), 422],
    ['of a place below the first', Buffer.from('[-1,null]').toString('base64url'), 422],
    ['of a place to come', Buffer.from('[99,null]').toString('base64url'), 422],
    ['as long as a book', 'A'.repeat(1_000), 400],
    ['empty', '', 400],
  ])('%s is refused', async (_, after, status) => {
    const { body, ...answer } = await core.get(
      headOffice,
      `/core/v1/events?${new URLSearchParams({ after })}`,
    );
    expect(answer.status).toBe(status);
    expect(body).toMatchObject({ code: status === 400 ? 'malformed' : 'cursorUnknown' });
  });

  test.each(['wait=-1', 'wait=soon', 'most=0', 'most=1.5', 'until=x', 'after=a&after=b'])(
    'a question of another form is named: %s',
    async (query) => {
      const answer = await core.get(headOffice, `/core/v1/events?${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
    },
  );
});

test.each<[Record<string, string>, string]>([
  [{ grant_type: 'password' }, 'unsupported_grant_type'],
  [{ client_assertion_type: 'x' }, 'invalid_request'],
  [{ scope: '' }, 'invalid_request'],
  [{ client_assertion: 'x'.repeat(9_000) }, 'invalid_request'],
])('a form of another kind is named, %#', async (form, error) => {
  expect(await core.askToken(headOffice, form)).toMatchObject({ status: 400, body: { error } });
});

test('another method is told which one there is', async () => {
  const answer = await fetch(`${headOffice.address}${FEED}`, { method: 'POST' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
});

describe('the configuration', () => {
  const start = (clients: unknown[]) => startTestHeadOffice({ settings: { core: { clients } } });

  test('takes keys from a file, and says which one cannot be used', async () => {
    const jwksFile = join(temporaryFolder(), 'jwks.json');
    await writeFile(jwksFile, JSON.stringify(core.configured.jwks));
    const client = { id: 'core', scopes: ['events' as const], jwksFile };
    expect(await loadCoreClients([client])).toMatchObject({ ok: true });
    await writeFile(jwksFile, '{}');
    const refused = await loadCoreClients([client]);
    expect(refused).toEqual({
      ok: false,
      problem: expect.stringContaining(`JWKS of core client core ${jwksFile}`),
    });
  });

  test.each([
    ['a private key', [{ ...core.configured, jwks: { keys: [{ kty: 'OKP', d: 'rahasia' }] } }]],
    ['a shared secret', [{ ...core.configured, jwks: { keys: [{ kty: 'oct', k: 'rahasia' }] } }]],
    ['no key', [{ id: 'core', scopes: ['events'] }]],
    ['an unknown scope', [{ ...core.configured, scopes: ['everything'] }]],
    ['one client twice', [core.configured, core.configured]],
  ])('is refused with %s, without repeating it', async (_, clients) => {
    const refused = await start(clients).catch((error: unknown) => String(error));
    expect(refused).toContain('core.clients');
    expect(refused).not.toContain('rahasia');
  });
});
