import './node-version.ts';
import { buildPrograms } from './build/build.ts';
import { projectRoot } from './project.ts';
import { run } from './run.ts';
import { hasDisplay, prepareRuntime } from './runtime.ts';
import { whyNoSandbox } from './sandbox.ts';
import { runScript, Stop } from './stop.ts';
import { walk } from './walk.ts';

await runScript(async () => {
  const shown = hasDisplay();
  if (shown && process.getuid?.() === 0) {
    throw new Stop(
      'The kiosk does not start as root: Chromium would have to run without its sandbox.',
      'Run npm start as an ordinary user, or unset DISPLAY and WAYLAND_DISPLAY for a walk-through without a screen.',
    );
  }
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
