import './lib/node-version.ts';
import { runScript } from './lib/stop.ts';
import { packageKiosk } from './package/package.ts';
import { prepareRuntime } from './runtime/runtime.ts';

await runScript(async () => {
  const executable = await packageKiosk(await prepareRuntime(), 'test');
  console.log(`The build under test, not for a branch: ${executable}`);
  return 0;
});
