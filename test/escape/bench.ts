import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptGroup, Told } from './attempt.ts';
import { differences, type Facts, factsOf } from './facts.ts';
import type { Stage } from './stage.ts';

/** Long enough for a dialog or a program to appear. */
const SETTLE_MS = 300;
/** By then a window that was taken away, or a page that hung, must be back. */
const BACK_MS = 30_000;
const HANG_MS = 5_000;

export interface Outcome {
  readonly group: string;
  readonly name: string;
  readonly said: string;
  /** Each fact by which somebody is out. */
  readonly out: readonly string[];
}

/** Tries every attempt and looks from outside what came of it. */
export async function tryAll(
  stage: Stage,
  groups: readonly AttemptGroup[],
  onOutcome: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name: group, screen, attempts } of groups) {
    await stage.goTo(screen);
    let base = await settled(stage);
    for (const attempt of attempts) {
      const { said, gotIt } = await Promise.race([attempt.run(stage), tooLong()]).catch((error: unknown) => ({
        said: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
        gotIt: false,
      }));
      const seen = await changesSince(stage, base);
      const out = gotIt ? [`it got: ${said}`, ...seen] : seen;
      const outcome = { group, name: attempt.name, said, out };
      outcomes.push(outcome);
      onOutcome(outcome);
      if (out.length === 0 && (await stage.isSamePage())) continue;
      await stage.goTo(screen);
      base = await settled(stage);
    }
  }
  return outcomes;
}

/** A page that hangs answers nobody; what counts is what can be seen then. */
async function tooLong(): Promise<Told> {
  await sleep(HANG_MS);
  return { said: 'the page hung' };
}

async function settled(stage: Stage): Promise<Facts> {
  await sleep(2 * SETTLE_MS);
  return factsOf(stage);
}

async function changesSince(stage: Stage, base: Facts): Promise<readonly string[]> {
  await sleep(SETTLE_MS);
  const until = Date.now() + BACK_MS;
  for (;;) {
    const changed = await Promise.race([look(stage, base), noAnswer()]);
    if (changed.length === 0 || Date.now() > until) return changed;
    await sleep(SETTLE_MS / 3);
  }
}

async function noAnswer(): Promise<string[]> {
  await sleep(HANG_MS);
  return ['the kiosk does not answer'];
}

async function look(stage: Stage, base: Facts): Promise<string[]> {
  try {
    return differences(base, await factsOf(stage));
  } catch (error) {
    return [`the kiosk does not answer: ${error instanceof Error ? error.message : error}`];
  }
}
