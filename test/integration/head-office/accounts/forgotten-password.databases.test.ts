import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { texts } from '../../../../head-office/language/language.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  participantOf,
  signIn,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { PhoneBrowser } from '../../../fixtures/head-office/phone-browser.ts';

const { phone: says } = texts.id;
const mailSchema = z.object({
  mails: z.array(z.object({ to: z.string(), subject: z.string(), text: z.string() })),
});
const clock = new TestClock();
let headOffice: TestHeadOffice;

headOfficeForAll({ kiosks: [], clock }, (started) => {
  ({ headOffice } = started);
});
beforeEach(() => clock.advanceMinutes(61));

async function mailsTo(email: string) {
  const { mails } = mailSchema.parse((await headOffice.send('GET', '/training/mail')).body);
  return mails.filter(({ to }) => to === email);
}

function ask(email: string, language = 'id') {
  return headOffice.send('POST', '/v1/password-resets', { email, language });
}

/** Asks for a link and waits for its e-mail; the link's path. */
async function linkFor(email: string): Promise<string> {
  const before = (await mailsTo(email)).length;
  await ask(email);
  await expect.poll(async () => (await mailsTo(email)).length).toBe(before + 1);
  return linkIn((await mailsTo(email)).at(-1)?.text);
}

function linkIn(text = ''): string {
  const { pathname, search } = new URL(/http\S+/.exec(text)?.[0] ?? '');
  return pathname + search;
}

async function follow(link: string): Promise<PhoneBrowser> {
  const phone = new PhoneBrowser(headOffice.address);
  await phone.open(link);
  return phone;
}

function trySignIn(email: string, password: string) {
  return headOffice.send('POST', '/v1/sessions', { email, password });
}

test('the answer is the same whether the address has an account; a link goes only to one that has', async () => {
  const { email } = participantOf('bpu-under-ceiling');
  const [known, unknown] = [await ask(email.toUpperCase()), await ask('tidak.ada@contoh.id')];
  expect([known.status, unknown.status]).toEqual([204, 204]);
  await expect.poll(() => mailsTo(email)).toHaveLength(1);
  expect(await mailsTo('tidak.ada@contoh.id')).toEqual([]);
  const phone = new PhoneBrowser(headOffice.address);
  await phone.open('/masuk/lupa');
  await phone.submit({ email: 'tidak.ada@contoh.id' });
  expect([phone.status, phone.heading]).toEqual([200, says.sent.title]);
});

test('the e-mail speaks the language of the screen where it was asked for', async () => {
  const { email } = participantOf('age-56-inactive');
  await ask(email, 'en');
  await expect.poll(() => mailsTo(email)).toHaveLength(1);
  const [mail] = await mailsTo(email);
  expect(mail).toMatchObject({ subject: texts.en.mail.reset.subject });
  const phone = await follow(linkIn(mail?.text));
  expect(phone.heading).toBe(texts.en.phone.newPassword.title);
});

test('a link sets a new password once, and ends what was open under the old one', async () => {
  const { email } = participantOf('pu-resigned');
  const before = await signIn(headOffice, 'pu-resigned');
  const link = await linkFor(email);
  const other = await linkFor(email);
  // Mail programs look at links ahead of the person.
  await follow(link);
  const phone = await follow(link);
  await phone.submit({ sandi: 'kebun-teh-sejuk-5', ulang: 'kebun-teh-sejuk-5' });
  expect([phone.status, phone.heading]).toEqual([200, says.changed.title]);

  const closed = await headOffice.send('GET', '/v1/me/membership', undefined, before.token);
  expect(closed).toMatchObject({ status: 401, body: { code: 'sessionExpired' } });
  expect((await trySignIn(email, trainingPassword)).status).toBe(401);
  expect((await trySignIn(email, 'kebun-teh-sejuk-5')).status).toBe(201);
  for (const used of [link, other]) {
    const again = await follow(used);
    expect([again.status, again.heading]).toEqual([410, says.linkOver.title]);
  }
  expect((await mailsTo(email)).at(-1)?.subject).toBe(texts.id.mail.changed.subject);
});

test('of two who use one link at once, one sets the password', async () => {
  const link = await linkFor(participantOf('bpu-over-ceiling').email);
  const phones = [await follow(link), await follow(link)];
  await Promise.all(
    phones.map((phone, place) =>
      phone.submit({ sandi: `sandi-nomor-${place}`, ulang: `sandi-nomor-${place}` }),
    ),
  );
  expect(phones.map(({ heading }) => heading).toSorted()).toEqual(
    [says.changed.title, says.linkOver.title].toSorted(),
  );
});

test('a link is over after its time', async () => {
  const link = await linkFor(participantOf('bpu-under-ceiling').email);
  const phone = await follow(link);
  clock.advanceMinutes(30);
  await phone.submit({ sandi: 'kebun-teh-sejuk-5', ulang: 'kebun-teh-sejuk-5' });
  expect([phone.status, phone.heading]).toEqual([410, says.linkOver.title]);
});

describe('a new password that cannot be taken is explained, and the link stays good', () => {
  test.each([
    ['short', 'pagi', 'pagi', 'Kata sandi paling sedikit 8 huruf. Anda memasukkan 4.'],
    ['long', 'x'.repeat(65), '', 'Kata sandi paling banyak 64 huruf. Pendekkan sedikit.'],
    ['common', 'indonesia', 'indonesia', says.problem.common],
    ['not the same twice', 'kebun-teh-sejuk-5', 'kebun-teh-sejuk-6', says.problem.differs],
    ['empty', '', '', says.problem.emptyPassword],
  ])('%s', async (_what, sandi, ulang, problem) => {
    const link = await linkFor(participantOf('bpu-under-ceiling').email);
    const phone = await follow(link);
    await phone.submit({ sandi, ulang });
    expect([phone.status, phone.problem]).toEqual([422, problem]);
    expect((await follow(link)).heading).toBe(says.newPassword.title);
  });
});

test('whoever asks in another’s name fills a mailbox only so far, and the owner’s links still work', async () => {
  const { email } = participantOf('pu-over-ceiling');
  const count = (await mailsTo(email)).length;
  for (let round = 0; round < 9; round += 1) await ask(email);
  await expect.poll(async () => (await mailsTo(email)).length).toBe(count + 3);
  for (const { text } of (await mailsTo(email)).slice(count)) {
    expect((await follow(linkIn(text))).heading).toBe(says.newPassword.title);
  }
});

test('one address asks so often only', async () => {
  for (let round = 0; round < 10; round += 1)
    expect((await ask(`nomor.${round}@contoh.id`)).status).toBe(204);
  const blocked = await ask('satu.lagi@contoh.id');
  expect(blocked).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
  expect(Number(blocked.headers.get('retry-after'))).toBe(15 * 60);
});

test('a wrong password tried too often holds nobody up once it is replaced', async () => {
  const { email } = participantOf('account-closed');
  for (let guess = 0; guess < 5; guess += 1) await trySignIn(email, 'lupa-lupa-ingat');
  expect((await trySignIn(email, trainingPassword)).status).toBe(429);
  const phone = await follow(await linkFor(email));
  await phone.submit({ sandi: 'kebun-teh-sejuk-5', ulang: 'kebun-teh-sejuk-5' });
  expect((await trySignIn(email, 'kebun-teh-sejuk-5')).status).toBe(201);
});

test('a link is nowhere kept as it was sent', async () => {
  const key = new URLSearchParams(
    (await linkFor(participantOf('bpu-under-ceiling').email)).split('?')[1],
  ).get('kunci');
  for (const file of await readdir(headOffice.dataFolder)) {
    const content = await readFile(join(headOffice.dataFolder, file), 'latin1');
    expect(content.includes(key ?? '')).toBe(false);
  }
});

test('a head office without e-mail sends people to staff', async () => {
  const silent = await startTestHeadOffice({ training: false, clock });
  const asked = await silent.send('POST', '/v1/password-resets', { email: 'a@b.id', language: 'id' });
  expect(asked).toMatchObject({ status: 501, body: { code: 'noMail' } });
  const phone = new PhoneBrowser(silent.address);
  await phone.open('/masuk/lupa');
  expect(phone.heading).toBe(says.noMail.title);
  await silent.stop();
});
