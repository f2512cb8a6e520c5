import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '../../main/seal.ts';
import { contenders } from './outbox/contenders.ts';
import { FILLING, fill } from './outbox/fill.ts';
import { median, table, timeEach } from './outbox/measure.ts';
import { openOutbox, type Sealed } from './outbox/our-outbox.ts';

// Durable enqueue of a 200 KB envelope beside other queues, and the cost of a claim however many wait.

const ENVELOPE_BYTES = 200_000;
/** Enough in a round for SQLite to check its write-ahead log over to the database once. */
const CLAIMS_IN_ROUND = 25;

export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      rounds: { type: 'string', default: '12' },
      pending: { type: 'string', default: '1000,100000,1000000' },
      folder: { type: 'string', default: tmpdir() },
    },
  });
  const folder = mkdtempSync(join(values.folder, 'outbox-bench-'));
  const rounds = Number(values.rounds);
  try {
    console.log(`Envelopes of ${ENVELOPE_BYTES / 1_000} KB, WAL, synchronous=FULL, one transaction a claim.`);
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
    Array.from({ length: CLAIMS_IN_ROUND }, () => {
      made += 1;
      const envelope = `${String(made).padStart(12, '0')}${stem.slice(12)}`;
      return { envelope, envelopeDigest: digestOf(envelope) };
    });
}

async function compare(folder: string, rounds: number): Promise<string> {
  const next = envelopes();
  const all = contenders(folder).map((contender) => ({ contender, times: [] as number[] }));
  for (let round = -1; round < rounds; round += 1) {
    for (const { contender, times } of turned(all, round)) {
      const time = await timeEach(next(), contender.enqueue);
      // The first round warms up.
      if (round >= 0) times.push(time);
    }
  }
  for (const { contender } of all) await contender.close();
  const raw = median(all.find(({ contender }) => contender.name.startsWith('raw'))?.times ?? []);
  return table([
    ['durable enqueue', 'us a claim', 'claims/s', 'of raw'],
    ...all.map(({ contender, times }) => line(contender.name, median(times), raw)),
  ]);
}

async function deepen(folder: string, rounds: number, depths: readonly number[]): Promise<string> {
  const next = envelopes();
  const all = depths.map((depth) => {
    const file = join(folder, `pending-${depth}.db`);
    const filling = openOutbox(file);
    fill(filling.database, depth);
    filling.close();
    return { depth, outbox: openOutbox(file), enqueues: [] as number[], takes: [] as number[] };
  });
  for (let round = -1; round < rounds; round += 1) {
    for (const { outbox, enqueues, takes } of turned(all, round)) {
      const enqueue = await timeEach(next(), outbox.enqueue);
      const take = await timeEach(new Array(CLAIMS_IN_ROUND).fill(0), outbox.take);
      if (round < 0) continue;
      enqueues.push(enqueue);
      takes.push(take);
    }
  }
  for (const { outbox } of all) outbox.close();
  const [first] = all;
  const base = { enqueue: median(first?.enqueues ?? []), take: median(first?.takes ?? []) };
  return table([
    ['claims pending', 'us a claim', 'claims/s', `of ${first?.depth ?? 0}`],
    ...all.map(({ depth, enqueues }) => line(`enqueue, ${depth}`, median(enqueues), base.enqueue)),
    ...all.map(({ depth, takes }) => line(`take (due + settle), ${depth}`, median(takes), base.take)),
  ]);
}

/** Another one begins in each round, so that none always follows the same neighbour. */
function turned<T>(all: readonly T[], round: number): T[] {
  const start = (round + all.length) % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}

/** The ratio is of speed: 0.9 is a tenth slower. */
function line(name: string, time: number, base: number): string[] {
  return [name, time.toFixed(0), (1e6 / time).toFixed(0), (base / time).toFixed(2)];
}
