import { buildPrograms } from './build/build.ts';
import { projectRoot } from './project.ts';
import { run } from './run.ts';
import { hasDisplay, prepareRuntime } from './runtime.ts';
import { whyNoSandbox, whyNotAsRoot } from './sandbox.ts';
import { runScript } from './stop.ts';
import { walk } from './walk.ts';

await runScript(async () => {
  const shown = hasDisplay();
  const asRoot = shown ? whyNotAsRoot() : undefined;
  if (asRoot) throw asRoot;
  const runtime = await prepareRuntime();
  await buildPrograms('test');
  if (!shown) {
    await walk(runtime);
    return 0;
  }
  const obstacle = whyNoSandbox(runtime.dist);
  if (obstacle) throw obstacle;
  console.log(`Starting the kiosk in training mode on Electron ${runtime.version} (${runtime.kind}).`);
  const ended = await run(runtime.executable, [projectRoot, '--training'], { show: true });
  return ended.code;
});
