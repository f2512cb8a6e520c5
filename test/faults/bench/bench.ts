import { Dice } from '../../fixtures/numbers/dice.ts';
import { type Branch, MOST_VISITORS } from '../branch/branch.ts';
import type { FaultKind } from '../branch/fault-kind.ts';
import { Branches } from './branches.ts';
import { recover } from './recover.ts';
import { type Verification, verifyReceipts } from './verify-receipts.ts';

/** One round: what went wrong, what became of the claims, and why the kiosk is not back where it is not. */
export interface Round extends Verification {
  readonly number: number;
  readonly kind: string;
  readonly outOfService: string | undefined;
}

export interface BenchOptions {
  readonly seed: number;
  /** Numbers of the rounds, such as 1 to 1000; a round falls the same by its number and the seed. */
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly FaultKind[];
  readonly onRound?: (round: Round) => void;
}

/** Breaks things round by round on one branch; a kiosk that does not come back is replaced by a new branch. */
export async function runBench(options: BenchOptions): Promise<Round[]> {
  const { seed, from, to, kinds, onRound = () => undefined } = options;
  const rounds: Round[] = [];
  const branches = new Branches();
  try {
    for (let number = from; number <= to; number += 1) {
      const kind = kindOf(number, kinds, seed);
      const branch = await branches.for(kind);
      const round = await runRound(branch, kind, number, new Dice(seed, `round ${number}`));
      rounds.push(round);
      onRound(round);
      if (round.outOfService !== undefined) await branches.giveUp(kind);
    }
    return rounds;
  } finally {
    await branches.close();
  }
}

/** All kinds come equally often, in an order that is drawn anew each time. */
function kindOf(number: number, kinds: readonly FaultKind[], seed: number): FaultKind {
  const [turn, place] = [Math.floor((number - 1) / kinds.length), (number - 1) % kinds.length];
  const kind = new Dice(seed, `turn ${turn}`).shuffle(kinds)[place];
  if (!kind) throw new Error('there is no kind of fault to draw from');
  return kind;
}

async function runRound(branch: Branch, kind: FaultKind, number: number, dice: Dice): Promise<Round> {
  const earlier = branch.kiosk.receipts.map(({ receiptNumber }) => receiptNumber);
  await branch.registry.provide(MOST_VISITORS);
  await kind.run(branch, dice);
  const outOfService = await recover(branch, kind, dice);
  const receipts = branch.kiosk.receipts.slice(earlier.length);
  const verification = await verifyReceipts(branch, receipts, new Set(earlier));
  return { number, kind: kind.name, outOfService, ...verification };
}
