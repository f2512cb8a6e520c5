import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { Branch } from '../branch/branch.ts';
import type { FaultKind } from '../branch/fault-kind.ts';
import { killPoints, postponePoints } from '../kiosk/protocol.ts';
import { moments } from '../line/fate.ts';

/** A visit without faults has about twenty actions. */
const ACTIONS = 20;
/** Longer than a visit and its sending take. */
const LONGEST_VISIT_MS = 400;

/** SIGKILL at a point of the visit, of storing, of sending or of settling. */
export const killedAtPoint: FaultKind = {
  name: 'kiosk killed at a point',
  async run(branch, dice) {
    const point = dice.pick(killPoints.filter((each) => each !== 'start'));
    branch.kiosk.dieAt(point, point === 'action' ? dice.whole(1, ACTIONS) : 1);
    await branch.visit(dice, true);
    await killAndWait(branch);
  },
};

/** SIGKILL at any time from the first touch to some time after the receipt. */
export const killedAtRandom: FaultKind = {
  name: 'kiosk killed at any time',
  async run(branch, dice) {
    const visiting = branch.visit(dice, true);
    await pause(dice.roll() * LONGEST_VISIT_MS);
    await killAndWait(branch);
    await visiting;
  },
};

/** SIGKILL while an envelope is on its way: begun, passed on, answered, the answer begun. */
export const killedWhileSending: FaultKind = {
  name: 'kiosk killed while sending',
  async run(branch, dice) {
    killAtMoment(branch, dice);
    await branch.visit(dice, true);
    await killAndWait(branch);
  },
};

/** Killed again and again while it starts and sends what waits; the power comes and goes. */
export const killedAgain: FaultKind = {
  name: 'kiosk killed again and again',
  async run(branch, dice) {
    branch.line.fate = ({ isClaim }) => (isClaim ? { kind: 'drop', where: 'request' } : { kind: 'pass' });
    await branch.visit(dice);
    await killAndWait(branch);
    if (dice.chance(0.5)) branch.line.heal();
    const points = [
      ...killPoints.slice(killPoints.indexOf('recordDecision:before')),
      ...postponePoints,
      'start',
    ] as const;
    for (let times = dice.whole(1, 3); times > 0; times -= 1) {
      await branch.kiosk.start({ point: dice.pick(points), time: 1 });
      await pause(dice.whole(20, 300));
      await killAndWait(branch);
    }
  },
};

function killAtMoment({ line, kiosk }: Branch, dice: Dice): void {
  const chosen = dice.pick(moments);
  line.onMoment = (moment) => {
    if (moment === chosen) kiosk.kill();
  };
}

async function killAndWait({ kiosk }: Branch): Promise<void> {
  kiosk.kill();
  await kiosk.ended();
}
