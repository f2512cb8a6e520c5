import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registrationSchema } from '../../../../contract/head-office/accounts.ts';
import { accountNumberSchema } from '../../../../contract/identity/bank-account.ts';
import { emailSchema } from '../../../../contract/identity/email.ts';
import { nikOf, trainingPassword } from '../../../../head-office/training/participants.ts';
import { headOfficeConnection } from '../../../../main/head-office-client/connection.ts';
import { createHeadOfficeClient } from '../../../../main/head-office-client/head-office-client.ts';
import { kioskConfig, kioskConfigFile } from '../../../fixtures/configuration/kiosk-config.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  participantOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { clientOf } from '../../../fixtures/head-office-client/small-server.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// The kiosk's client against the reference head office itself.

const clock = new TestClock();
let headOffice: TestHeadOffice;
let client: ReturnType<typeof clientOf>['client'];
headOfficeForAll({ kiosks: [], clock }, (started) => {
  ({ headOffice } = started);
  client = clientOf(headOffice.address).client;
});

const signal = new AbortController().signal;
const credentialsOf = (caseId: string, password = trainingPassword) => ({
  email: emailSchema.parse(participantOf(caseId).email),
  password,
});
const refused = (code: string) => ({
  ok: false,
  problem: { kind: 'problem', code, retryAfterSeconds: null },
});

async function tokenOf(caseId: string): Promise<string> {
  const session = await client.signIn(credentialsOf(caseId), signal);
  if (!session.ok) throw new Error(`${caseId} cannot sign in`);
  return session.value.token;
}

test('the head office is up, and tells its time', async () => {
  expect(await client.checkHealth()).toEqual({
    ok: true,
    value: { status: 'ready', time: clock.now().toISOString() },
  });
});

describe('a participant', () => {
  test('signs in and is known', async () => {
    const token = await tokenOf('bpu-under-ceiling');
    const { name, email } = participantOf('bpu-under-ceiling');
    expect(await client.getMembership(token, signal)).toMatchObject({ ok: true, value: { name, email } });
  });

  test('does not sign in with another password', async () => {
    const answered = await client.signIn(credentialsOf('pu-resigned', 'another-password'), signal);
    expect(answered).toEqual(refused('credentials'));
  });

  test('is told how long to wait after too many attempts', async () => {
    const wrong = credentialsOf('pu-dismissed', 'another-password');
    for (let attempt = 0; attempt < 5; attempt += 1) await client.signIn(wrong, signal);
    expect(await client.signIn(wrong, signal)).toEqual({
      ok: false,
      problem: { kind: 'problem', code: 'tooManyAttempts', retryAfterSeconds: 900 },
    });
  });

  test('registers and is signed in at once; another time the account is there already', async () => {
    const person = participantOf('no-account-bpu');
    const registration = registrationSchema.parse({
      nik: nikOf(person, '2026-11-18'),
      kpj: person.cards[0]?.kpj,
      name: person.name,
      birthDate: person.birthDate,
      email: 'mega.baru@contoh.id',
      phone: '+6281234567890',
      password: 'kapal-laut-biru-77',
    });
    const session = await client.register(registration, signal);
    expect(session).toMatchObject({ ok: true });
    expect(await client.register(registration, signal)).toEqual(refused('accountExists'));
    const stranger = {
      ...registration,
      email: emailSchema.parse('lain@contoh.id'),
      nik: nikOf(person, '2026-11-18'),
    };
    const other = registrationSchema.parse({ ...stranger, name: 'ORANG LAIN' });
    expect(await client.register(other, signal)).toEqual(refused('registryDiffers'));
  });

  test.each([
    ['bpu-under-ceiling', '009', '9071300177', 'matches'],
    ['bpu-under-ceiling', '009', '1234567890', 'unknown'],
    ['account-closed', '002', '900001711204248', 'inactive'],
    ['account-of-another', '009', '9782504425', 'differs'],
  ])(
    'of case %s asks about account %s %s, which is answered: %s',
    async (caseId, bankCode, number, holder) => {
      const inquiry = { bankCode, accountNumber: accountNumberSchema.parse(number) };
      const answered = await client.inquireAccount(await tokenOf(caseId), inquiry, signal);
      expect(answered).toMatchObject({ ok: true, value: { holder } });
    },
  );

  test('sees own claims with their stages, and who has none sees none', async () => {
    const listed = await client.listClaims(await tokenOf('claim-in-progress'), signal);
    expect(listed).toMatchObject({ ok: true, value: [{ bankCode: '008', accountTail: '4602' }] });
    expect(await client.listClaims(await tokenOf('bpu-under-ceiling'), signal)).toEqual({
      ok: true,
      value: [],
    });
  });

  test('signs out, and the token is worth nothing from then on', async () => {
    const token = await tokenOf('bpu-at-ceiling');
    expect(await client.signOut(token)).toEqual({ ok: true, value: undefined });
    expect(await client.getMembership(token, signal)).toEqual(refused('sessionExpired'));
    expect(await client.listClaims(token, signal)).toEqual(refused('sessionExpired'));
    expect(await client.signOut(token)).toEqual(refused('sessionExpired'));
  });
});

test('a head office that cannot answer now says when to ask again', async () => {
  await headOffice.send('POST', '/training/line', { answer: 'unavailable' });
  const answered = await client.checkHealth();
  await headOffice.send('POST', '/training/line', { answer: 'normal' });
  expect(answered).toEqual({
    ok: false,
    problem: { kind: 'problem', code: 'unavailable', retryAfterSeconds: 5 },
  });
});

test('an answer that gets lost on the way leaves the head office out of reach', async () => {
  await headOffice.send('POST', '/training/line', { answer: 'lost' });
  const answered = await client.checkHealth();
  await headOffice.send('POST', '/training/line', { answer: 'normal' });
  expect(answered).toEqual({ ok: false, problem: { kind: 'unreachable' } });
});

test('the line is protected by the authority that the provisioning file names, and by no other', async () => {
  const folder = temporaryFolder();
  const [certificateFile, keyFile] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=kantor-pusat', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
  const key = ['-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-keyout', keyFile];
  execFileSync('openssl', ['req', '-x509', ...subject, ...key, '-out', certificateFile], { stdio: 'ignore' });
  const secure = await startTestHeadOffice({ clock, settings: { tls: { certificateFile, keyFile } } });
  const { keys } = kioskConfigFile().headOffice;
  const reach = (change: object) => {
    const config = kioskConfig({ headOffice: { url: secure.address, keys, ...change } });
    return createHeadOfficeClient(headOfficeConnection(config.headOffice), () => undefined).checkHealth();
  };
  expect(secure.address).toMatch(/^https:/);
  expect(await reach({ authorityFile: certificateFile })).toMatchObject({ ok: true });
  expect(await reach({})).toEqual({ ok: false, problem: { kind: 'unreachable' } });
  await secure.stop();
});
