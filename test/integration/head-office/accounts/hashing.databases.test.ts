import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { hashInTurn } from '../../../../head-office/accounts/hash-in-turn.ts';
import { limitAttempts } from '../../../../head-office/accounts/limit-attempts.ts';
import { Overloaded } from '../../../../head-office/overloaded.ts';
import { deskBrowser } from '../../../fixtures/desk/desk.ts';
import { signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { plentyOfAttempts } from '../../../fixtures/head-office/plenty.ts';

// Many sign in at once: hashing has a bound, and everything else goes on beside it.

let headOffice: TestHeadOffice;
let clock: TestClock;
const settings = {
  // Dear, and one at a time.
  passwords: { cost: 32_768, blockSize: 8, parallelization: 1, workers: 1, mostWaiting: 8 },
  attempts: plentyOfAttempts,
};
headOfficeForAll({ settings }, (started) => {
  ({ headOffice, clock } = started);
});

test('health and policy are answered while the queue is full; who finds no place is told when to return', async () => {
  let answered = 0;
  const flood = Array.from({ length: 40 }, async (_, place) => {
    const credentials = { email: `orang${place}@contoh.id`, password: 'tebakan' };
    const answer = await headOffice.send('POST', '/v1/sessions', credentials);
    answered += 1;
    return answer;
  });
  await Promise.race(flood);
  for (const path of ['/v1/health', '/v1/policy', '/v1/keys'])
    expect((await headOffice.send('GET', path)).status).toBe(200);
  expect(answered).toBeLessThan(flood.length);
  const answers = await Promise.all(flood);
  const looked = answers.filter(({ status }) => status === 401);
  const away = answers.filter(({ status }) => status === 503);
  expect(looked.length).toBeGreaterThanOrEqual(9);
  expect(looked.length + away.length).toBe(flood.length);
  expect(away[0]?.body).toMatchObject({ code: 'unavailable' });
  expect(Number(away[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
}, 60_000);

test.each(['/fleet/sign-in', '/desk/sign-in'])(
  'who signs in on the page %s while the queue is full is told when to return',
  async (path) => {
    const browser = await deskBrowser(headOffice, await signedInOperator(headOffice, `op${path.length}`));
    const name = '__Host-anjungan-desk-browser';
    const over = new AbortController();
    const wait = once(over.signal, 'abort');
    const places = 1 + settings.passwords.mostWaiting;
    const held = Array.from({ length: places }, () => hashInTurn(settings.passwords, () => wait));
    const answer = await fetch(`${headOffice.address}${path}`, {
      method: 'POST',
      headers: { cookie: `${name}=${browser.cookie(name)}` },
      body: new URLSearchParams({ name: 'tono', password: 'tebakan', staffId: 'B07', pin: '402816' }),
    });
    over.abort();
    await Promise.all(held);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([
      503,
      String(headOffice.settings.limits.retryAfterSeconds),
    ]);
  },
);

test('an attempt at which nobody has looked counts for nothing', async () => {
  const database = await openDatabaseOf(headOffice);
  onTestFinished(() => database.destroy());
  await database.deleteFrom('attempts').execute();
  const keys = [{ kind: 'signIn', account: 'somebody', source: '192.0.2.1' }] as const;
  const attempt = (work: () => Promise<never>) =>
    limitAttempts({ database, clock, settings: headOffice.settings }, keys, work);
  const counted = async () => (await database.selectFrom('attempts').select('attempt_id').execute()).length;
  const full = async () => {
    throw new Overloaded('a test');
  };
  await expect(attempt(full)).rejects.toThrow(Overloaded);
  expect(await counted()).toBe(0);
  // Whereas what failed otherwise may have told something.
  const broken = async () => {
    throw new Error('broken');
  };
  await expect(attempt(broken)).rejects.toThrow('broken');
  expect(await counted()).toBeGreaterThan(0);
});
