import type { Kysely } from 'kysely';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { coreProblemSchema } from '../../../../contract/core/problems.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { numberEvents } from '../../../../head-office/case-events/number.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { eraseExpired } from '../../../../head-office/retention/erase-expired.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { insertEvents, someClaims, writeBeside } from '../../../fixtures/core/case-events.ts';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { advance } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  getMembership,
  openDatabaseOf,
  signIn,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

const onPostgres = test.skipIf(inject('postgresServer') === undefined);

const core = await makeCoreClient();
let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let database: Kysely<Tables>;
headOfficeForEach({ settings: { core: { clients: [core.configured], keepDays: 30 } } }, async (started) => {
  ({ kiosk, headOffice } = started);
  database = await openDatabaseOf(headOffice);
});
afterEach(() => database.destroy());

const idsOf = async (query: Record<string, string> = {}) =>
  (await core.events(headOffice, query)).events.map(({ id }) => id);

async function retain(days: number, change: object = {}) {
  const clock = new TestClock();
  clock.advanceMinutes(days * 24 * 60);
  const caseKeys = await caseKeysOf(headOffice);
  const settings = { ...headOffice.settings, core: { ...headOffice.settings.core, ...change } };
  return eraseExpired({ database, settings, policy: defaultPolicy, clock, caseKeys });
}

describe('an event is passed by for none that commits later', () => {
  onPostgres('though it was begun earlier', async () => {
    const [early = '', late = ''] = someClaims(2);
    const slow = await database.startTransaction().execute();
    const [begun = ''] = await insertEvents(slow, [{ claimId: early, sequence: 1 }]);
    const [done = ''] = await insertEvents(database, [{ claimId: late, sequence: 1 }]);
    const page = await core.events(headOffice);
    expect(page.events.map(({ id }) => id)).toEqual([done]);
    await slow.commit().execute();
    expect(await idsOf({ after: page.next })).toEqual([begun]);
  });

  onPostgres('whoever numbers, and however many at once', async () => {
    const ids = await insertEvents(
      database,
      someClaims(30).map((claimId) => ({ claimId, sequence: 1 })),
    );
    const { settings } = headOffice;
    const few = { ...settings, core: { ...settings.core, mostEvents: 4 } };
    await Promise.all(Array.from({ length: 6 }, () => numberEvents({ database, settings: few })));
    const rows = await database.selectFrom('case_events').select('position').orderBy('position').execute();
    expect(rows.map(({ position }) => position)).toEqual(ids.map((_, place) => place + 1));
  });

  test('and of one case the earlier comes first, whatever the clock of its instance said', async () => {
    const [claimId = ''] = someClaims(1);
    const [second = ''] = await insertEvents(database, [
      { claimId, sequence: 2, madeAt: '2026-11-18T02:00:00.000Z' },
    ]);
    const [first = ''] = await insertEvents(database, [{ claimId, sequence: 1 }]);
    expect(await idsOf()).toEqual([first, second]);
  });
});

describe('retention', () => {
  test('leaves of an event of an erased case its ids, and gives nothing out any more', async () => {
    const someone = await visit(headOffice, kiosk, 'pu-resigned');
    const filled = await fillIn(someone, 'resigned');
    await decisionOn(someone, filled);
    await advance(headOffice, 7 * 24);
    await getMembership(headOffice, await signIn(headOffice, 'pu-resigned'));
    const [before] = (await core.events(headOffice)).events;
    if (!before || !('data' in before)) throw new Error('there is no event with data');
    const days = defaultPolicy.retention.find(({ what }) => what === 'claim')?.days ?? 0;
    expect(await retain(days + 8, { keepDays: days * 2 })).toMatchObject({ claim: 1 });
    const { data, dataref, datacontenttype, ...ids } = before;
    expect((await core.events(headOffice)).events).toEqual([{ ...ids, erased: true }]);
    const stored = await database.selectFrom('case_events').select('data').execute();
    expect(stored).toEqual([{ data: null }]);
    expect(await core.get(headOffice, dataref)).toMatchObject({ status: 410, body: { code: 'caseErased' } });
    const picture = `/core/v1/cases/${before.subject}/attachments/0`;
    expect(await core.get(headOffice, picture)).toMatchObject({ status: 404 });
  });

  test('deletes old events, and tells whoever comes too late where to go on', async () => {
    const claims = someClaims(3).map((claimId) => ({ claimId, sequence: 1 }));
    const old = await insertEvents(database, claims);
    const beginning = (await core.events(headOffice, { most: '1' })).next;
    const end = (await core.events(headOffice)).next;
    const [fresh = ''] = await insertEvents(database, [
      { claimId: someClaims(1)[0] ?? '', sequence: 1, madeAt: '2026-12-18T03:00:00.000Z' },
    ]);
    await idsOf();
    expect(await retain(30)).not.toHaveProperty('events');
    expect(await retain(31)).toMatchObject({ events: old.length });
    const late = await core.get(headOffice, `/core/v1/events?after=${beginning}`);
    expect(late).toMatchObject({ status: 410, body: { code: 'cursorExpired' } });
    const { oldest = '' } = coreProblemSchema.parse(late.body);
    expect(await idsOf({ after: oldest })).toEqual([fresh]);
    expect(await idsOf({ after: end })).toEqual([fresh]);
    expect(await idsOf()).toEqual([fresh]);
  });

  test('deletes nothing that is still to be published', async () => {
    await insertEvents(
      database,
      someClaims(2).map((claimId) => ({ claimId, sequence: 1 })),
    );
    await idsOf();
    const published = database.updateTable('case_feed').set({ published_position: 1 });
    await writeBeside(database, () => published.execute());
    const nats = { servers: ['nats://127.0.0.1'], stream: 'x', subject: 'x' };
    expect(await retain(31, { nats })).toMatchObject({ events: 1 });
    expect(await idsOf()).toHaveLength(1);
  });
});
