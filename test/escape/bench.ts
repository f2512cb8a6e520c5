import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptGroup, AttemptResult } from './attempt.ts';
import { differences, type Facts, factsOf } from './facts.ts';
import type { Testbed } from './testbed.ts';

/** Long enough for a dialog or a program to appear. */
const SETTLE_MS = 300;
/** By then a window that was taken away, or a page that hung, must be back. */
const BACK_MS = 15_000;
const HANG_MS = 5_000;
/** Asked while it hung, it would not answer later either. */
const LOOK_MS = 2_500;

export interface Outcome {
  readonly group: string;
  readonly name: string;
  readonly result: string;
  /** Each fact by which somebody is out. */
  readonly out: readonly string[];
}

/** Tries every attempt and looks from outside what came of it. */
export async function tryAll(
  testbed: Testbed,
  groups: readonly AttemptGroup[],
  onOutcome: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name: group, screen, attempts } of groups) {
    await testbed.goTo(screen);
    let base = await settled(testbed);
    for (const attempt of attempts) {
      const { result, succeeded } = await Promise.race([
        attempt.run(testbed),
        tooLong(attempt.longestMs),
      ]).catch((error: unknown) => ({
        result: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
        succeeded: false,
      }));
      const seen = await changesSince(testbed, base);
      const out = succeeded ? [`it got: ${result}`, ...seen] : seen;
      const outcome = { group, name: attempt.name, result, out };
      outcomes.push(outcome);
      onOutcome(outcome);
      if (out.length === 0 && (await testbed.isSamePage())) continue;
      await testbed.goTo(screen);
      base = await settled(testbed);
    }
  }
  return outcomes;
}

/** A page that hangs answers nobody; what counts is what can be seen then. */
async function tooLong(ms = HANG_MS): Promise<AttemptResult> {
  await sleep(ms);
  return { result: 'the page hung' };
}

async function settled(testbed: Testbed): Promise<Facts> {
  await sleep(2 * SETTLE_MS);
  return factsOf(testbed);
}

async function changesSince(testbed: Testbed, base: Facts): Promise<readonly string[]> {
  await sleep(SETTLE_MS);
  const until = Date.now() + BACK_MS;
  for (;;) {
    const changed = await Promise.race([look(testbed, base), noAnswer()]);
    if (changed.length === 0 || Date.now() > until) return changed;
    await sleep(SETTLE_MS / 3);
  }
}

async function noAnswer(): Promise<string[]> {
  await sleep(LOOK_MS);
  return ['the kiosk does not answer'];
}

async function look(testbed: Testbed, base: Facts): Promise<string[]> {
  try {
    return differences(base, await factsOf(testbed));
  } catch (error) {
    return [`the kiosk does not answer: ${error instanceof Error ? error.message : error}`];
  }
}
