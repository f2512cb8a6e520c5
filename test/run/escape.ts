import '../../scripts/lib/node-version.ts';
import { parseArgs } from 'node:util';
import { buildPrograms } from '../../scripts/build/build.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { packageKiosk } from '../../scripts/package/package.ts';
import { prepareRuntime } from '../../scripts/runtime/runtime.ts';
import { needFromSystem } from '../../scripts/runtime/system-libraries.ts';
import type { AttemptGroup } from '../escape/attempt.ts';
import { attemptGroups } from '../escape/attempts/attempts.ts';
import { type Outcome, tryAll } from '../escape/bench.ts';
import { openTestbed } from '../escape/testbed.ts';
import { variables } from '../support/kiosk/under-test.ts';

// Tries to get out of the packaged kiosk in every way we know, and prints what came of each: npm run escape
await runScript(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const runtime = await prepareRuntime({ virtualDisplay: true });
  await needFromSystem(['openbox', 'xdotool', 'wmctrl', 'xprop', 'xmessage']);
  await buildPrograms('test');
  process.env[variables.packaged] = await packageKiosk(runtime, 'test');
  console.log(`Electron ${runtime.version} (${runtime.kind}), packaged, under a window manager.\n`);
  const testbed = await openTestbed();
  try {
    const outcomes = await tryAll(testbed, chosen(values.only), print);
    const out = outcomes.filter((outcome) => outcome.out.length > 0);
    console.log(`\n${outcomes.length} attempts, ${out.length} out`);
    return out.length === 0 ? 0 : 1;
  } finally {
    await testbed.stop();
  }
});

/** Groups by their name, or attempts by theirs. */
function chosen(words: string): AttemptGroup[] {
  return attemptGroups
    .map((group) => {
      const attempts = group.attempts.filter(({ name }) => name.includes(words));
      return group.name.includes(words) ? group : { ...group, attempts };
    })
    .filter(({ attempts }) => attempts.length > 0);
}

function print({ group, name, result, out }: Outcome): void {
  console.log(`${out.length === 0 ? 'held' : 'OUT '}  ${group.padEnd(15)} ${name.padEnd(52)} ${result}`);
  for (const fact of out) console.log(`      ${fact}`);
}
