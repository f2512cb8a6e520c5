import { request } from 'node:http';
import { expect, test } from 'vitest';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import type { TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { fillIn, readAcknowledgement, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
// A place is kept by who has sent a hundred bytes, for a hundred seconds.
const settings = {
  admission: { mostSubmissions: 1, stalledSeconds: 60, retryAfterSeconds: { least: 7, most: 9 } },
  limits: { leastBytesPerSecond: 1, bodyIdleSeconds: 90 },
};
headOfficeForAll({ settings }, (started) => {
  ({ kiosk, headOffice } = started);
});

test('a submission beyond those at work is told when to return, and taken when a place is free', async () => {
  const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
  const filled = await fillIn(someone, 'businessStopped');
  const envelope = await seal(someone, filled);
  // A slow line: the body has begun to arrive.
  const path = `/v1/claims/${filled.claim.claimId}`;
  const asserted = await headOffice.assert('PUT', path, envelope);
  const slow = request(`${headOffice.address}${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/jose', 'content-length': envelope.length, ...asserted },
  });
  slow.on('error', () => undefined);
  slow.write(envelope.slice(0, 100));
  // No envelope, so that nothing is decided as long as the slow one has not arrived.
  const probe = () => headOffice.send('PUT', path, 'nothing');
  await expect.poll(async () => (await probe()).status).toBe(503);
  const away = await submit(headOffice, filled.claim.claimId, envelope);
  expect(away).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(['7', '8', '9']).toContain(away.headers.get('retry-after'));
  expect((await headOffice.send('GET', '/v1/health')).status).toBe(200);
  slow.destroy();
  await expect
    .poll(async () => (await submit(headOffice, filled.claim.claimId, envelope)).status, { timeout: 20_000 })
    .toBe(200);
  const again = await submit(headOffice, filled.claim.claimId, envelope);
  expect(readAcknowledgement(again)).toMatchObject({ outcome: 'accepted' });
}, 30_000);
