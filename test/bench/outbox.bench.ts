import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '../../main/digest.ts';
import { Dice } from '../fixtures/numbers/dice.ts';
import { median, table, timeEach } from '../fixtures/numbers/measure.ts';
import { contenders } from './outbox/contenders.ts';
import { FILLING, fill } from './outbox/fill.ts';
import { openOutbox, type Sealed } from './outbox/our-outbox.ts';

// Durable enqueue of a 200 KB envelope beside other queues, and the cost of a claim however many wait.

const ENVELOPE_BYTES = 200_000;
/** Enough for every contender to check its write-ahead log over to its database in each round, so that it is paid. */
const CLAIMS_IN_ROUND = 80;
/**
 * Contenders take turns within a round, in another order each time: whatever else the computer does meets them all
 * alike, and none always pays for what the same neighbour left to the disk.
 */
const TURNS_IN_ROUND = 8;
const SEED = 1;

export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      rounds: { type: 'string', default: '40' },
      pending: { type: 'string', default: '1000,100000,1000000' },
      folder: { type: 'string', default: tmpdir() },
    },
  });
  const folder = mkdtempSync(join(values.folder, 'outbox-bench-'));
  const rounds = Number(values.rounds);
  try {
    console.log(
      `Envelopes of ${ENVELOPE_BYTES / 1_000} KB, WAL, each on the disk before the next, one transaction a claim.`,
    );
    console.log(`Medians of ${rounds} rounds of ${CLAIMS_IN_ROUND} claims; contenders take turns.\n`);
    console.log(await compare(folder, rounds));
    console.log(
      `\nOur outbox with claims pending (those of ${FILLING} bytes each, so that the disk suffices).\n`,
    );
    console.log(await deepen(folder, rounds, values.pending.split(',').map(Number)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each envelope another one, as sealed ones are: base64url of random bytes. */
function envelopes(): () => Sealed[] {
  const stem = randomBytes((ENVELOPE_BYTES * 3) / 4).toString('base64url');
  let made = 0;
  return () =>
    Array.from({ length: CLAIMS_IN_ROUND / TURNS_IN_ROUND }, () => {
      made += 1;
      const envelope = `${String(made).padStart(12, '0')}${stem.slice(12)}`;
      return { envelope, envelopeDigest: digestOf(envelope) };
    });
}

async function compare(folder: string, rounds: number): Promise<string> {
  const next = envelopes();
  const all = contenders(folder).map(({ name, enqueue, close }) => ({
    name,
    enqueue,
    close,
    times: newTimes(),
  }));
  await takeTurns(all, rounds, async ({ enqueue, times }) => addTo(times, await timeEach(next(), enqueue)));
  for (const { close } of all) await close();
  const raw = all.find(({ name }) => name.startsWith('raw'))?.times ?? newTimes();
  return table([
    ['durable enqueue', 'us a claim', 'claims/s', 'of raw'],
    ...all.map(({ name, times }) => line(name, times, raw)),
  ]);
}

async function deepen(folder: string, rounds: number, depths: readonly number[]): Promise<string> {
  const next = envelopes();
  const all = await Promise.all(
    depths.map(async (depth) => {
      const file = join(folder, `pending-${depth}.db`);
      const filling = openOutbox(file);
      fill(filling.database, depth);
      await filling.close();
      return { depth, outbox: openOutbox(file), enqueues: newTimes(), takes: newTimes() };
    }),
  );
  await takeTurns(all, rounds, async ({ outbox, enqueues, takes }) => {
    const claims = next();
    addTo(enqueues, await timeEach(claims, outbox.enqueue));
    addTo(takes, await timeEach(claims, outbox.take));
  });
  for (const { outbox } of all) await outbox.close();
  const [first] = all;
  if (!first) return 'no depth was asked for';
  return table([
    ['claims pending', 'us a claim', 'claims/s', `of ${first.depth}`],
    ...all.map(({ depth, enqueues }) => line(`enqueue, ${depth}`, enqueues, first.enqueues)),
    ...all.map(({ depth, takes }) => line(`take (due + settle), ${depth}`, takes, first.takes)),
  ]);
}

/** Microseconds a claim, one number for each turn; the turns of a round are counted together. */
type Times = number[];
const newTimes = (): Times => [];
const addTo = (times: Times, time: number) => times.push(time);

async function takeTurns<T>(
  all: readonly T[],
  rounds: number,
  turn: (one: T) => Promise<unknown>,
): Promise<void> {
  const dice = new Dice(SEED, 'turns');
  for (let number = 0; number < (rounds + 1) * TURNS_IN_ROUND; number += 1) {
    for (const one of dice.shuffle(all)) await turn(one);
  }
}

/** The mean of each round; the first one warms up. */
function roundsOf(times: Times): number[] {
  const rounds = Array.from({ length: times.length / TURNS_IN_ROUND }, (_, round) =>
    times.slice(round * TURNS_IN_ROUND, (round + 1) * TURNS_IN_ROUND),
  );
  return rounds.slice(1).map((turns) => turns.reduce((sum, time) => sum + time, 0) / TURNS_IN_ROUND);
}

/** The ratio is of speed within one round, its median over all of them: 0.9 is a tenth slower. */
function line(name: string, times: Times, base: Times): string[] {
  const [own, other] = [roundsOf(times), roundsOf(base)];
  const ratio = median(own.map((time, round) => (other[round] ?? Number.NaN) / time));
  const time = median(own);
  return [name, time.toFixed(0), (1e6 / time).toFixed(0), ratio.toFixed(2)];
}
