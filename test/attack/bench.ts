import { Dice } from '../fixtures/numbers/dice.ts';
import type { Attempt, AttemptGroup, AttemptResult } from './attempt.ts';
import { requestRefused } from './bystanders.ts';
import { changedTables, type Facts, factsOf, rowsLeft } from './facts.ts';
import type { Testbed } from './testbed.ts';
import { Meter, type Metered } from './wire/meter.ts';

/** Kept from what it wanted, got it, kept others from theirs, or got no answer that the contract knows. */
type Verdict = 'refused' | 'through' | 'starved' | 'unanswered';

export interface Tried {
  readonly group: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** Each fact by which it is more than refused. */
  readonly facts: readonly string[];
  readonly requests: number;
  readonly bytes: number;
  readonly cpuMilliseconds: number;
  readonly rows: number;
}

/** Whom one attempt may need. */
const MOST_CLAIMANTS = 60;
const COUNTS: readonly string[] = ['attempts', 'attempt_keys'];

/** Tries every attempt, each by somebody at a new address, and looks at what really happened. */
export async function tryAll(
  testbed: Testbed,
  groups: readonly AttemptGroup[],
  seed: number,
  onTried: (tried: Tried) => void = () => undefined,
): Promise<readonly Tried[]> {
  const all: Tried[] = [];
  for (const { name: group, attempts } of groups) {
    for (const attempt of attempts) {
      const tried = await tryOne(testbed, group, attempt, all.length, seed);
      all.push(tried);
      onTried(tried);
    }
  }
  return all;
}

async function tryOne(
  testbed: Testbed,
  group: string,
  attempt: Attempt,
  place: number,
  seed: number,
): Promise<Tried> {
  const { headOffice, database } = testbed;
  await testbed.calm();
  await testbed.claimants.atLeast(MOST_CLAIMANTS);
  const meter = new Meter(testbed.secrets);
  const sender = testbed.sender(addressOf(place), (exchange) => meter.see(exchange));
  const dice = new Dice(seed, `${group}/${attempt.name}`);
  const before = await factsOf(database);
  const cpuBefore = headOffice.cpuMilliseconds();
  const result = await attempt.run(testbed, { sender, dice }).catch(failed);
  const cpuMilliseconds = headOffice.cpuMilliseconds() - cpuBefore;
  const after = await factsOf(database);
  const got = [
    ...(result.succeeded ? [result.note] : []),
    ...meter.metered.got,
    ...changesOf(attempt, before, after).map((table) => `changed: ${table}`),
  ];
  const wasCounted = COUNTS.some((table) => hasMore(before, after, table));
  const kept = await requestRefused(testbed, sender.from, wasCounted);
  const starved = [...(result.starved ? [result.note] : []), ...(kept === undefined ? [] : [kept])];
  const { requests, bytes, unanswered } = meter.metered;
  return {
    group,
    name: attempt.name,
    ...judge(got, starved, unanswered),
    note: result.note,
    requests,
    bytes,
    cpuMilliseconds,
    rows: rowsLeft(before, after),
  };
}

function judge(
  got: readonly string[],
  starved: readonly string[],
  unanswered: Metered['unanswered'],
): Pick<Tried, 'verdict' | 'facts'> {
  if (got.length > 0) return { verdict: 'through', facts: got };
  if (starved.length > 0) return { verdict: 'starved', facts: starved };
  return { verdict: unanswered.length > 0 ? 'unanswered' : 'refused', facts: unanswered };
}

function changesOf({ mayChange = [], leavesNoRow }: Attempt, before: Facts, after: Facts): string[] {
  const allowed: readonly string[] = mayChange;
  const changed = changedTables(before, after).filter((table) => !allowed.includes(table));
  if (!leavesNoRow) return changed;
  return [...changed, ...COUNTS.filter((table) => hasMore(before, after, table))];
}

function hasMore(before: Facts, after: Facts, table: string): boolean {
  return (after.get(table)?.rows ?? 0) > (before.get(table)?.rows ?? 0);
}

/** An attempt that cannot be made is no proof of anything. */
function failed(error: unknown): AttemptResult {
  const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return { note: `could not be tried: ${why}`, succeeded: true };
}

/** Each attacker in a network of their own. */
function addressOf(place: number): string {
  return `127.${10 + Math.floor(place / 250)}.${(place % 250) + 1}.7`;
}
