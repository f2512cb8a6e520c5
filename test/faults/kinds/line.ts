import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { FaultKind } from '../branch/fault-kind.ts';
import { type Fate, garbage } from '../line/fate.ts';

/** So long a fault lasts after the last visit, at the most, before the line is mended. */
const LONGEST_LASTING_MS = 600;

/** Draws what happens to one request. */
type Draw = (dice: Dice) => Fate;

const faults: readonly (readonly [name: string, draw: Draw])[] = [
  ['line drops connections', (dice) => ({ kind: 'drop', where: side(dice) })],
  ['line delays', (dice) => ({ kind: 'delay', where: side(dice), ms: delay(dice) })],
  ['line cuts a request short', (dice) => ({ kind: 'cut', where: 'request', share: dice.roll() })],
  ['line cuts an answer short', (dice) => ({ kind: 'cut', where: 'answer', share: dice.roll() * 0.9 })],
  ['line duplicates requests', (dice) => twice(dice)],
  ['line reorders requests', (dice) => ({ kind: 'overtaken', ms: dice.whole(50, 400) })],
  ['line answers 429', (dice) => ({ kind: 'answer', status: 429, ...retryAfter(dice) })],
  ['line answers 500', (dice) => ({ kind: 'answer', status: dice.pick([500, 502, 504]) })],
  ['line answers 503', (dice) => ({ kind: 'answer', status: 503, ...retryAfter(dice) })],
  ['line answers garbage', (dice) => ({ kind: 'garbage', what: dice.pick(garbage) })],
  ['line gives another answer', () => ({ kind: 'foreignAnswer' })],
];

/** Faults of the line, each request drawn by itself; and at last all of them at once. */
export const connectionErrors: readonly FaultKind[] = [
  ...faults.map(([name, draw]) => connectionError(name, draw)),
  connectionError('line does everything at once', (dice) => dice.pick(faults)[1](dice)),
];

function connectionError(name: string, draw: Draw): FaultKind {
  return {
    name,
    async run(branch, dice) {
      const onClaimsOnly = dice.chance(0.6);
      const often = 0.3 + dice.roll() * 0.7;
      branch.line.fate = ({ isClaim }) =>
        (isClaim || !onClaimsOnly) && dice.chance(often) ? draw(dice) : { kind: 'pass' };
      for (let visits = dice.whole(1, 3); visits > 0; visits -= 1) await branch.visit(dice);
      await pause(dice.whole(0, LONGEST_LASTING_MS));
    },
  };
}

/** Somebody on the way who shows another certificate, from before a visit or within it. */
export const wrongCertificate: FaultKind = {
  name: 'line shows a wrong certificate',
  async run(branch, dice) {
    const which = dice.pick(['stranger', 'otherHost'] as const);
    const visiting = branch.visit(dice);
    await pause(dice.roll() * 150);
    branch.line.show(which);
    await visiting;
    await pause(dice.whole(0, LONGEST_LASTING_MS));
  },
};

/** No line at all from some instant of a visit on; then back with several claims waiting. */
export const lineDown: FaultKind = {
  name: 'line down and back',
  async run(branch, dice) {
    for (let visits = dice.whole(1, 3); visits > 0; visits -= 1) {
      const visiting = branch.visit(dice);
      await pause(dice.roll() * 120);
      branch.line.cut();
      await visiting;
      await pause(dice.whole(0, LONGEST_LASTING_MS));
      branch.line.heal();
    }
  },
};

const side = (dice: Dice) => dice.pick(['request', 'answer'] as const);

/** Some are longer than the kiosk waits for an answer. */
function delay(dice: Dice): number {
  return dice.chance(0.1) ? dice.whole(2_100, 2_400) : dice.whole(5, 300);
}

function twice(dice: Dice): Fate {
  return dice.chance(0.5)
    ? { kind: 'duplicate', times: dice.whole(2, 4) }
    : { kind: 'again', afterMs: dice.whole(1, 500) };
}

function retryAfter(dice: Dice): { retryAfter?: string } {
  const said = dice.pick(['0', '1', undefined, 'Wed, 18 Nov 2026 03:00:01 GMT', '-1', 'soon']);
  return said === undefined ? {} : { retryAfter: said };
}
