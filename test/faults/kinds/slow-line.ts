import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { Branch } from '../branch/branch.ts';
import type { FaultKind } from '../branch/fault-kind.ts';

// The branch's kiosk waits two seconds for an answer, so that these lines are to it what slower ones are to others.

/** Longer than some claims take here, shorter than others do. */
const LONGEST_LASTING_MS = 3_000;

/** The line carries a claim in more time than a call may take. */
export const slowLine: FaultKind = {
  name: 'line slow',
  async run(branch, dice) {
    branch.line.narrows.shape = { kilobits: dice.whole(300, 1_500) };
    await claimLarge(branch, dice);
  },
};

/** Connections break in the middle of a part, and segments are lost on the way. */
export const lossyLine: FaultKind = {
  name: 'line loses and breaks',
  async run(branch, dice) {
    const lost = dice.roll() * 0.1;
    branch.line.narrows.shape = {
      kilobits: dice.whole(1_000, 4_000),
      loss: () => dice.chance(lost),
      breaksAfter: () => (dice.chance(0.5) ? dice.whole(8_000, 120_000) : undefined),
    };
    await claimLarge(branch, dice);
  },
};

/** Hardly anything gets through: visits give up, too. */
export const narrowLine: FaultKind = {
  name: 'line narrow',
  async run(branch, dice) {
    const visiting = branch.visit(dice, false, largePhoto(dice));
    await pause(dice.roll() * 150);
    branch.line.narrows.shape = { kilobits: dice.whole(16, 128) };
    await visiting;
    await pause(dice.whole(0, LONGEST_LASTING_MS));
  },
};

/** People claim with large pictures; the kiosk may lose its power while one of them is on its way. */
async function claimLarge(branch: Branch, dice: Dice): Promise<void> {
  for (let visits = dice.whole(1, 2); visits > 0; visits -= 1) {
    await branch.visit(dice, false, largePhoto(dice));
  }
  await pause(dice.whole(0, LONGEST_LASTING_MS));
  if (!dice.chance(0.3)) return;
  branch.kiosk.kill();
  await branch.kiosk.ended();
  await branch.kiosk.start();
  await pause(dice.whole(0, LONGEST_LASTING_MS));
}

/** Within what a photo may be, which is soon there on no line of these. */
function largePhoto(dice: Dice): number {
  return dice.whole(100_000, 400_000);
}
