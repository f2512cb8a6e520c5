import { NarrowLine } from '../../faults/line/narrow-line.ts';
import { Dice } from '../../fixtures/numbers/dice.ts';
import type { Line } from './kernel-line.ts';

/** Where the kernel cannot make the line: a program that lets as much through, and waits where TCP would send again. */
export async function proxyLine(kbit: number, loss: number, seed: number) {
  const narrows = new NarrowLine();
  const dice = new Dice(seed, 'loss');
  narrows.shape = { kilobits: kbit, loss: () => dice.chance(loss / 100) };
  const line: Line = {
    host: '127.0.0.1',
    through: [],
    what: `a program's (${kbit} kbit/s; ${loss} % of segments wait for TCP's timeout, which is more than fast retransmission costs)`,
    sentBytes: () => undefined,
    close: () => narrows.close(),
  };
  return { line, narrows };
}
