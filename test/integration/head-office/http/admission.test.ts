import { request } from 'node:http';
import { expect, test } from 'vitest';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { officeForAll } from '../../../fixtures/head-office/for-tests.ts';
import type { TestOffice } from '../../../fixtures/head-office/head-office.ts';
import { fillIn, readAcknowledgement, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';

let kiosk: TestKiosk;
let office: TestOffice;
const admission = { mostSubmissions: 1, retryAfterSeconds: { least: 7, most: 9 } };
officeForAll({ settings: { admission } }, (started) => {
  ({ kiosk, office } = started);
});

test('a submission beyond those at work is told when to return, and taken when a place is free', async () => {
  const someone = await visit(office, kiosk, 'bpu-under-ceiling');
  const filled = await fillIn(someone, 'businessStopped');
  const envelope = await seal(someone, filled);
  // A slow line: its head has arrived, its body has not.
  const slow = request(`${office.address}/v1/claims/${filled.claim.claimId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/jose', 'content-length': envelope.length },
  });
  slow.on('error', () => undefined);
  slow.write(envelope.slice(0, 100));
  // Of another media type, so that nothing is decided as long as the slow one has not arrived.
  const probe = () => office.send('PUT', `/v1/claims/${filled.claim.claimId}`, {});
  await expect.poll(async () => (await probe()).status).toBe(503);
  const away = await submit(office, filled.claim.claimId, envelope);
  expect(away).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(['7', '8', '9']).toContain(away.headers.get('retry-after'));
  expect((await office.send('GET', '/v1/health')).status).toBe(200);
  slow.destroy();
  await expect.poll(async () => (await submit(office, filled.claim.claimId, envelope)).status).toBe(200);
  const again = await submit(office, filled.claim.claimId, envelope);
  expect(readAcknowledgement(again)).toMatchObject({ outcome: 'accepted' });
});
