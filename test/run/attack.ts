import '../../scripts/lib/node-version.ts';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildPrograms } from '../../scripts/build/build.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import type { AttemptGroup } from '../attack/attempt.ts';
import { type Tried, tryAll } from '../attack/bench.ts';
import { attemptGroups } from '../attack/groups/groups.ts';
import { closingLine, headingOf, isHeld, lineOf, totalsOf } from '../attack/table.ts';
import { openTestbed } from '../attack/testbed.ts';

// Attacks a head office and a kiosk of its own in every way we know, and prints what came of each: npm run attack
const MOST_SEEDS = 2 ** 31;

await runScript(async () => {
  const { seed, only, postgres } = readFlags();
  await buildPrograms('test', ['head-office', 'pictures']);
  console.log(`Seed ${seed}: a head office at work on ${postgres ? 'PostgreSQL' : 'the embedded database'}.`);
  const testbed = await openTestbed({ postgres, measured: true });
  try {
    const groups = chosen(only);
    let shown = '';
    const tried = await tryAll(testbed, groups, seed, (each) => {
      if (each.group !== shown) console.log(headingOf(each.group));
      shown = each.group;
      print(each);
    });
    const totals = totalsOf(tried);
    console.log(`\n${closingLine(totals)}`);
    return isHeld(totals) ? 0 : 1;
  } finally {
    await testbed.stop();
  }
});

function readFlags() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(randomInt(MOST_SEEDS)) },
      only: { type: 'string', default: '' },
      postgres: { type: 'boolean', default: false },
    },
  });
  const seed = z.coerce.number().int().safeParse(values.seed);
  if (seed.success) return { ...values, seed: seed.data };
  throw new Stop(
    'The flags are --seed S, --only WORDS (groups or attempts) and --postgres.',
    'Give a whole number, such as: npm run attack -- --seed 7',
  );
}

/** Groups by their name, or attempts by theirs. */
function chosen(words: string): AttemptGroup[] {
  return attemptGroups
    .map((group) => {
      const attempts = group.attempts.filter(({ name }) => name.includes(words));
      return group.name.includes(words) ? group : { ...group, attempts };
    })
    .filter(({ attempts }) => attempts.length > 0);
}

function print(tried: Tried): void {
  console.log(lineOf(tried));
}
