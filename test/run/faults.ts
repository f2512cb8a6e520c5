import '../../scripts/lib/node-version.ts';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import { type Round, runBench } from '../faults/bench/bench.ts';
import { possible } from '../faults/bench/capabilities.ts';
import { isKept, table, totalsOf } from '../faults/bench/table.ts';
import { faultKinds } from '../faults/kinds/kinds.ts';
import { buildProcesses } from '../faults/processes/programs.ts';

// Breaks the kiosk, the line and the head office on purpose, and counts what becomes of the claims.
const MOST_SEEDS = 2 ** 31;

await runScript(async () => {
  const { seed, from, to, only } = readFlags();
  console.log(`Seed ${seed}: rounds ${from} to ${to}.`);
  await buildProcesses();
  const { kinds, leftOut } = await possible(faultKinds.filter(({ name }) => name.includes(only)));
  for (const each of leftOut) console.log(each);
  const begun = Date.now();
  const rounds = await runBench({ seed, from, to, kinds, onRound: (round) => print(round, to, begun) });
  console.log(`\n${table(rounds)}\n`);
  const totals = totalsOf(rounds);
  console.log(
    `Seed ${seed}: lost ${totals.lost}, twice ${totals.twice}, false receipts ${totals.falseReceipts}, ` +
      `same receipt number twice ${totals.sameNumber}, gone and told of ${totals.gone}, ` +
      `back in service after ${totals.back} of ${totals.rounds} rounds.`,
  );
  return isKept(totals) ? 0 : 1;
});

function readFlags() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '100' },
      seed: { type: 'string', default: String(randomInt(MOST_SEEDS)) },
      from: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  });
  const count = z.coerce.number().int().min(1);
  const read = z.object({ rounds: count, seed: z.coerce.number().int(), from: count, only: z.string() });
  const flags = read.safeParse(values);
  if (!flags.success) {
    throw new Stop(
      'The flags are --rounds N, --seed S, --from N (the first round) and --only WORDS (kinds of fault).',
      'Give whole numbers, such as: npm run faults -- --rounds 1000 --seed 7',
    );
  }
  const { rounds, seed, from, only } = flags.data;
  return { seed, from, to: from + rounds - 1, only };
}

function print(round: Round, to: number, begun: number): void {
  const { number, kind, outOfService, remarks, listed } = round;
  const wrong = [...listed, ...remarks, ...(outOfService === undefined ? [] : [outOfService])];
  for (const each of wrong) console.log(`Round ${number} (${kind}): ${each}`);
  if (number % 50 === 0 && number < to) {
    console.log(`Round ${number}, ${((Date.now() - begun) / 1_000).toFixed(0)} s`);
  }
}
