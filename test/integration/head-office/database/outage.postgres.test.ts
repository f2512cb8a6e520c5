import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHeadOffice } from '../../../../head-office/app/start.ts';
import { makeSettings } from '../../../../head-office/configuration/configure.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { startTestHeadOffice, TestClock } from '../../../fixtures/head-office/head-office.ts';
import { fillIn, readAcknowledgement, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { makeDatabase, startPostgres, type TestPostgres } from '../../../fixtures/postgres/postgres.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

test('a database that is started again loses nothing, and the head office goes on by itself', async () => {
  const kiosk = await makeKiosk();
  const databaseUrl = await makeDatabase(server.url);
  const headOffice = await startTestHeadOffice({ kiosks: [kiosk], settings: { databaseUrl } });
  const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
  const filled = await fillIn(someone, 'businessStopped');
  const envelope = await seal(someone, filled);
  const first = await submit(headOffice, filled.claim.claimId, envelope);
  expect(readAcknowledgement(first)).toMatchObject({ outcome: 'accepted' });
  await server.restart();
  // A connection that broke meanwhile may still be found in the pool: then 503 says to come again.
  const again = async () => {
    const answer = await submit(headOffice, filled.claim.claimId, envelope);
    if (answer.status === 503) expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    return answer;
  };
  await expect.poll(async () => (await again()).body, { timeout: 10_000 }).toEqual(first.body);
  await headOffice.stop();
});

test('a database that cannot be reached ends the start with a sentence that tells no password', async () => {
  const folder = temporaryFolder();
  const databaseUrl = 'postgres://someone:rahasia-sekali@127.0.0.1:1/none';
  const settings = makeSettings({ port: 0, dataFolder: folder, databaseUrl }, false, folder);
  if (!settings.ok) throw new Error(settings.problem);
  const started = await startHeadOffice(settings.value, new TestClock(), makeLog('silent'));
  expect(started).toEqual({
    ok: false,
    problem:
      'the PostgreSQL database cannot be used (ECONNREFUSED): check DATABASE_URL, the server and its rights',
  });
});
