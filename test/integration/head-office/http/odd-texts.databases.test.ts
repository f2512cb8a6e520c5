import { randomUUID } from 'node:crypto';
import { CompactSign, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import { FLEET_TYPES } from '../../../../contract/fleet/heartbeat.ts';
import { KIOSK_ASSERTION } from '../../../../contract/keys/kiosk-assertion.ts';
import { encryptContent, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { heartbeatOf, sendHeartbeat, sign } from '../../../fixtures/fleet/heartbeats.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  getKeys,
  signIn,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { fillIn, outcomeOf, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';

// What nobody sends by mistake: it is answered as wrong, on either database, and never as a failure of the head office.

const CLAIM = '/v1/claims/019a0000-0000-7000-8000-000000000000';
const NUL = '\u0000';
let headOffice: TestHeadOffice;
let kiosk: TestKiosk;
let clock: TestClock;
headOfficeForAll({}, (started) => {
  ({ headOffice, kiosk, clock } = started);
});

const part = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

describe.each<[string, unknown]>([
  ['an object', { a: 1 }],
  ['U+0000', `a${NUL}b`],
  ['U+0000 in the length of a thumbprint', NUL.repeat(43)],
  ['a number', 7],
  ['nothing', null],
  ['nothing at all', undefined],
])('a key id that is %s', (_what, kid) => {
  const header = (more: object) => part({ alg: 'EdDSA', kid, ...more });
  const jws = (typ: string, content: unknown) => `${header({ typ })}.${part(content)}.AAAA`;

  test('of an envelope, outside and inside, is unreadable', async () => {
    const outside = `${part({ alg: 'ECDH-ES', enc: 'A256GCM', kid })}..AAAA.AAAA.AAAA`;
    const inside = await encryptContent(Buffer.from(`${jws(ENVELOPE.claimDigestType, {})}\n{}\n`), {
      headOfficeKeys: await getKeys(headOffice),
    });
    for (const envelope of [outside, inside]) {
      expect(await headOffice.send('PUT', CLAIM, envelope)).toMatchObject({
        status: 422,
        body: { code: 'unreadable' },
      });
    }
  });

  test('of a heartbeat, an attestation and an assertion is that of no kiosk', async () => {
    const heartbeat = jws(FLEET_TYPES.heartbeat, heartbeatOf(kiosk, clock.now()));
    expect((await headOffice.send('POST', '/v1/heartbeats', { heartbeat })).status).toBe(403);
    const attested = { attestation: jws('anjungan-jht-attestation', {}), ektp: '{}' };
    expect((await headOffice.send('POST', '/v1/attested-sessions', attested)).status).toBe(403);
    const assertion = jws(KIOSK_ASSERTION.jwtType, {});
    const asked = await fetch(`${headOffice.address}/oauth/device_authorization`, {
      method: 'POST',
      body: new URLSearchParams({ client_assertion_type: KIOSK_ASSERTION.type, client_assertion: assertion }),
    });
    expect(asked.status).toBe(401);
    const email = `${randomUUID()}@contoh.id`;
    const credentials = await fetch(`${headOffice.address}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [KIOSK_ASSERTION.header]: assertion },
      body: JSON.stringify({ email, password: 'salah' }),
    });
    expect(credentials.status).toBe(401);
  });
});

describe('U+0000', () => {
  test.each<[string, string, object]>([
    ['a sign-in', '/v1/sessions', { email: `a${NUL}@contoh.id`, password: 'x' }],
    ['a password', '/v1/sessions', { email: 'a@contoh.id', password: `x${NUL}` }],
    ['a name of a field', '/v1/sessions', { email: 'a@contoh.id', password: 'x', [`${NUL}`]: 1 }],
    ['a registration', '/v1/accounts', { name: `SITI${NUL}` }],
    ['an inquiry by receipt', '/v1/claim-progress', { receiptNumber: `BDG${NUL}`, birthDate: '1970-01-01' }],
    ['a password reset', '/v1/password-resets', { email: `a${NUL}@contoh.id`, language: 'id' }],
  ])('in %s is malformed', async (_what, path, body) => {
    expect(await headOffice.send('POST', path, body)).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    });
  });

  test('in an account inquiry is malformed', async () => {
    const { token } = await signIn(headOffice, 'bpu-under-ceiling');
    const body = { bankCode: `00${NUL}2`, accountNumber: '1234567890' };
    expect((await headOffice.send('POST', '/v1/me/account-inquiries', body, token)).status).toBe(400);
  });

  test('in a heartbeat, signed by the kiosk, is malformed', async () => {
    const branchName = `Bandung${NUL}Suci`;
    const answer = await sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now(), { branchName }));
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });

  test('in a claim, signed by the kiosk, is unreadable', async () => {
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const { claim, attachments } = await fillIn(someone, 'businessStopped');
    const account = { ...claim.account, bankCode: `00${NUL}` };
    const envelope = await seal(someone, { claim: { ...claim, account }, attachments });
    const answer = await submit(headOffice, claim.claimId, envelope);
    expect(outcomeOf(answer)).toEqual({ outcome: 'notTaken', because: 'unreadable' });
  });

  test.each([
    ['/fleet/sign-in', { name: `siti${NUL}`, password: 'x' }],
    ['/masuk', { email: `a${NUL}@contoh.id`, sandi: 'x', kode: `A${NUL}`, jawab: 'ya' }],
  ])('in a form at %s is no failure', async (path, fields) => {
    const answer = await fetch(`${headOffice.address}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    expect(answer.status).toBeLessThan(500);
  });

  test.each(['/fleet/sign-in?done=%00', '/fleet?search=%00', '/masuk?kode=%00', '/v1/claims/%00', '/%00'])(
    'in the address %s is no failure',
    async (path) => {
      expect((await fetch(`${headOffice.address}${path}`)).status).toBeLessThan(500);
    },
  );
});

test('a claim id in capitals is the same claim (RFC 9562 section 4)', async () => {
  const someone = await visit(headOffice, kiosk, 'pu-dismissed');
  const filled = await fillIn(someone, 'dismissed');
  const envelope = await seal(someone, filled);
  const { claimId } = filled.claim;
  const upper = await submit(headOffice, claimId.toUpperCase(), envelope);
  expect(outcomeOf(upper)).toMatchObject({ outcome: 'accepted', claimId });
  expect((await submit(headOffice, claimId, envelope)).body).toEqual(upper.body);
});

test('heartbeats follow each other by their instants, however these are written', async () => {
  clock.advanceMinutes(1);
  const at = clock.now();
  const send = async (text: string) => {
    const beat = { ...heartbeatOf(kiosk, at), at: text };
    const heartbeat = await sign(beat, FLEET_TYPES.heartbeat, kiosk.kid, kiosk.privateKey);
    return (await headOffice.send('POST', '/v1/heartbeats', { heartbeat })).status;
  };
  const second = at.toISOString().slice(0, 19);
  expect(await send(`${second}Z`)).toBe(200);
  expect(await send(`${second}.390Z`)).toBe(200);
  expect(await send(`${second}.39Z`)).toBe(409);
  expect(await send(`${second}.4Z`)).toBe(200);
  expect(await send(`${second}.390000Z`)).toBe(409);
});

test('an unsigned token and a signature without a type are those of no kiosk', async () => {
  const unsigned = new UnsecuredJWT({}).encode();
  const untyped = await new CompactSign(Buffer.from('{}'))
    .setProtectedHeader({ alg: 'EdDSA', kid: kiosk.kid })
    .sign(kiosk.privateKey);
  for (const heartbeat of [unsigned, untyped]) {
    expect((await headOffice.send('POST', '/v1/heartbeats', { heartbeat })).status).toBe(403);
  }
});
