import '../../scripts/lib/node-version.ts';
import { run } from '../../scripts/lib/run.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { buildProcesses } from '../faults/processes/programs.ts';
import { runSlowLine } from '../slow-line/bench.ts';
import { kernelCan } from '../slow-line/line/kernel-line.ts';
import { readSlowLineOptions } from '../slow-line/options.ts';
import { isGood, reportOf } from '../slow-line/report.ts';

/** Set in the name space of its own, in which the line is made. */
const APART = 'SLOW_LINE_APART';

// Cases of a branch over a slow and lossy line: npm run slow-line -- --kbit 128 --loss 10 --cases 20 --max-mb 5.5
await runScript(async () => {
  const args = process.argv.slice(2);
  const options = readSlowLineOptions(args);
  const isApart = process.env[APART] !== undefined;
  if (!isApart) {
    await buildProcesses();
    if (!options.proxy && (await kernelCan())) {
      const again = [process.execPath, ...process.execArgv, import.meta.filename, ...args];
      const ended = await run('unshare', ['-n', ...again], {
        show: true,
        env: { ...process.env, [APART]: '1' },
      });
      return ended.code;
    }
  }
  const result = await runSlowLine({ ...options, proxy: !isApart }, console.log);
  console.log(`\n${reportOf(result)}`);
  return isGood(result) ? 0 : 1;
});
