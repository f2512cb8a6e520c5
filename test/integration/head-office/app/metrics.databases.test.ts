import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { insertEvents, someClaims } from '../../../fixtures/core/case-events.ts';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { heartbeatOf, sendHeartbeat } from '../../../fixtures/fleet/heartbeats.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  participantOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { fillIn, outcomeOf, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { promtool } from '../../../fixtures/metrics/promtool.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { makeCertificates } from '../../../fixtures/tls/certificates.ts';

const on = { host: '127.0.0.1', port: 0, everySeconds: 0.001 };

let kiosk: TestKiosk;
let clock: TestClock;
let headOffice: TestHeadOffice;

async function start(metrics: object = on): Promise<void> {
  headOffice = await stoppable(startTestHeadOffice({ kiosks: [kiosk], clock, settings: { metrics } }));
}

beforeEach(async () => {
  kiosk = await makeKiosk();
  clock = new TestClock();
});

async function scrape(): Promise<string> {
  const answer = await fetch(headOffice.metrics ?? '');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  return answer.text();
}

/** The value of a series, whatever the order of its labels. */
async function seriesOf(name: string, labels: Record<string, string> = {}): Promise<number | undefined> {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = (await scrape())
    .split('\n')
    .find(
      (text) =>
        (text.startsWith(`${name}{`) || text.startsWith(`${name} `)) &&
        wanted.every((label) => text.includes(label)),
    );
  const value = line?.split(' ').at(-1);
  return value === undefined ? undefined : value === '+Inf' ? Infinity : Number(value);
}

test('nobody listens unless it is configured, and never on the public port', async () => {
  await start({});
  expect(headOffice.metrics).toBeUndefined();
  expect((await headOffice.send('GET', '/metrics')).status).toBe(404);
});

test('the listener answers one path alone, and is closed with the head office', async () => {
  await start();
  const metrics = headOffice.metrics ?? '';
  expect((await fetch(new URL('/v1/health', metrics))).status).toBe(404);
  expect((await fetch(metrics, { method: 'POST' })).status).toBe(405);
  // A client that begins and says no more keeps nobody.
  const half = request(metrics, { method: 'POST', headers: { 'content-length': '5' } });
  half.on('error', () => undefined).write('a');
  onTestFinished(() => void half.destroy());
  await headOffice.stop();
  await expect(fetch(metrics)).rejects.toThrow();
});

test('a port that is taken is named, and nothing stays behind', async () => {
  await start();
  const { port } = new URL(headOffice.metrics ?? '');
  const metrics = { ...on, port: Number(port) };
  await expect(startTestHeadOffice({ settings: { metrics } })).rejects.toThrow(
    `cannot listen for metrics on port ${port} of 127.0.0.1 (EADDRINUSE): set metrics.host and metrics.port to a free one`,
  );
});

test('requests are counted by route and status, and nothing of what was sent is in them', async () => {
  await start();
  await headOffice.send('GET', '/v1/claims/019a0000-0000-7000-8000-000000000000/nothing?nik=3201');
  const email = 'rahasia@example.test';
  await headOffice.send('POST', '/v1/sessions', { email, password: 'salah-sekali' });
  await eventually(async () => {
    const refused = { method: 'POST', route: '/v1/sessions', status: '401' };
    expect(await seriesOf('head_office_requests_total', refused)).toBe(1);
    expect(await seriesOf('head_office_requests_total', { route: 'none', status: '404' })).toBe(1);
  });
  expect(await scrape()).not.toMatch(/rahasia|019a0000|3201/);
});

test('claims are counted by what became of them', async () => {
  await start();
  const open = await visit(headOffice, kiosk, 'bpu-under-ceiling');
  const filled = await fillIn(open, 'businessStopped');
  const envelope = await seal(open, filled);
  const { outcome } = outcomeOf(await submit(headOffice, filled.claim.claimId, envelope));
  expect(outcome).toBe('accepted');
  await submit(headOffice, filled.claim.claimId, envelope);
  await submit(headOffice, filled.claim.claimId, `${envelope.slice(0, -4)}AAAA`);
  const counted = await Promise.all(
    ['accepted', 'again', 'notTaken', 'refused'].map((kind) =>
      seriesOf('head_office_envelopes_total', { outcome: kind }),
    ),
  );
  expect(counted).toEqual([1, 1, 1, undefined]);
  expect(await seriesOf('head_office_admission_places')).toBe(0);
  expect(await seriesOf('head_office_admission_bytes')).toBe(0);
});

test('kiosks, what they hold and what waits are counted from the database', async () => {
  await start();
  await sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now()));
  const database = await openDatabaseOf(headOffice);
  onTestFinished(() => database.destroy());
  const place = { branch_id: 'BDG', kiosk_id: '01' };
  const hourAgo = new Date(clock.now().getTime() - 3_600_000).toISOString();
  await database
    .insertInto('told_envelopes')
    .values(['a', 'b'].map((digest) => ({ ...place, digest, told_at: hourAgo })))
    .execute();
  const claim_id = '019a0000-0000-7000-8000-000000000000';
  const undecided = { decision: null, decided_at: null, decided_by: null, reason: null, refusal: null };
  await database
    .insertInto('envelopes')
    .values({
      claim_id,
      digest: 'c',
      outcome: 'accepted',
      refusal: null,
      decided_at: hourAgo,
      acknowledgement: 'x',
      claim: null,
      participant_id: null,
      receipt_number: 'BDG-01-000001',
    })
    .execute();
  await database
    .insertInto('unconfirmed_claims')
    .values({ claim_id, ...place, staff_ids: 'S1', taken_at: hourAgo, ...undecided })
    .execute();
  expect(await seriesOf('head_office_kiosks', { state: 'green' })).toBeDefined();
  expect(await seriesOf('head_office_claims_held_by_kiosks')).toBe(2);
  expect(await seriesOf('head_office_claims_held_by_kiosks_oldest_seconds')).toBe(3_600);
  expect(await seriesOf('head_office_claims_waiting', { for: 'unconfirmed' })).toBe(1);
  expect(await seriesOf('head_office_claims_waiting_oldest_seconds', { for: 'unconfirmed' })).toBe(3_600);
  for (const kind of ['registry', 'similarName', 'unchecked']) {
    expect(await seriesOf('head_office_claims_waiting', { for: kind })).toBe(0);
    expect(await seriesOf('head_office_claims_waiting_oldest_seconds', { for: kind })).toBe(0);
  }
});

test('keys that have no end last for ever; the kiosk whose last key ends first counts', async () => {
  await start();
  for (const use of ['signing', 'encryption'])
    expect(await seriesOf('head_office_key_remaining_seconds', { use })).toBe(Infinity);
  expect(await seriesOf('head_office_kiosk_key_remaining_seconds')).toBe(Infinity);
  const database = await openDatabaseOf(headOffice);
  onTestFinished(() => database.destroy());
  const inDays = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString();
  const key = { branch_id: 'BDG', kiosk_id: '02', public_key: 'x', valid_from: null, revoked: 0 };
  const place = { branch_name: null, city: null, time_zone: null };
  await database
    .insertInto('kiosks')
    .values([
      { kid: 'former', ...key, valid_until: inDays(2), ...place },
      { kid: 'last', ...key, valid_until: inDays(30), ...place },
      { kid: 'revoked', ...key, kiosk_id: '03', revoked: 1, valid_until: inDays(1), ...place },
    ])
    .execute();
  expect(await seriesOf('head_office_kiosk_key_remaining_seconds')).toBe(30 * 86_400);
});

test('what waits for a client of the core is measured; without a way out of the feed there is no series', async () => {
  await start();
  expect(await seriesOf('head_office_feed_events_waiting')).toBeUndefined();
  const core = await makeCoreClient('agency/core');
  const clients = [core.configured];
  headOffice = await stoppable(startTestHeadOffice({ clock, settings: { metrics: on, core: { clients } } }));
  const labels = { way: 'pull', client: core.id };
  expect(await seriesOf('head_office_feed_events_waiting', labels)).toBe(0);
  expect(await seriesOf('head_office_feed_oldest_seconds', labels)).toBe(0);
  const database = await openDatabaseOf(headOffice);
  onTestFinished(() => database.destroy());
  const hourAgo = new Date(clock.now().getTime() - 3_600_000).toISOString();
  const [claimId = ''] = someClaims(1);
  await insertEvents(database, [{ claimId, sequence: 1, madeAt: hourAgo }]);
  expect(await seriesOf('head_office_feed_events_waiting', labels)).toBe(1);
  expect(await seriesOf('head_office_feed_oldest_seconds', labels)).toBe(3_600);
});

test('the end of its own TLS certificate is known', async () => {
  await start();
  expect(await seriesOf('head_office_certificate_remaining_seconds')).toBeUndefined();
  const folder = temporaryFolder();
  const { good } = await makeCertificates(folder);
  const [certificateFile, keyFile] = [join(folder, 'good.pem'), join(folder, 'good.key')];
  clock = new TestClock(new Date(new X509Certificate(good.cert).validTo));
  clock.advanceMinutes(-60);
  const tls = { certificateFile, keyFile };
  headOffice = await stoppable(startTestHeadOffice({ clock, settings: { metrics: on, tls } }));
  expect(await seriesOf('head_office_certificate_remaining_seconds')).toBe(3_600);
});

test('the database is looked at no more often than configured', async () => {
  await start({ ...on, everySeconds: 3_600 });
  const before = await seriesOf('head_office_figures_timestamp_seconds');
  clock.advanceMinutes(1);
  expect(await seriesOf('head_office_figures_timestamp_seconds')).toBe(before);
});

test('Prometheus finds nothing to complain of', async (context) => {
  const program = await promtool();
  if (program === undefined) return context.skip('promtool can be had from Debian alone');
  await start();
  const { email } = participantOf('bpu-under-ceiling');
  await headOffice.send('POST', '/v1/sessions', { email, password: 'x' });
  const { status, stderr } = spawnSync(program, ['check', 'metrics'], {
    input: await scrape(),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 120_000);
