import { expect, test } from 'vitest';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import { startTestHeadOffice } from '../../../fixtures/head-office/head-office.ts';

const core = await makeCoreClient();

const start = (more: object = {}) =>
  stoppable(
    startTestHeadOffice({
      settings: { core: { clients: [core.configured], pollMilliseconds: 20, ...more } },
    }),
  );

/** Whether an answer has come by now. */
function watch<T>(answer: Promise<T>) {
  const state = { done: false };
  void answer.then(() => {
    state.done = true;
  });
  return state;
}

test('a head office that ends answers all that wait, empty', async () => {
  // Longer than the test has: only the end can be what answers.
  const headOffice = await start({ mostWaitSeconds: 29 });
  const token = await core.token(headOffice);
  const waiting = core.events(headOffice, { wait: '29' }, token);
  const state = watch(waiting);
  await core.events(headOffice, {}, token);
  expect(state.done).toBe(false);
  await headOffice.stop();
  expect((await waiting).events).toEqual([]);
});

test('of one client only so many answers wait, and one that has hung up makes room', async () => {
  const headOffice = await start({ mostWaiting: 1 });
  const token = await core.token(headOffice);
  const gone = new AbortController();
  const first = core.get(headOffice, '/core/v1/events?wait=25', token, gone.signal).catch(() => 'gone');
  const path = '/core/v1/events?wait=1';
  const refused = await eventually(async () => {
    const answer = await core.get(headOffice, path, token);
    expect(answer.status).toBe(429);
    return answer;
  });
  expect(refused.body).toMatchObject({ code: 'tooManyAttempts' });
  expect(Number(refused.headers.get('retry-after'))).toBe(1);
  gone.abort();
  expect(await first).toBe('gone');
  await eventually(async () => expect((await core.get(headOffice, path, token)).status).toBe(200));
});

test('no answer may wait for longer than a silent connection lives', async () => {
  await expect(start({ mostWaitSeconds: 30 })).rejects.toThrow('limits.silentSeconds');
});
