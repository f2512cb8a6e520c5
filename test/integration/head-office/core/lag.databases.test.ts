import { type Kysely, sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { measureLag, oldestAfter } from '../../../../head-office/core/feed/lag.ts';
import { isPostgres } from '../../../../head-office/database/dialects/is-postgres.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { insertEvents, someClaims, writeBeside } from '../../../fixtures/core/case-events.ts';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import { openDatabaseOf, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';

const core = await makeCoreClient('core');
const other = await makeCoreClient('other');
const payer = await makeCoreClient('payer', ['facts']);
const clients = [core.configured, other.configured, payer.configured];
const FIRST = '2026-11-18T01:00:00.000Z';
const LATER = '2026-11-18T02:00:00.000Z';

let headOffice: TestHeadOffice;
let database: Kysely<Tables>;
headOfficeForEach({ settings: { core: { clients } } }, async (started) => {
  ({ headOffice } = started);
  database = await openDatabaseOf(headOffice);
});
afterEach(() => database.destroy());

const lag = async (change: object = {}) => {
  const settings = { ...headOffice.settings, core: { ...headOffice.settings.core, ...change } };
  const lags = await measureLag({ database, settings });
  return lags.map(({ client, count, since }) => [client, count, since?.toISOString()]);
};

async function threeEvents() {
  const [one = '', two = '', three = ''] = someClaims(3);
  await insertEvents(database, [
    { claimId: one, sequence: 1, madeAt: FIRST },
    { claimId: two, sequence: 1, madeAt: LATER },
    { claimId: three, sequence: 1, madeAt: LATER },
  ]);
}

test('everything waits for clients that may ask for events and never did', async () => {
  expect(await lag()).toEqual([
    ['core', 0, undefined],
    ['other', 0, undefined],
  ]);
  await threeEvents();
  expect(await lag()).toEqual([
    ['core', 3, FIRST],
    ['other', 3, FIRST],
  ]);
});

test('a client has what was before the cursor that it comes with, and not yet what it was given', async () => {
  await threeEvents();
  const { next } = await core.events(headOffice, { most: '1' });
  expect((await lag())[0]).toEqual(['core', 3, FIRST]);
  const { next: last } = await core.events(headOffice, { after: next });
  expect(await lag()).toEqual([
    ['core', 2, LATER],
    ['other', 3, FIRST],
  ]);
  await core.events(headOffice, { after: last });
  expect((await lag())[0]).toEqual(['core', 0, undefined]);
  // It begins anew, for instance with a database of its own that was restored.
  await core.events(headOffice);
  expect((await lag())[0]).toEqual(['core', 3, FIRST]);
});

test('a cursor that is none moves nothing', async () => {
  await threeEvents();
  const answer = await core.get(headOffice, '/core/v1/events?after=bm9uZQ');
  expect(answer.status).not.toBe(200);
  expect((await lag())[0]).toEqual(['core', 3, FIRST]);
});

test('what was deleted waits for nobody', async () => {
  await threeEvents();
  await lag();
  const first = database.deleteFrom('case_events').where('position', '<=', 1);
  await writeBeside(database, () => first.execute());
  const pruned = database.updateTable('case_feed').set({ pruned_position: 1 });
  await writeBeside(database, () => pruned.execute());
  expect((await lag())[0]).toEqual(['core', 2, LATER]);
});

test('NATS has what was published; without any way out nothing is measured, nor numbered', async () => {
  await threeEvents();
  const none = { clients: [payer.configured] };
  expect(await lag(none)).toEqual([]);
  const unnumbered = () =>
    database.selectFrom('case_events').select('event_id').where('position', 'is', null).execute();
  expect(await unnumbered()).toHaveLength(3);
  const nats = { servers: ['nats://127.0.0.1:1'], stream: 's', subject: 'x' };
  expect(await lag({ ...none, nats })).toEqual([[undefined, 3, FIRST]]);
  const published = database.updateTable('case_feed').set({ published_position: 2 });
  await writeBeside(database, () => published.execute());
  expect(await lag({ ...none, nats })).toEqual([[undefined, 1, LATER]]);
});

test('the oldest is found by the index of positions', async () => {
  const query = oldestAfter(database, 1);
  if (isPostgres(database)) {
    // An empty table is read as a whole otherwise.
    await database.connection().execute(async (connection) => {
      await sql`set enable_seqscan = off`.execute(connection);
      const compiled = oldestAfter(connection, 1);
      const plan = await compiled.explain<{ 'QUERY PLAN': string }>('text');
      expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan.*position/);
      expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('Sort');
    });
    return;
  }
  const plan = await query.explain<{ detail: string }>(undefined, sql`query plan`);
  expect(plan.map(({ detail }) => detail).join()).toMatch(
    /^SEARCH case_events USING INDEX \S+ \(position>\?\)$/,
  );
});
