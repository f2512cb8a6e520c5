import { expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '../../../../contract/head-office/problems.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';

const TOLD = '019a0000-0000-4000-8000-00000000abcd';
const lineSchema = z.object({ msg: z.string(), instance: z.string(), requestId: z.string().optional() });

/** One with a log that the test reads. */
async function start(settings: object): Promise<{ headOffice: TestHeadOffice; lines: () => object[] }> {
  const written: string[] = [];
  const log = makeLog('info', { instance: 'office-1', to: { write: (line) => void written.push(line) } });
  const headOffice = await stoppable(startTestHeadOffice({ settings: { ...settings }, log }));
  return { headOffice, lines: () => written.map((line) => lineSchema.parse(JSON.parse(line))) };
}

async function ask(headOffice: TestHeadOffice, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(`${headOffice.address}/v1/keys`, { headers });
  return z.string().parse(answer.headers.get('x-request-id'));
}

test('each request has an id of its own, in its answer and its line of the log', async () => {
  const { headOffice, lines } = await start({});
  const ids = [await ask(headOffice, {}), await ask(headOffice, {})];
  expect(new Set(ids).size).toBe(2);
  await eventually(() => {
    const answered = lines().filter((line) => 'msg' in line && line.msg === 'answered');
    expect(answered).toMatchObject(ids.map((requestId) => ({ requestId, instance: 'office-1' })));
  });
});

test('a problem names it, also where a body was read before, and so does what the work logs', async () => {
  const { headOffice, lines } = await start({});
  const answer = await headOffice.send('POST', '/v1/password-resets', { email: 'x@example.test' });
  const id = answer.headers.get('x-request-id');
  expect(problemSchema.parse(answer.body).instance).toBe(`urn:anjungan-jht:request:${id}`);
  const claim = '/v1/claims/019a0000-0000-7000-8000-000000000000';
  const refused = await fetch(`${headOffice.address}${claim}`, { method: 'PUT', body: '{}' });
  const turnedAway = refused.headers.get('x-request-id');
  await eventually(() =>
    expect(lines()).toContainEqual({ msg: 'not let in', instance: 'office-1', requestId: turnedAway }),
  );
});

test.each([
  ['a UUID', TOLD, true],
  ['a UUID without hyphens', TOLD.replaceAll('-', ''), true],
  ['a number of a person', '3273010101900001', false],
  ['a line of its own', 'a"}{"level":50', false],
  ['too much', 'a'.repeat(4_000), false],
])('of a load balancer that is trusted an id is taken: %s', async (_what, told, isTaken) => {
  const { headOffice } = await start({ trustedProxies: ['127.0.0.1'] });
  const answered = await ask(headOffice, { 'x-request-id': told, 'x-forwarded-for': '10.1.1.1' });
  expect(answered === told).toBe(isTaken);
});

test('of nobody else, whatever the header says', async () => {
  const { headOffice } = await start({ trustedProxies: ['10.9.9.9'] });
  const headers = { 'x-request-id': TOLD, 'x-forwarded-for': '10.1.1.1' };
  expect(await ask(headOffice, headers)).not.toBe(TOLD);
});
