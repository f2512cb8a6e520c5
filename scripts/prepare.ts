import './lib/node-version.ts';
import { runScript } from './lib/stop.ts';
import { prepareRuntime } from './runtime/runtime.ts';

await runScript(async () => {
  const { kind, version, executable } = await prepareRuntime();
  console.log(`Electron ${version} (${kind}): ${executable}`);
  return 0;
});
