import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import { type ProblemCode, problem } from '../../../../contract/head-office/problems.ts';
import { emailSchema } from '../../../../contract/identity/email.ts';
import { clientOf, smallServer } from '../../../fixtures/head-office-client/small-server.ts';
import { session } from '../../../fixtures/visit/visit-ports.ts';

const claimId = claimIdSchema.parse('019abcde-0000-7000-8000-000000000001');
const credentials = { email: emailSchema.parse('siti.rahma@contoh.id'), password: 'latihan-2026' };
const idle = () => new AbortController().signal;

function reply(status: number, body: string, headers: Record<string, string> = {}) {
  return (response: ServerResponse) => response.writeHead(status, headers).end(body);
}

function sendProblem(code: ProblemCode, headers: Record<string, string> = {}) {
  const body = problem(code);
  return reply(body.status, JSON.stringify(body), { 'content-type': 'application/problem+json', ...headers });
}

/** What the kiosk makes of an answer to its sign-in. */
async function faultOn(answer: (response: ServerResponse) => void, answerSeconds = 15) {
  const { address } = await smallServer(answer);
  const { client, unreachable } = clientOf(address, { answerSeconds });
  const answered = await client.signIn(credentials, idle());
  return { fault: answered.ok ? 'none' : answered.problem, unreachable: unreachable() };
}

const unreachable = { fault: { kind: 'unreachable' }, unreachable: 1 };
const unintelligible = { fault: { kind: 'unintelligible' }, unreachable: 0 };

describe('the head office is out of reach, and the line is looked at', () => {
  test('when nobody listens there', async () => {
    const { address, stop } = await smallServer(() => undefined);
    await stop();
    const { client, unreachable: found } = clientOf(address);
    expect(await client.signIn(credentials, idle())).toEqual({ ok: false, problem: { kind: 'unreachable' } });
    expect(found()).toBe(1);
  });

  test('when it does not answer in time', async () => {
    expect(await faultOn(() => undefined, 0.05)).toEqual(unreachable);
  });

  test('when it begins an answer and does not end it in time', async () => {
    const begin = (response: ServerResponse) => response.writeHead(201).write('{"sessionId":');
    expect(await faultOn(begin, 0.2)).toEqual(unreachable);
  });

  test('when the connection breaks before an answer', async () => {
    expect(await faultOn((response) => response.destroy())).toEqual(unreachable);
  });

  test('when the connection breaks within an answer', async () => {
    const tear = (response: ServerResponse) => {
      response.writeHead(201, { 'content-length': '1000' });
      response.write('{"sessionId":', () => response.destroy());
    };
    expect(await faultOn(tear)).toEqual(unreachable);
  });

  test('when a portal sends it elsewhere: nothing is sent on', async () => {
    const elsewhere = await smallServer(reply(201, JSON.stringify(session)));
    expect(await faultOn(reply(307, '', { location: elsewhere.address }))).toEqual(unreachable);
    expect(elsewhere.received).toEqual([]);
  });

  test('but not when the visit itself ended the call', async () => {
    const leaving = new AbortController();
    const { address } = await smallServer(() => leaving.abort());
    const { client, unreachable: found } = clientOf(address);
    expect(await client.signIn(credentials, leaving.signal)).toMatchObject({
      problem: { kind: 'unreachable' },
    });
    expect(found()).toBe(0);
  });

  test('and a call for a visit that is over already is not made', async () => {
    const { address, received } = await smallServer(reply(201, JSON.stringify(session)));
    const { client } = clientOf(address);
    expect(await client.signIn(credentials, AbortSignal.abort())).toMatchObject({ ok: false });
    expect(received).toEqual([]);
  });
});

describe('an answer cannot be understood', () => {
  test.each<[string, (response: ServerResponse) => void]>([
    ['when it is a page of a Wi-Fi portal', reply(200, '<!doctype html><title>Wi-Fi</title>')],
    ['when it is a page with the right status', reply(201, '<!doctype html>')],
    ['when it is empty', reply(201, '')],
    ['when it is cut-off JSON', reply(201, '{"sessionId":')],
    ['when it lacks a part', reply(201, JSON.stringify({ ...session, token: undefined }))],
    ['when its status is another than the contract\u2019s', reply(200, JSON.stringify(session))],
    ['when a refusal has no code', reply(401, '{"title":"no"}')],
    [
      'when a refusal has a code that the contract does not have',
      reply(401, JSON.stringify({ ...problem('credentials'), code: 'newer' })),
    ],
    ['when a path is not known there', reply(404, '<h1>404</h1>')],
  ])('%s', async (_how, answer) => {
    expect(await faultOn(answer)).toEqual(unintelligible);
  });
});

describe('a problem is read by its code', () => {
  const codes: readonly ProblemCode[] = [
    'malformed',
    'credentials',
    'sessionExpired',
    'registryDiffers',
    'accountExists',
    'claimDiffers',
    'tooLarge',
    'tooManyAttempts',
    'internal',
    'unavailable',
  ];

  test.each(codes)('%s', async (code) => {
    const { fault } = await faultOn(sendProblem(code));
    expect(fault).toEqual({ kind: 'problem', code, retryAfterSeconds: null });
  });

  test('an assertion that is not taken has the time looked at, which it may be off', async () => {
    expect(await faultOn(sendProblem('assertionRefused'))).toEqual({
      fault: { kind: 'problem', code: 'assertionRefused', retryAfterSeconds: null },
      unreachable: 1,
    });
  });

  test.each([502, 503, 504])(
    'a gateway\u2019s page with status %d says that it is unavailable',
    async (status) => {
      const { fault } = await faultOn(reply(status, '<h1>Bad Gateway</h1>', { 'content-type': 'text/html' }));
      expect(fault).toEqual({ kind: 'problem', code: 'unavailable', retryAfterSeconds: null });
    },
  );

  test('a gateway\u2019s page with status 429 says that there were too many attempts, and until when', async () => {
    const { fault } = await faultOn(reply(429, '<h1>Slow down</h1>', { 'retry-after': '7' }));
    expect(fault).toEqual({ kind: 'problem', code: 'tooManyAttempts', retryAfterSeconds: 7 });
  });

  test.each([
    ['30', 30],
    ['0', 0],
    ['-5', null],
    ['soon', null],
    // A day at most: no answer parks a claim for good.
    ['864000', 86_400],
    ['1e300', 86_400],
  ])('Retry-After: %s is %s seconds', async (text, retryAfterSeconds) => {
    const { fault } = await faultOn(sendProblem('unavailable', { 'retry-after': text }));
    expect(fault).toEqual({ kind: 'problem', code: 'unavailable', retryAfterSeconds });
  });
});

describe('what is sent', () => {
  test('a sign-in as JSON, without a token', async () => {
    const { address, received } = await smallServer(reply(201, JSON.stringify(session)));
    expect(await clientOf(address).client.signIn(credentials, idle())).toEqual({ ok: true, value: session });
    const [request] = received;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/sessions' });
    expect(request?.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(request?.headers.authorization).toBeUndefined();
    expect(JSON.parse(request?.body ?? '')).toEqual(credentials);
  });

  test('an envelope as it is, under the claim\u2019s id, without any session', async () => {
    const { address, received } = await smallServer(reply(200, '{"acknowledgement":"a.b.c"}'));
    const sent = await clientOf(address).client.submitClaim(claimId, 'the.sealed..envelope.itself', idle());
    expect(sent).toEqual({ ok: true, value: { acknowledgement: 'a.b.c' } });
    const [request] = received;
    expect(request).toMatchObject({
      method: 'PUT',
      path: `/v1/claims/${claimId}`,
      body: 'the.sealed..envelope.itself',
    });
    expect(request?.headers).toMatchObject({ 'content-type': 'application/jose' });
    expect(request?.headers.authorization).toBeUndefined();
  });

  test('the token in the header that is made for it, never in the path', async () => {
    const { address, received } = await smallServer(reply(204, ''));
    expect(await clientOf(address).client.signOut(session.token)).toEqual({ ok: true, value: undefined });
    const [request] = received;
    expect(request).toMatchObject({ method: 'DELETE', path: '/v1/sessions/current', body: '' });
    expect(request?.headers.authorization).toBe(`Bearer ${session.token}`);
  });
});

test('the look at the line itself asks for no further look', async () => {
  const { address, stop } = await smallServer(() => undefined);
  await stop();
  const { client, unreachable: found } = clientOf(address);
  expect(await client.checkHealth()).toEqual({ ok: false, problem: { kind: 'unreachable' } });
  expect(found()).toBe(0);
});
