import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { deviceAuthorizationSchema } from '../../../../contract/head-office/device-authorization.ts';
import { emailSchema } from '../../../../contract/identity/email.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';

import type { HeadOfficeClient } from '../../../../main/head-office-client/head-office-client.ts';
import { kioskAssertion } from '../../../../main/keys/kiosk-assertion.ts';
import { digestOf, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import { participantOf, TestClock, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { sayYes, scan } from '../../../fixtures/head-office/phone-sign-in.ts';
import { clientOf, smallServer } from '../../../fixtures/head-office-client/small-server.ts';

// The kiosk's side of signing in by phone, and how it shows who it is.

const clock = new TestClock();
const { signal } = new AbortController();
let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
headOfficeForAll({ clock }, (started) => {
  ({ kiosk, headOffice } = started);
});

function clientAt(url: string): HeadOfficeClient {
  const { kid, privateKey, publicKey } = kiosk;
  const assertion = kioskAssertion({ kid, privateKey, publicJwk: publicKey }, clock);
  return clientOf(url, { assertion }).client;
}

test('a kiosk gets a code, waits, and has the session that a phone approved', async () => {
  const client = clientAt(headOffice.address);
  const begun = await client.beginPhoneSignIn('id', signal);
  if (!begun.ok) throw new Error('no code was given');
  const { deviceCode, url, userCode } = begun.value;
  const poll = () => {
    clock.advanceMinutes(0.1);
    return client.pollPhoneSignIn(deviceCode, signal);
  };
  expect(await poll()).toMatchObject({ ok: true, value: { kind: 'pending', opened: false } });
  const code = deviceAuthorizationSchema.parse({
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: url,
    verification_uri_complete: url,
    expires_in: 1,
    interval: 1,
  });
  const phone = await scan(headOffice, code);
  expect(await poll()).toMatchObject({ ok: true, value: { kind: 'pending', opened: true } });
  expect(await client.pollPhoneSignIn(deviceCode, signal)).toEqual({ ok: true, value: { kind: 'slowDown' } });
  await sayYes(phone, 'bpu-under-ceiling');
  const polled = await poll();
  if (!polled.ok || polled.value.kind !== 'signedIn') throw new Error('nobody was signed in');
  const membership = await client.getMembership(polled.value.session.token, signal);
  expect(membership).toMatchObject({ ok: true, value: { name: participantOf('bpu-under-ceiling').name } });
  expect(await poll()).toEqual({ ok: true, value: { kind: 'over' } });
});

test('a forgotten password is asked for, and nothing is told of the address', async () => {
  const reset = { email: emailSchema.parse('tidak.ada@contoh.id'), language: 'id' } as const;
  expect(await clientAt(headOffice.address).requestPasswordReset(reset, signal)).toEqual({
    ok: true,
    value: undefined,
  });
});

describe('what is no answer is a fault that the screen explains', () => {
  const problem = (code: string) => ({ type: 't', title: 't', status: 503, code });
  test.each([
    ['a page of a hotel', 200, '<html>', { kind: 'unintelligible' }],
    ['half an answer', 200, '{"device_code":', { kind: 'unintelligible' }],
    ['a kiosk that is not known', 401, '{"error":"invalid_client"}', { kind: 'unintelligible' }],
    [
      'a head office that cannot answer',
      503,
      JSON.stringify(problem('unavailable')),
      { kind: 'problem', code: 'unavailable', retryAfterSeconds: null },
    ],
    ['a gateway', 502, 'Bad gateway', { kind: 'problem', code: 'unavailable', retryAfterSeconds: null }],
  ])('%s', async (_what, status, text, fault) => {
    const server = await smallServer((response) => response.writeHead(status).end(text));
    const client = clientAt(server.address);
    expect(await client.beginPhoneSignIn('id', signal)).toEqual({ ok: false, problem: fault });
    expect(await client.pollPhoneSignIn('a-code', signal)).toEqual({ ok: false, problem: fault });
  });

  test('nobody there', async () => {
    const server = await smallServer((response) => response.end());
    await server.stop();
    const client = clientAt(server.address);
    const nobody = { ok: false, problem: { kind: 'unreachable' } };
    expect(await client.beginPhoneSignIn('id', signal)).toEqual(nobody);
    expect(await client.pollPhoneSignIn('a-code', signal)).toEqual(nobody);
  });
});

test('the kiosk shows who it is with every call, fresh each time, and never by its secret', async () => {
  const server = await smallServer((response) => response.writeHead(503).end());
  const client = clientAt(server.address);
  const credentials = { email: emailSchema.parse('a@b.id'), password: trainingPassword };
  await client.signIn(credentials, signal);
  await client.signIn(credentials, signal);
  await client.beginPhoneSignIn('id', signal);
  const [first, second, third] = server.received;
  const shown = [first, second].map((call) => String(call?.headers['kiosk-assertion']));
  expect(new Set(shown).size).toBe(2);
  const digest = digestOf(JSON.stringify(credentials));
  expect(decodeJwt(shown[0] ?? '')).toMatchObject({
    iss: kiosk.kid,
    sub: kiosk.kid,
    htm: 'POST',
    path: '/v1/sessions',
    digest,
  });
  expect(third?.headers['kiosk-assertion']).toBeUndefined();
  expect(new URLSearchParams(third?.body).get('client_assertion')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});
