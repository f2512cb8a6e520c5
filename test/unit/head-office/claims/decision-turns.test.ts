import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDecisionTurns } from '../../../../head-office/claims/decision-turns.ts';
import { Overloaded } from '../../../../head-office/overloaded.ts';
import { OwnFault } from '../../../../head-office/own-fault.ts';

/** By the test's clock. */
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const LIMITS = { decisions: 8, connectSeconds: 5 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A database that answers so many decisions at once in time, and of more than these none. */
function database(answered: () => number) {
  let [running, most] = [0, 0];
  return {
    mostSince() {
      const seen = most;
      most = running;
      return seen;
    },
    async decide(): Promise<void> {
      running += 1;
      most = Math.max(most, running);
      await sleep(10);
      const isLate = running > answered();
      running -= 1;
      if (isLate) throw Object.assign(new Error('mute'), { code: 'ETIMEDOUT' });
    },
  };
}

type Turns = ReturnType<typeof createDecisionTurns>;

/** So many decisions that arrive together; how many were made. */
async function arrive(turns: Turns, decide: () => Promise<void>, count: number): Promise<number> {
  const all = Array.from({ length: count }, () => turns.run(decide));
  const settled = Promise.allSettled(all);
  await vi.runAllTimersAsync();
  return (await settled).filter(({ status }) => status === 'fulfilled').length;
}

test('as many at once as are configured, while the database answers', async () => {
  const turns = createDecisionTurns(LIMITS);
  const { decide, mostSince } = database(() => 8);
  expect(await arrive(turns, decide, 40)).toBe(40);
  expect(mostSince()).toBe(8);
});

test('one at a time comes through where the database answers no more, and all again once it does', async () => {
  const turns = createDecisionTurns(LIMITS);
  let answered = 1;
  const { decide, mostSince } = database(() => answered);
  await arrive(turns, decide, 20);
  mostSince();
  expect(await arrive(turns, decide, 4)).toBeGreaterThan(0);
  expect(mostSince()).toBeLessThanOrEqual(2);
  answered = 8;
  await arrive(turns, decide, 60);
  mostSince();
  expect(await arrive(turns, decide, 40)).toBe(40);
  expect(mostSince()).toBe(8);
});

test.each([
  ['of its own code', new TypeError('wrong')],
  ['of its own set-up, as an edition that is not here', new OwnFault('no such edition')],
  ['of load', new Overloaded('passwords to be hashed')],
])('a fault %s is no sign of a slow database', async (_what, fault) => {
  const turns = createDecisionTurns(LIMITS);
  await Promise.allSettled(Array.from({ length: 20 }, () => turns.run(() => Promise.reject(fault))));
  const { decide, mostSince } = database(() => 8);
  await arrive(turns, decide, 20);
  expect(mostSince()).toBe(8);
});

test('whoever waits longer than for a connection is sent away, and takes nobody\u2019s turn later', async () => {
  const turns = createDecisionTurns({ ...LIMITS, decisions: 1 });
  const first = turns.run(() => sleep(8_000));
  const late = turns.run(async () => 'never');
  const refused = expect(late).rejects.toThrow(Overloaded);
  await vi.advanceTimersByTimeAsync(6_000);
  await refused;
  const next = turns.run(async () => 'next');
  await vi.advanceTimersByTimeAsync(3_000);
  await first;
  expect(await next).toBe('next');
  expect(await turns.run(async () => 'then')).toBe('then');
});

test('never more than are configured, never none, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(10), { maxLength: 12 }), async (rounds) => {
      const turns = createDecisionTurns(LIMITS);
      for (const answered of rounds) {
        const { decide, mostSince } = database(() => answered);
        await arrive(turns, decide, 12);
        const most = mostSince();
        expect(most).toBeGreaterThan(0);
        expect(most).toBeLessThanOrEqual(LIMITS.decisions);
      }
      expect(await arrive(turns, database(() => 8).decide, 8)).toBe(8);
    }),
    { numRuns: 30 },
  );
});
