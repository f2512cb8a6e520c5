import '../../scripts/lib/node-version.ts';
import { buildPrograms } from '../../scripts/build/build.ts';
import { screens } from '../../scripts/launch/screens.ts';
import { startXvfb } from '../../scripts/launch/xvfb.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { packageKiosk } from '../../scripts/package/package.ts';
import { prepareRuntime } from '../../scripts/runtime/runtime.ts';
import { runOfficeWork } from '../office-work/office-work.ts';
import { variables } from '../support/kiosk/under-test.ts';

// A head office at work, a core that keeps the contract, and the packaged kiosk: a claim until its payment, then thirty days in
// which nothing is told.
await runScript(async () => {
  const runtime = await prepareRuntime({ virtualDisplay: true });
  await buildPrograms('test');
  process.env[variables.packaged] = await packageKiosk(runtime, 'test');
  const screen = await startXvfb(screens.portrait);
  process.env[variables.portrait] = screen.display;
  try {
    console.log(
      `Electron ${runtime.version} (${runtime.kind}), packaged; the head office outside of training.\n`,
    );
    const wrong = await runOfficeWork(console.log);
    console.log(wrong.length === 0 ? '\nAll as it has to be.' : `\nWrong: ${wrong.join('; ')}.`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await screen.stop();
  }
});
