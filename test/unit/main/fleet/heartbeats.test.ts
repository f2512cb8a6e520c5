import { expect, onTestFinished, test } from 'vitest';
import type { ProblemCode } from '../../../../contract/head-office/problems.ts';
import { fail } from '../../../../contract/outcome.ts';
import { startHeartbeats } from '../../../../main/fleet/heartbeats.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { heartbeatOf } from '../../../fixtures/fleet/heartbeats.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';

/** A kiosk whose heartbeats are all answered by one problem. */
async function refusedBy(code: ProblemCode, retryAfterSeconds: number | null) {
  const { kid, privateKey, publicKey, ...kiosk } = await makeKiosk();
  const clock = new TestClock();
  const refusals: string[] = [];
  let sent = 0;
  const heartbeats = startHeartbeats({
    headOffice: {
      async sendHeartbeat() {
        sent += 1;
        return fail({ kind: 'problem', code, retryAfterSeconds });
      },
    },
    key: { kid, privateKey, publicJwk: publicKey },
    keys: [],
    clock,
    everySeconds: 3_600,
    readState: async () => heartbeatOf(kiosk, clock.now()),
    orders: { done: () => [], carryOut: async () => undefined },
    envelopes: { page: () => [], told: () => false },
    onReceiptsGiven: () => undefined,
    onRefused: (because) => refusals.push(because),
    onBug: (error) => {
      throw error;
    },
  });
  onTestFinished(heartbeats.stop);
  /** One is wanted; how many were sent by then. */
  const sends = async (expected: number) => {
    heartbeats.send();
    await eventually(() => expect(sent).toBe(expected));
  };
  return { clock, refusals, sends };
}

test('a kiosk that was revoked says so once, and sends none until it may', async () => {
  const { clock, refusals, sends } = await refusedBy('kioskRevoked', 3_600);
  await sends(1);
  await eventually(() => expect(refusals).toEqual(['kioskRevoked']));
  clock.advanceMinutes(59);
  await sends(1);
  clock.advanceMinutes(1);
  await sends(2);
  expect(refusals).toEqual(['kioskRevoked']);
});

test('one that is not known yet goes on asking', async () => {
  const { refusals, sends } = await refusedBy('kioskUnknown', null);
  await sends(1);
  await eventually(() => expect(refusals).toEqual(['kioskUnknown']));
  await sends(2);
});
