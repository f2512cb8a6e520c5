import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { insertEvents, someClaims } from '../../../fixtures/core/case-events.ts';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';
import { startWebhookReceiver } from '../../../fixtures/head-office/webhook-receiver.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const FAST = { everySeconds: 0.05, retrySeconds: 0.001, mostRetrySeconds: 0.001 };
const mailsSchema = z.object({ mails: z.array(z.object({ text: z.string() })) });
const core = await makeCoreClient();

let kiosk: TestKiosk;
let clock: TestClock;
beforeEach(async () => {
  kiosk = await makeKiosk();
  clock = new TestClock();
});

async function start(settings: Record<string, unknown>): Promise<TestHeadOffice> {
  const watch = { everySeconds: 0.05, feedHours: 2, deskHours: 4 };
  return stoppable(startTestHeadOffice({ kiosks: [kiosk], clock, settings: { watch, ...settings } }));
}

async function databaseOf(headOffice: TestHeadOffice): Promise<Kysely<Tables>> {
  const database = await openDatabaseOf(headOffice);
  onTestFinished(() => database.destroy());
  return database;
}

async function addEvent(database: Kysely<Tables>): Promise<void> {
  const [claimId = ''] = someClaims(1);
  await insertEvents(database, [{ claimId, sequence: 1, madeAt: clock.now().toISOString() }]);
}

const mailIn = async (headOffice: TestHeadOffice) => {
  const { mails } = mailsSchema.parse((await headOffice.send('GET', '/training/mail')).body);
  return mails.map(({ text }) => text).join('\n');
};

test('a feed that nobody takes is an alert on the page and by e-mail, until it is taken', async () => {
  const clients = [core.configured];
  const headOffice = await start({ core: { clients }, notices: { ...FAST, mail: ['jaga@bpjs.example'] } });
  const database = await databaseOf(headOffice);
  await addEvent(database);
  clock.advanceMinutes(119);
  const operator = await signedInOperator(headOffice);
  const says = 'kabar klaim sudah lama tidak diambil oleh core';
  expect(await operator.open('/fleet/alerts')).not.toContain(says);
  clock.advanceMinutes(1);
  await eventually(async () => expect(await operator.open('/fleet/alerts')).toContain(says));
  await eventually(async () => expect(await mailIn(headOffice)).toContain(`Kantor pusat: ${says}, sejak`));
  expect(await operator.open('/fleet/alerts?language=en')).toContain(
    'core has not taken events of claims for a long time',
  );

  const { next } = await core.events(headOffice);
  await core.events(headOffice, { after: next });
  await eventually(async () =>
    expect(await operator.open('/fleet/alerts')).not.toContain('has not taken events'),
  );
  // Told once, however often it was looked at.
  expect((await mailIn(headOffice)).split(says)).toHaveLength(2);
  const ended = await database.selectFrom('office_alerts').select(['kind', 'about', 'ended_at']).execute();
  expect(ended).toEqual([{ kind: 'feed', about: 'client core', ended_at: clock.now().toISOString() }]);
}, 30_000);

test('a claim that waits at the desk for long is told by webhook, with nothing about it but why it waits', async () => {
  const receiver = await startWebhookReceiver();
  const secretFile = join(temporaryFolder(), 'webhook-secret');
  writeFileSync(secretFile, `whsec_${Buffer.alloc(32, 7).toString('base64')}\n`);
  const headOffice = await start({ notices: { ...FAST, webhook: { url: receiver.url, secretFile } } });
  const someone = await visit(headOffice, kiosk, 'account-similar-name');
  await decisionOn(someone, await fillIn(someone, 'businessStopped'));
  clock.advanceMinutes(4 * 60);
  await eventually(() => expect(receiver.received).toHaveLength(1));
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({
    type: 'office.alert',
    timestamp: clock.now().toISOString(),
    data: { id: expect.any(String), kind: 'desk', about: 'similarName' },
  });
}, 30_000);

test('an operator marks it as seen, which is recorded; a viewer may not', async () => {
  const headOffice = await start({ core: { clients: [core.configured] } });
  const database = await databaseOf(headOffice);
  await addEvent(database);
  clock.advanceMinutes(121);
  const operator = await signedInOperator(headOffice);
  await eventually(async () =>
    expect(await operator.open('/fleet/alerts')).toContain('/fleet/office-alerts/'),
  );
  const viewer = await signedInOperator(headOffice, 'vina', 'viewer');
  expect(await viewer.open('/fleet/alerts')).not.toContain('/fleet/office-alerts/');
  const [path = ''] = /\/fleet\/office-alerts\/[\w-]+\/acknowledge/.exec(operator.html) ?? [];
  await operator.send(path, {});
  expect(await operator.open('/fleet/alerts')).toContain('dilihat');
  expect(operator.html).not.toContain(path);
  expect(await operator.open('/fleet/record')).toContain('feed: client core');
  expect(await operator.send('/fleet/office-alerts/none/acknowledge', {})).toBeDefined();
  expect(operator.status).toBe(404);
}, 30_000);

test('a way out that is not configured alerts nobody', async () => {
  const headOffice = await start({});
  const database = await databaseOf(headOffice);
  await addEvent(database);
  clock.advanceMinutes(10_000);
  const look = () => database.selectFrom('office_alerts').selectAll().execute();
  const operator = await signedInOperator(headOffice);
  expect(await operator.open('/fleet/alerts')).toContain('Tidak ada peringatan');
  expect(await look()).toEqual([]);
}, 30_000);
