import './lib/node-version.ts';
import { lint } from './checks/tools.ts';
import { runScript } from './lib/stop.ts';

await runScript(async () => {
  const failed = await lint();
  console.log(failed.length === 0 ? 'Nothing to object to.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
