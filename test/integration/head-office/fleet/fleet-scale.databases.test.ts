import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isPostgres } from '../../../../head-office/database/dialect.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { standingAlerts } from '../../../../head-office/fleet/list-alerts.ts';
import { pageOf } from '../../../../head-office/fleet/list-kiosks.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { heartbeatOf, sendHeartbeat } from '../../../fixtures/fleet/heartbeats.ts';
import { type OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';

const KIOSKS = 1_300;
const ROWS = 50;

let headOffice: TestHeadOffice;
let database: Kysely<Tables>;
let operator: OperatorBrowser;
let clock: TestClock;
let kiosk: TestKiosk;

/** Two kiosks a branch; every tenth has no camera, every fiftieth is closed. */
beforeAll(async () => {
  clock = new TestClock();
  kiosk = await makeKiosk('000', '01');
  headOffice = await startTestHeadOffice({ clock, kiosks: [kiosk] });
  // By then its first upkeep is over: a second connection in one process would wait for it in vain.
  await headOffice.send('GET', '/v1/health');
  database = await openDatabaseOf(headOffice);
  const now = clock.now();
  const states = Array.from({ length: KIOSKS - 1 }, (_, place) => place + 1).map((place) => {
    const branchId = Math.floor(place / 2)
      .toString(36)
      .toUpperCase()
      .padStart(3, '0');
    const kioskId = place % 2 ? '02' : '01';
    const closed = place % 50 === 0;
    const blind = place % 10 === 0;
    const troubles = [...(closed ? ['closed'] : []), ...(blind ? ['camera'] : [])].join();
    return {
      branch_id: branchId,
      kiosk_id: kioskId,
      branch_name: `Cabang ${Math.floor(place / 2)}`,
      condition: closed ? ('red' as const) : blind ? ('yellow' as const) : ('green' as const),
      troubles,
      silent: 0,
      received_at: now.toISOString(),
      sent_at: now.toISOString(),
      heartbeat: JSON.stringify(heartbeatOf({ branchId, kioskId }, now)),
    };
  });
  for (let from = 0; from < states.length; from += 100) {
    await database
      .insertInto('kiosk_states')
      .values(states.slice(from, from + 100).map((state) => ({ ...state, ...NO_HEAD })))
      .execute();
  }
  const alerts = states.filter(({ troubles }) => troubles.includes('camera'));
  for (const [place, { branch_id, kiosk_id }] of alerts.entries()) {
    const since = new Date(now.getTime() - place * 1_000).toISOString();
    await database
      .insertInto('alerts')
      .values({ alert_id: `alert-${place}`, branch_id, kiosk_id, kind: 'camera', since, ...OPEN })
      .execute();
  }
  await sql`analyze`.execute(database);
  operator = await signedInOperator(headOffice);
});
afterAll(async () => {
  await database.destroy();
  await headOffice.stop();
});

const NO_HEAD = { audit_log: null, audit_sequence: null, audit_hash: null };
const OPEN = { ended_at: null, acknowledged_at: null, acknowledged_by: null };

/** How the database goes about a query, in its own words. */
async function planOf({
  sql: text,
  parameters,
}: {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}) {
  const explain = isPostgres(database) ? 'explain ' : 'explain query plan ';
  const parts = text.split(/\$\d+|\?/);
  const statement = sql.join(
    parts.map((part, place) =>
      place < parameters.length ? sql`${sql.raw(part)}${parameters[place]}` : sql.raw(part),
    ),
    sql.raw(''),
  );
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(explain)}${statement}`.execute(database);
  return rows.map((row) => String(row['QUERY PLAN'] ?? row['detail'])).join('\n');
}

describe(`of ${KIOSKS} kiosks`, () => {
  test('the list shows one page at a time, and all of them exactly once', async () => {
    const seen = new Set<string>();
    for (let page = 1; page <= KIOSKS / ROWS; page += 1) {
      const html = await operator.open(`/fleet?page=${page}`);
      const names = [...html.matchAll(/<th scope="row"><a href="[^"]+">([\w-]+)</g)].map(
        ([, name = '']) => name,
      );
      expect(names.length).toBe(ROWS);
      for (const name of names) seen.add(name);
    }
    expect(seen.size).toBe(KIOSKS);
    expect(operator.html).toContain('Halaman 26 dari 26');
  });

  test('those in one state, of one branch, or of one name are found', async () => {
    expect(await operator.open('/fleet?state=yellow')).toContain('104 anjungan');
    expect(await operator.open('/fleet?search=00a')).toContain('2 anjungan');
    expect(await operator.open('/fleet?search=00A-02')).toContain('1 anjungan');
    expect(await operator.open('/fleet?search=cabang+123')).toContain('2 anjungan');
    expect(await operator.open('/fleet?search=cabang+123&state=red')).toContain(
      'Tidak ada anjungan yang cocok',
    );
    expect(await operator.open('/fleet?search=%25')).toContain('Tidak ada anjungan yang cocok');
  });

  test.each([
    ['the list', () => pageOf(database, { condition: undefined, search: '' }, { page: 3, rows: ROWS })],
    ['one state', () => pageOf(database, { condition: 'red', search: '' }, { page: 1, rows: ROWS })],
    ['the alerts', () => standingAlerts(database, { page: 1, rows: ROWS })],
  ])('%s is read along an index, never as a whole table', async (_, query) => {
    const plan = await planOf(query().compile());
    expect(plan).toMatch(
      /kiosk_states_key|sqlite_autoindex_kiosk_states_1|kiosk_states_by_condition|alerts_by_time/i,
    );
    expect(plan).not.toMatch(/Seq Scan|TEMP B-TREE|^SCAN \w+$/m);
  });

  test('a heartbeat reads and writes by the place of its kiosk, and adds no row', async () => {
    const find = database.selectFrom('kiosk_states').select('sent_at');
    const plan = await planOf(find.where('branch_id', '=', '000').where('kiosk_id', '=', '01').compile());
    expect(plan).toMatch(/kiosk_states_key|sqlite_autoindex_kiosk_states_1/);
    const waiting = database.selectFrom('kiosk_orders').select('order_id').where('branch_id', '=', '000');
    const orders = waiting.where('kiosk_id', '=', '01').where('done_at', 'is', null);
    expect(await planOf(orders.compile())).toMatch(/kiosk_orders|Index/);
    for (let minute = 0; minute < 5; minute += 1) {
      clock.advanceMinutes(0.1);
      expect((await sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now()))).status).toBe(200);
    }
    const counted = await database
      .selectFrom('kiosk_states')
      .select((of) => of.fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    expect(z.coerce.number().parse(counted.rows)).toBe(KIOSKS);
  });

  test('all that fall silent at once are marked together, with an alert each', async () => {
    clock.advanceMinutes(4);
    const silent = await signedInOperator(headOffice, 'budi');
    expect(await silent.open('/fleet?state=red')).toContain(`${KIOSKS} anjungan`);
    expect(await silent.open('/fleet/alerts')).toContain('Halaman 1 dari 29');
  });
});
