import './node-version.ts';
import { prepareRuntime } from './runtime.ts';
import { runScript } from './stop.ts';

await runScript(async () => {
  const { kind, version, executable } = await prepareRuntime();
  console.log(`Electron ${version} (${kind}): ${executable}`);
  return 0;
});
