import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sessionSchema } from '../../../../contract/head-office/accounts.ts';
import { nikOf, trainingPassword } from '../../../../head-office/training/participants.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  getMembership,
  participantOf,
  signIn,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { said } from '../../../fixtures/head-office/said.ts';

const MINUTES = 30;
let headOffice: TestHeadOffice;
const clock = new TestClock();
headOfficeForAll({ kiosks: [], clock }, (started) => {
  ({ headOffice } = started);
});

const siti = participantOf('bpu-under-ceiling').email;
const budi = participantOf('pu-resigned').email;

function trySignIn(email: string, password: string) {
  return headOffice.send('POST', '/v1/sessions', { email, password });
}

describe('signing in', () => {
  test('opens a session that lasts as long as it says, and no longer', async () => {
    const session = await signIn(headOffice, 'bpu-under-ceiling');
    expect(session.expiresAt).toBe(new Date(clock.now().getTime() + MINUTES * 60_000).toISOString());
    clock.advanceMinutes(MINUTES - 1);
    expect((await getMembership(headOffice, session)).email).toBe(siti);
    clock.advanceMinutes(1);
    const late = await headOffice.send('GET', '/v1/me/membership', undefined, session.token);
    expect(late).toMatchObject({ status: 401, body: { code: 'sessionExpired' } });
  });

  test('takes the address in any case', async () => {
    expect((await trySignIn(siti.toUpperCase(), trainingPassword)).status).toBe(201);
  });

  test('answers a wrong password and an unknown address alike', async () => {
    const wrong = await trySignIn(budi, 'salah-sekali');
    const unknown = await trySignIn('tidak.ada@contoh.id', 'salah-sekali');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'credentials' } });
    expect(said(unknown.body)).toBe(said(wrong.body));
  });

  test('is refused after too many attempts until Retry-After has passed, for that account alone', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await trySignIn('tono.subagyo@contoh.id', 'salah-sekali')).status).toBe(401);
    }
    const blocked = await trySignIn('tono.subagyo@contoh.id', trainingPassword);
    expect(blocked).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect((await trySignIn('indah.kusuma@contoh.id', trainingPassword)).status).toBe(201);
    const seconds = Number(blocked.headers.get('retry-after'));
    expect(seconds).toBe(15 * 60);
    clock.advanceMinutes(seconds / 60);
    expect((await trySignIn('tono.subagyo@contoh.id', trainingPassword)).status).toBe(201);
  });

  test('counts guesses made at the same time', async () => {
    const guesses = Array.from({ length: 9 }, (_, place) =>
      trySignIn('wahyu.hidayat@contoh.id', `tebak-${place}`),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });

  test('does not count where it succeeds, and forgets no failure before it', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await trySignIn(budi, 'salah-sekali');
    for (let round = 0; round < 3; round += 1)
      expect((await trySignIn(budi, trainingPassword)).status).toBe(201);
    expect((await trySignIn(budi, 'salah-sekali')).status).toBe(401);
    expect((await trySignIn(budi, trainingPassword)).status).toBe(429);
  });
});

test('signing out makes the token worth nothing', async () => {
  const { token } = await signIn(headOffice, 'bpu-under-ceiling');
  expect((await headOffice.send('DELETE', '/v1/sessions/current', undefined, token)).status).toBe(204);
  expect((await headOffice.send('DELETE', '/v1/sessions/current', undefined, token)).status).toBe(401);
  expect((await headOffice.send('GET', '/v1/me/membership', undefined, token)).status).toBe(401);
});

test('neither tokens nor passwords are kept as they are', async () => {
  const { token } = await signIn(headOffice, 'bpu-under-ceiling');
  for (const file of await readdir(headOffice.dataFolder)) {
    const content = await readFile(join(headOffice.dataFolder, file), 'latin1');
    expect(content.includes(token)).toBe(false);
    expect(content.includes(trainingPassword)).toBe(false);
  }
});

describe('registration', () => {
  const mega = participantOf('no-account-bpu');
  const right = {
    nik: nikOf(mega, '2026-11-18'),
    kpj: mega.cards[0]?.kpj,
    name: mega.name,
    birthDate: mega.birthDate,
    email: 'mega.baru@contoh.id',
    phone: '+6281211112222',
    password: 'kata-sandi-mega',
  };
  function register(change: Partial<Record<keyof typeof right, string>>) {
    clock.advanceMinutes(16);
    return headOffice.send('POST', '/v1/accounts', { ...right, ...change });
  }

  test.each([
    ['NIK', { nik: nikOf(participantOf('no-account-pu'), '2026-11-18') }],
    ['KPJ', { kpj: '26900000000' }],
    ['name', { name: 'MEGA PUSPITO' }],
    ['birth date', { birthDate: '1993-06-25' }],
  ])('with another %s finds nobody, and does not tell why', async (_what, change) => {
    const answer = await register(change);
    expect(answer).toMatchObject({ status: 422, body: { code: 'registryDiffers' } });
    expect(answer.body).not.toHaveProperty('faults');
  });

  test('is refused when the address has an account', async () => {
    expect(await register({ email: siti })).toMatchObject({ status: 409, body: { code: 'accountExists' } });
  });

  test('is refused with a password that anybody would try', async () => {
    expect(await register({ password: 'password' })).toMatchObject({
      status: 400,
      body: { code: 'malformed', faults: [{ path: 'password', message: 'password.common' }] },
    });
  });

  test('with all data right opens an account, signs in and takes over the ways of contact', async () => {
    const answer = await register({ name: 'mega  puspita' });
    expect(answer.status).toBe(201);
    const membership = await getMembership(headOffice, sessionSchema.parse(answer.body));
    expect(membership).toMatchObject({ nik: right.nik, email: right.email, phone: right.phone });
    expect((await trySignIn('mega.baru@contoh.id', 'kata-sandi-mega')).status).toBe(201);
  });

  test('a second time is refused, also under another address', async () => {
    const answer = await register({ email: 'mega.lain@contoh.id' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'accountExists' } });
  });

  test('of one participant twice at once opens one account', async () => {
    const dewi = participantOf('no-account-pu');
    const data = {
      ...right,
      nik: nikOf(dewi, '2026-11-18'),
      kpj: dewi.cards[0]?.kpj,
      birthDate: dewi.birthDate,
    };
    const name = 'r ay dewi kusuma wardhani s kom';
    const both = await Promise.all(
      ['dewi.satu@contoh.id', 'dewi.dua@contoh.id'].map((email) =>
        headOffice.send('POST', '/v1/accounts', { ...data, name, email }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('is refused after too many attempts for one NIK, not for another', async () => {
    clock.advanceMinutes(16);
    const guess = (nik: string) =>
      headOffice.send('POST', '/v1/accounts', { ...right, nik, kpj: '26900000000' });
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await guess('3273010101900001')).status).toBe(422);
    const blocked = await guess('3273010101900001');
    expect(blocked).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await guess('3273010101900002')).status).toBe(422);
  });
});
