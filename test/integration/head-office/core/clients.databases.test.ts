import { describe, expect, inject, test } from 'vitest';
import { coreTokenSchema } from '../../../../contract/core/token.ts';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { headOfficeForEach, stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';

const onPostgres = test.skipIf(inject('postgresServer') === undefined);

const core = await makeCoreClient();
const facts = await makeCoreClient('facts', ['facts'], 'ES256');
const settings = {
  core: { clients: [core.configured, facts.configured] },
  attempts: { coreAssertion: { most: 3, withinMinutes: 10 }, coreToken: { most: 12, withinMinutes: 10 } },
};

let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForEach({ settings }, (started) => {
  ({ headOffice, clock } = started);
});

const REFUSED = { status: 401, body: { error: 'invalid_client' } };
const FEED = '/core/v1/events';

describe('a token', () => {
  test('is given to a client that shows its key, and opens what the client is configured for', async () => {
    const { body, headers } = await core.askToken(headOffice);
    const { access_token, expires_in, scope } = coreTokenSchema.parse(body);
    expect({ expires_in, scope }).toEqual({ expires_in: 300, scope: 'events attachments' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await core.get(headOffice, FEED, access_token)).status).toBe(200);
  });

  test('is in the database as a digest alone', async () => {
    const token = await core.token(headOffice);
    const database = await openDatabaseOf(headOffice);
    const rows = await database.selectFrom('core_tokens').selectAll().execute();
    await database.destroy();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('for less opens less', async () => {
    const { body } = await core.askToken(headOffice, { scope: 'attachments' });
    const { access_token } = coreTokenSchema.parse(body);
    const refused = await core.get(headOffice, FEED, access_token);
    expect(refused).toMatchObject({ status: 403, body: { code: 'scopeMissing' } });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope", scope="events"');
  });

  test('for what the client is not configured for is not given', async () => {
    const asked = await facts.askToken(headOffice, { scope: 'facts events' });
    expect(asked).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
    expect(await facts.get(headOffice, FEED)).toMatchObject({ status: 403 });
  });

  test('is over after its time, and nothing else opens anything', async () => {
    const token = await core.token(headOffice);
    clock.advanceMinutes(5);
    for (const bearer of [token, 'x', `${token}x`, '', await core.assertion(headOffice)]) {
      const refused = await core.get(headOffice, FEED, bearer);
      expect(refused).toMatchObject({ status: 401, body: { code: 'tokenRefused' } });
      expect(refused.headers.get('www-authenticate')).toContain('Bearer error="invalid_token"');
    }
    expect((await fetch(`${headOffice.address}${FEED}`)).status).toBe(401);
  });

  onPostgres('is over at once where its client is no longer configured, or for less', async () => {
    const token = await core.token(headOffice);
    const { dataFolder } = headOffice;
    const others = { core: { clients: [facts.configured] } };
    const without = await stoppable(startTestHeadOffice({ dataFolder, settings: others }));
    expect(await core.get(without, FEED, token)).toMatchObject({ status: 401 });
    const less = { core: { clients: [{ ...core.configured, scopes: ['facts'] }] } };
    const withLess = await stoppable(startTestHeadOffice({ dataFolder, settings: less }));
    expect(await core.get(withLess, FEED, token)).toMatchObject({ status: 403 });
  });
});

describe('an assertion', () => {
  test('is good once', async () => {
    const form = { client_assertion: await core.assertion(headOffice) };
    expect((await core.askToken(headOffice, form)).status).toBe(200);
    expect(await core.askToken(headOffice, form)).toMatchObject(REFUSED);
  });

  onPostgres('is good once, at whichever instance, many times at once', async () => {
    const { dataFolder } = headOffice;
    const twin = await stoppable(startTestHeadOffice({ dataFolder, settings }));
    const form = { client_assertion: await core.assertion(headOffice) };
    const answers = await Promise.all(
      [headOffice, twin, headOffice, twin].map((each) => core.askToken(each, form)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401]);
  });

  test('of nobody uses up what its address has, and nothing of a client’s', async () => {
    const stranger = await makeCoreClient('core');
    for (let time = 0; time < 3; time += 1)
      expect(await stranger.askToken(headOffice)).toMatchObject(REFUSED);
    const blocked = await stranger.askToken(headOffice);
    expect(blocked).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect(Number(blocked.headers.get('retry-after'))).toBe(600);
    expect((await core.askToken(headOffice)).status).toBe(200);
  });

  test('of a client that asks without end is told when to come back', async () => {
    for (let time = 0; time < 12; time += 1) expect((await core.askToken(headOffice)).status).toBe(200);
    expect(await core.askToken(headOffice)).toMatchObject({ status: 429 });
    expect((await facts.askToken(headOffice)).status).toBe(200);
  });
});
