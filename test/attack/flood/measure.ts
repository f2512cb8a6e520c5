import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../../fixtures/numbers/measure.ts';
import type { KioskHand, SealedCase } from '../cast/kiosk.ts';
import type { Testbed } from '../testbed.ts';
import type { Sender } from '../wire/sender.ts';

/** What others meet with for some seconds. */
export interface Measured {
  /** Milliseconds that 99 of 100 questions took at most. */
  readonly health: number;
  readonly policy: number;
  /** Honest claims acknowledged in a second, of those that came. */
  readonly taken: number;
  readonly came: number;
}

const SECONDS = 6;
/** A busy hour of 1,300 kiosks of twenty claims a day is five a second. */
const CLAIMS_A_SECOND = 5;
const PROBE_EVERY_MS = 100;
/** Who asked and was not answered has waited at least so long. */
const UNANSWERED_MS = 30_000;

/** Asks after health and policy, and lets honest kiosks send claims at the pace of a busy hour. */
export async function measure(testbed: Testbed): Promise<Measured> {
  const { kiosks } = testbed;
  const sender = testbed.sender('127.0.0.1');
  const cases = await sealed(testbed, SECONDS * CLAIMS_A_SECOND);
  const until = performance.now() + SECONDS * 1_000;
  const [health, policy, taken] = await Promise.all([
    probe(sender, '/v1/health', until),
    probe(sender, '/v1/policy', until),
    send(sender, kiosks.honest, cases),
  ]);
  return {
    health: percentile(
      health.toSorted((one, other) => one - other),
      99,
    ),
    policy: percentile(
      policy.toSorted((one, other) => one - other),
      99,
    ),
    taken: taken / SECONDS,
    came: CLAIMS_A_SECOND,
  };
}

async function sealed({ kiosks, claimants }: Testbed, count: number): Promise<SealedCase[]> {
  await claimants.enter(count);
  const cases: SealedCase[] = [];
  for (let place = 0; place < count; place += 1)
    cases.push(await kiosks.honest.sealedClaimOf(await claimants.next()));
  return cases;
}

async function probe(sender: Sender, path: string, until: number): Promise<number[]> {
  const asked: Promise<number>[] = [];
  while (performance.now() < until) {
    asked.push(
      sender.get(path).then((answer) => (answer?.status === 200 ? answer.milliseconds : UNANSWERED_MS)),
    );
    await sleep(PROBE_EVERY_MS);
  }
  return Promise.all(asked);
}

/** How many were acknowledged; one that is sent away is told when to come again, and counts as not taken. */
async function send(sender: Sender, kiosk: KioskHand, cases: readonly SealedCase[]): Promise<number> {
  const sent: Promise<number>[] = [];
  for (const each of cases) {
    sent.push(kiosk.put(sender, each).then((answer) => (answer?.status === 200 ? 1 : 0)));
    await sleep(1_000 / CLAIMS_A_SECOND);
  }
  return (await Promise.all(sent)).reduce((sum, one) => sum + one, 0);
}
