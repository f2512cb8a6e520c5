import './node-version.ts';
import { runScript } from './stop.ts';
import { lint } from './tools.ts';

await runScript(async () => {
  const failed = await lint();
  console.log(failed.length === 0 ? 'Nothing to object to.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
