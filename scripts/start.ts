import './lib/node-version.ts';
import { buildPrograms } from './build/build.ts';
import { runTool } from './checks/tools.ts';
import { whyNoSandbox, whyNotAsRoot } from './launch/sandbox.ts';
import { projectRoot } from './lib/project.ts';
import { run } from './lib/run.ts';
import { runScript } from './lib/stop.ts';
import { hasDisplay, prepareRuntime } from './runtime/runtime.ts';

await runScript(async () => {
  const shown = hasDisplay();
  const asRoot = shown ? whyNotAsRoot() : undefined;
  if (asRoot) throw asRoot;
  // A program of its own: what it walks with belongs to the tests.
  if (!shown) return (await runTool('tsx', ['test/run/walk.ts'])).code;
  const runtime = await prepareRuntime();
  await buildPrograms('test');
  const obstacle = whyNoSandbox(runtime.dist);
  if (obstacle) throw obstacle;
  console.log(`Starting the kiosk in training mode on Electron ${runtime.version} (${runtime.kind}).`);
  const ended = await run(runtime.executable, [projectRoot, '--training'], { show: true });
  return ended.code;
});
