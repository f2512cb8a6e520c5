import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { insertEvents, someClaims } from '../../../fixtures/core/case-events.ts';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { startNats, type TestNats } from '../../../fixtures/core/nats.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const onPostgres = test.skipIf(inject('postgresServer') === undefined);
const core = await makeCoreClient();

let nats: TestNats;
let open: Kysely<Tables>[];
beforeEach(async () => {
  nats = await startNats();
  open = [];
});
afterEach(async () => {
  for (const database of open) await database.destroy();
  await nats.stop();
});

const logged: string[] = [];
const log = makeLog('info', { to: { write: (line: string) => void logged.push(line) } });

const start = async (
  options: { dataFolder?: string; kiosks?: Awaited<ReturnType<typeof makeKiosk>>[] } = {},
) =>
  stoppable(
    startTestHeadOffice({
      ...options,
      log,
      settings: {
        core: {
          clients: [core.configured],
          nats: nats.configured,
          pollMilliseconds: 20,
          publisherSeconds: 0.3,
          publishSeconds: 0.2,
          retrySeconds: { least: 0.02, most: 0.1 },
        },
      },
    }),
  );

async function databaseOf(headOffice: TestHeadOffice): Promise<Kysely<Tables>> {
  const database = await openDatabaseOf(headOffice);
  open.push(database);
  return database;
}

const published = async () => (await nats.messages()).map(({ id }) => id);
const isPublished = (ids: readonly string[]) =>
  eventually(async () => expect(await published()).toEqual(ids), 200);

test('an accepted claim is published without anything about the person, who is behind a link', async () => {
  await nats.makeStream();
  const kiosk = await makeKiosk();
  const headOffice = await start({ kiosks: [kiosk] });
  const someone = await visit(headOffice, kiosk, 'pu-resigned');
  const filled = await fillIn(someone, 'resigned');
  expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  const [message] = await eventually(async () => {
    const messages = await nats.messages();
    expect(messages).toHaveLength(1);
    return messages;
  }, 200);
  const { claim } = filled;
  expect(message).toMatchObject({ id: message?.event.id, event: { subject: claim.claimId } });
  const { participant, account, receiptNumber } = claim;
  for (const secret of [participant.nik, participant.name, account.number, receiptNumber])
    expect(message?.text).not.toContain(secret);
  const data = await core.get(headOffice, message?.event.dataref ?? '');
  expect(data.body).toMatchObject({ claim: { receiptNumber } });
});

test('what happens while NATS is down is published once it is back, in order and once', async () => {
  await nats.makeStream();
  const database = await databaseOf(await start());
  const claims = someClaims(3);
  const before = await insertEvents(
    database,
    claims.map((claimId) => ({ claimId, sequence: 1 })),
  );
  await isPublished(before);
  await nats.kill();
  const during = await insertEvents(
    database,
    claims.map((claimId) => ({ claimId, sequence: 2 })),
  );
  await nats.start();
  await isPublished([...before, ...during]);
});

test('a stream that is not there yet is told to the log, and published to once it is made', async () => {
  const database = await databaseOf(await start());
  const ids = await insertEvents(
    database,
    someClaims(2).map((claimId) => ({ claimId, sequence: 1 })),
  );
  await eventually(() => expect(logged.some((line) => line.includes('events are not published'))).toBe(true));
  await nats.makeStream();
  await isPublished(ids);
});

test('what the stream has is not published again, though the head office was not told and long ago', async () => {
  await nats.makeStream();
  const dataFolder = temporaryFolder();
  const first = await start({ dataFolder });
  const database = await databaseOf(first);
  const claims = someClaims(3);
  const before = await insertEvents(
    database,
    claims.map((claimId) => ({ claimId, sequence: 1 })),
  );
  await isPublished(before);
  await first.stop();
  await database.updateTable('case_feed').set({ published_position: 0 }).execute();
  const after = await insertEvents(
    database,
    claims.map((claimId) => ({ claimId, sequence: 2 })),
  );
  await start({ dataFolder });
  await isPublished([...before, ...after]);
});

onPostgres('of several instances one publishes at a time, and another one goes on when it ends', async () => {
  await nats.makeStream();
  const dataFolder = temporaryFolder();
  const first = await start({ dataFolder });
  await start({ dataFolder });
  const database = await databaseOf(first);
  const early = await insertEvents(
    database,
    someClaims(10).map((claimId) => ({ claimId, sequence: 1 })),
  );
  await isPublished(early);
  await first.stop();
  const late = await insertEvents(
    database,
    someClaims(10).map((claimId) => ({ claimId, sequence: 1 })),
  );
  await isPublished([...early, ...late]);
});

test.each([
  ['a server with a password', { servers: ['nats://a:rahasia@127.0.0.1'] }],
  ['many subjects', { subject: 'agency.>' }],
])('a configuration with %s is refused, without repeating it', async (_, change) => {
  const settings = { core: { nats: { ...nats.configured, ...change } } };
  const refused = await startTestHeadOffice({ settings }).catch((error: unknown) => String(error));
  expect(refused).toContain('core.nats');
  expect(refused).not.toContain('rahasia');
});
