import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { FaultKind } from '../branch/fault-kind.ts';

const DAY_MS = 86_400_000;

/** The kiosk's clock is set forward or back by hours or days, several times, while people claim. */
export const clockMoved: FaultKind = {
  name: 'clock moved by days',
  async run(branch, dice) {
    const refuses = dice.chance(0.5);
    branch.line.fate = ({ isClaim }) =>
      refuses && isClaim && dice.chance(0.7) ? { kind: 'answer', status: 503 } : { kind: 'pass' };
    const visiting = branch.visit(dice);
    for (let moves = dice.whole(1, 3); moves > 0; moves -= 1) {
      await pause(dice.roll() * 120);
      branch.kiosk.setClockOff(jump(dice));
    }
    await visiting;
    await branch.visit(dice);
    branch.kiosk.setClockOff(jump(dice));
    await pause(dice.whole(0, 300));
    // A battery that is empty: the clock is wrong from the start.
    if (dice.chance(0.5)) {
      branch.kiosk.kill();
      await branch.kiosk.ended();
      await branch.kiosk.start();
      await branch.visit(dice);
    }
  },
};

function jump(dice: Dice): number {
  const days = dice.chance(0.3) ? dice.roll() : dice.whole(1, 400);
  return Math.round(days * DAY_MS) * (dice.chance(0.5) ? 1 : -1);
}
