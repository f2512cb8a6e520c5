import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { request } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '../../../../contract/head-office/problems.ts';
import { routes } from '../../../../contract/head-office/routes.ts';
import { DATABASE_FILE } from '../../../../head-office/database/dialects/sqlite.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  type Answer,
  participantOf,
  signIn,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { addStaff, staffedKiosk } from '../../../fixtures/head-office/staff.ts';
import { decisionOn, fillIn, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const logged: string[] = [];
let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
headOfficeForAll(
  {
    log: makeLog('debug', { to: { write: (line) => logged.push(line) } }),
    settings: { limits: { envelopeBytes: 300_000, databaseWaitMilliseconds: 0 } },
  },
  (started) => {
    ({ kiosk, headOffice } = started);
  },
);

const OPENSSL = 'openssl';
const CLAIM_PATH = '/v1/claims/019a0000-0000-7000-8000-000000000000';

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.status).toBe(status);
  expect(problemSchema.parse(answer.body)).toMatchObject({
    status,
    code,
    type: `urn:anjungan-jht:problem:${code}`,
  });
}

async function sendRaw(
  method: string,
  path: string,
  type: string,
  body: string,
  more: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${headOffice.address}${path}`, {
    method,
    headers: { 'content-type': type, ...more },
    body,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe('what no route answers is a problem', () => {
  test.each(['/', '/v1', '/v1/nothing', '/v1/claims', '/v1/%ff', '/v1/claims/a/b'])(
    'nothing is at %s',
    async (path) => {
      expectProblem(await headOffice.send('GET', path), 404, 'notFound');
    },
  );

  test('a path with another method names those it takes', async () => {
    const answer = await headOffice.send('PUT', '/v1/sessions', {});
    expectProblem(answer, 405, 'methodNotAllowed');
    expect(answer.headers.get('allow')).toBe('POST');
    expectProblem(await headOffice.send('GET', CLAIM_PATH), 405, 'methodNotAllowed');
  });

  test('a body that is too large', async () => {
    expectProblem(
      await headOffice.send('POST', '/v1/sessions', { email: 'x'.repeat(20_000) }),
      413,
      'tooLarge',
    );
    expectProblem(await submit(headOffice, CLAIM_PATH.slice(11), 'x'.repeat(300_001)), 413, 'tooLarge');
  });

  test('a body of another kind', async () => {
    expectProblem(await sendRaw('POST', '/v1/sessions', 'text/plain', 'hello'), 415, 'mediaType');
    expectProblem(await sendRaw('POST', '/v1/sessions', 'application/jose', 'hello'), 415, 'mediaType');
    const asserted = await headOffice.assert('PUT', CLAIM_PATH, '{}');
    expectProblem(await sendRaw('PUT', CLAIM_PATH, 'application/json', '{}', asserted), 415, 'mediaType');
  });

  test('a body that is no JSON, or none at all', async () => {
    expectProblem(await sendRaw('POST', '/v1/sessions', 'application/json', '{"email":'), 400, 'malformed');
    expectProblem(await sendRaw('POST', '/v1/sessions', 'application/json', ''), 400, 'malformed');
    expectProblem(await headOffice.send('POST', '/v1/sessions'), 400, 'malformed');
  });

  test.each(['/fleet/sign-in', '/desk/register'])(
    'a page answers what is no form with a page: %s',
    async (path) => {
      for (const [type, body] of [
        ['application/json', '{'],
        ['application/json', '{}'],
        ['application/jose', 'x'],
        ['text/plain', 'code=x'],
      ] as const) {
        const answer = await fetch(`${headOffice.address}${path}`, {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        });
        const { status, headers } = answer;
        expect({ type, status, is: headers.get('content-type') }).toEqual({
          type,
          status: 400,
          is: 'text/html; charset=utf-8',
        });
      }
    },
  );

  test('something that is no HTTP at all', async () => {
    const { hostname, port } = new URL(headOffice.address);
    const socket = connect(Number(port), hostname);
    socket.end('HELLO\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json/s);
    expect(problemSchema.parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? ''))).toMatchObject({
      code: 'malformed',
    });
  });

  test('an envelope or a claim id that is none', async () => {
    expectProblem(await submit(headOffice, CLAIM_PATH.slice(11), 'no envelope'), 400, 'malformed');
    expectProblem(await submit(headOffice, 'not-an-id', 'a..b.c.d'), 400, 'malformed');
  });
});

describe('every route of the contract', () => {
  const all = Object.entries(routes);
  const withBody = all.filter(([, route]) => 'body' in route);
  const forVisitors = all.filter(([, route]) => route.signedIn);

  beforeAll(() => addStaff(headOffice));

  test.each(withBody)('%s refuses a body of another form, and does not repeat it', async (_name, route) => {
    const body = { email: 5, nik: 'RAHASIA', bankCode: 7 };
    const staffed = staffedKiosk(headOffice, kiosk, new TestClock());
    const { token } =
      'byStaff' in route ? await staffed.signedIn('S01') : await signIn(headOffice, 'bpu-under-ceiling');
    const { send } = 'byKiosk' in route ? staffed : headOffice;
    const path = route.path.replaceAll(/:\w+/g, () => randomUUID());
    const answer = await send(route.method, path, body, token);
    expectProblem(answer, 400, 'malformed');
    expect(problemSchema.parse(answer.body).faults?.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.body)).not.toContain('RAHASIA');
  });

  test.each(forVisitors)('%s asks for a session', async (_name, route) => {
    const body = 'body' in route ? {} : undefined;
    for (const token of [undefined, 'x'.repeat(43)]) {
      const answer = await headOffice.send(route.method, route.path, body, token);
      expectProblem(answer, 401, 'sessionExpired');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });
});

describe('asking the bank', () => {
  test.each([
    ['matches', 'bpu-under-ceiling'],
    ['inactive', 'account-closed'],
    ['differs', 'account-of-another'],
  ])('answers %s for %s', async (holder, caseId) => {
    const { token, account } = await visit(headOffice, kiosk, caseId);
    const inquiry = { bankCode: account.bankCode, accountNumber: account.number };
    const answer = await headOffice.send('POST', '/v1/me/account-inquiries', inquiry, token);
    expect(answer).toMatchObject({ status: 200, body: { holder } });
  });

  test('about numbers that nobody has is limited', async () => {
    const { token } = await signIn(headOffice, 'pu-active');
    const ask = (accountNumber: string) =>
      headOffice.send('POST', '/v1/me/account-inquiries', { bankCode: '014', accountNumber }, token);
    for (let digit = 0; digit < 10; digit += 1) {
      expect((await ask(`123456789${digit}`)).body).toEqual({ holder: 'unknown' });
    }
    const blocked = await ask('1234567890');
    expectProblem(blocked, 429, 'tooManyAttempts');
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('when the database', () => {
  test('is held by another, nothing is decided; the same claim is taken afterwards', async () => {
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const filled = await fillIn(someone, 'businessStopped');
    const other = new SqliteDatabase(join(headOffice.dataFolder, DATABASE_FILE));
    other.exec('BEGIN IMMEDIATE');
    const answer = await submit(headOffice, filled.claim.claimId, await seal(someone, filled));
    other.exec('ROLLBACK');
    other.close();
    expectProblem(answer, 503, 'unavailable');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  });

  test('is broken, the answer is a problem that tells nothing', async () => {
    const broken = await startTestHeadOffice();
    const other = new SqliteDatabase(join(broken.dataFolder, DATABASE_FILE));
    other.exec('DROP TABLE attempts');
    other.close();
    const { email } = participantOf('bpu-under-ceiling');
    const answer = await broken.send('POST', '/v1/sessions', { email, password: trainingPassword });
    expectProblem(answer, 500, 'internal');
    expect(JSON.stringify(answer.body)).not.toMatch(/attempts|SQL/);
    await broken.stop();
  });
});

test('answers carry security headers, and none that opens them to other origins', async () => {
  const { headers } = await headOffice.send('GET', '/v1/health');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('access-control-allow-origin')).toBeNull();
  const preflight = await headOffice.send('OPTIONS', '/v1/sessions');
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
});

test('the log names route and status and nobody', async () => {
  const someone = await visit(headOffice, kiosk, 'age-56-inactive');
  const filled = await fillIn(someone, 'retirementAge');
  await submit(headOffice, filled.claim.claimId, await seal(someone, filled));
  const { nik, name, email, phone, cards } = someone.membership;
  const log = logged.join('');
  expect(log).toContain('"route":"/v1/claims/:claimId","status":200');
  const secrets = [nik, name, email, phone, cards[0]?.kpj ?? '', someone.token, someone.account.number];
  for (const secret of [...secrets, trainingPassword, filled.claim.claimId, '127.0.0.1']) {
    expect(log).not.toContain(secret);
  }
});

test('with a certificate it speaks TLS', async () => {
  const folder = temporaryFolder();
  const [certificateFile, keyFile] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const subject = [
    '-subj',
    '/CN=localhost',
    '-days',
    '1',
    '-nodes',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
  ];
  execFileSync(OPENSSL, ['req', '-x509', ...subject, '-keyout', keyFile, '-out', certificateFile], {
    stdio: 'ignore',
  });
  const secure = await startTestHeadOffice({ settings: { tls: { certificateFile, keyFile } } });
  const strictTransport = await new Promise((resolve, reject) => {
    const asked = request(`${secure.address}/v1/health`, { rejectUnauthorized: false }, (answer) => {
      answer.resume().once('end', () => resolve(answer.headers['strict-transport-security']));
    });
    asked.once('error', reject).end();
  });
  expect(secure.address).toMatch(/^https:/);
  expect(strictTransport).toContain('max-age');
  await secure.stop();
});
